import type {Graph} from '../model/graph.js'
import {asset} from './asset.js'
import {pageLabels} from './graph-html-labels.js'
import {graphLabels, provisionsText} from './graph-labels.js'
import {type Box, placesOf} from './graph-places.js'
import {labels} from './labels.js'
import {pageHead} from './page-head.js'
import type {EmitOptions} from './product.js'
import {xmlText} from './xml.js'

/** Trang đồ thị: one file with everything in it; its content security policy allows no network and no other script. */
export async function graphHtml(graph: Graph, options: EmitOptions): Promise<string> {
  const [script, style] = await Promise.all([asset('graph-page.js'), asset('graph-page.css')])
  return pageText({script, style, data: await dataOf(graph, options), options})
}

interface Parts {
  readonly script: string
  readonly style: string
  readonly data: unknown
  readonly options: EmitOptions
}

function pageText({script, style, data, options: {language}}: Parts): string {
  const words = pageLabels[language]
  const title = xmlText(graphLabels[language].title)
  const say = (text: string) => xmlText(text)
  return `${pageHead({language, title, style, script})}
<body>
<nav aria-label="${say(words.filters)}">
<h1>${title}</h1>
<input type="search" id="search" placeholder="${say(words.search)}" aria-label="${say(words.search)}" autocomplete="off">
<details open><summary>${say(words.relation)}</summary><fieldset id="relation" aria-label="${say(words.relation)}"></fieldset></details>
<details><summary>${say(words.fields.kind)}</summary><fieldset id="kind" aria-label="${say(words.fields.kind)}"></fieldset></details>
<details open><summary>${say(words.fields.state)}</summary><fieldset id="state" aria-label="${say(words.fields.state)}"></fieldset></details>
<div class="years"><label for="first-year">${say(words.fromYear)}</label><select id="first-year"></select><label for="last-year">${say(words.toYear)}</label><select id="last-year"></select></div>
<div id="count" role="status"></div>
<ul id="list"></ul>
</nav>
<main>
<canvas id="picture" tabindex="0" role="img" aria-label="${title}. ${say(words.keys)}"></canvas>
<div class="tools"><button type="button" id="zoom-in" title="${say(words.zoomIn)}" aria-label="${say(words.zoomIn)}">+</button><button type="button" id="zoom-out" title="${say(words.zoomOut)}" aria-label="${say(words.zoomOut)}">−</button><button type="button" id="fit">${say(words.fit)}</button></div>
</main>
<aside id="aside"><div id="overview"></div><div id="record" hidden></div></aside>
<noscript>${say(words.needsScript)}</noscript>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

async function dataOf(graph: Graph, options: EmitOptions): Promise<unknown> {
  const {language, typeName} = options
  const indexOf = new Map(graph.nodes.map(({id}, index) => [id, index]))
  const boxes = graph.nodes.map(({label}) => boxOf(label))
  const places = await placesOf(graph, boxes)
  const {states, superseded} = graphLabels[language]
  return {
    words: {...pageLabels[language], relations: labels[language].relations, states, superseded},
    nodes: graph.nodes.map(({type, ...node}, index) => ({
      ...node,
      ...boxes[index],
      ...places[index],
      kind: type === null ? null : typeName(type),
    })),
    edges: graph.edges.map(({from, to, provisions, ...edge}) => ({
      ...edge,
      from: indexOf.get(from),
      to: indexOf.get(to),
      provisions: provisionsText(provisions, language),
    })),
    cycles: graph.cycles,
    versions: graph.versions,
  }
}

/** A box as wide as its label, cut where it is long. */
function boxOf(label: string): Box & {readonly short: string} {
  const letters = [...label]
  const short = letters.length > 38 ? `${letters.slice(0, 37).join('')}…` : label
  return {short, width: 26 + 6.8 * [...short].length, height: 32}
}

/** JSON within a page: nothing in it can end the element. */
function embedded(data: unknown): string {
  const escaped = (mark: string) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, escaped)
}
