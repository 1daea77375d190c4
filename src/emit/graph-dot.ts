import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import {graphLabels, provisionsText} from './graph-labels.js'
import {labels} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'

const dress: Readonly<Record<GraphNode['state'], string>> = {
  'in-hand': 'style="filled,rounded", fillcolor="#dbeafe"',
  cited: 'style="filled,rounded", fillcolor="#ffffff"',
  ambiguous: 'style="filled,rounded,dashed", fillcolor="#fef3c7"',
}
const ended = 'color="#b91c1c", fontcolor="#b91c1c", style="filled,rounded,dashed"'

/** Đồ thị dạng DOT, for Graphviz. Places, in points, are for `neato -n`. */
export function graphDot(
  {nodes, edges}: Graph,
  {language}: EmitOptions,
  places?: ReadonlyMap<string, readonly [number, number]>,
): string {
  return [
    'digraph congvan {',
    '  rankdir=LR;',
    '  node [shape=box, margin="0.2,0.08", fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map((node) => nodeLine(node, language, places?.get(node.id))),
    ...edges.map((edge) => edgeLine(edge, language)),
    '}',
    '',
  ].join('\n')
}

function nodeLine(
  {id, label, subject, state, supersededBy}: GraphNode,
  language: EmitOptions['language'],
  place: readonly [number, number] | undefined,
): string {
  const isEnded = supersededBy.length > 0
  const notes = [subject, isEnded ? graphLabels[language].superseded : null]
  const hint = notes.filter((note) => note !== null).join(' — ')
  const said = [
    `label=${quoteLabel(label)}`,
    isEnded ? `${dress[state]}, ${ended}` : dress[state],
    ...(hint ? [`tooltip=${quoteLabel(hint)}`] : []),
    ...(place ? [`pos="${place.join(',')}!"`] : []),
  ]
  return `  ${quote(id)} [${said.join(', ')}];`
}

function edgeLine(
  {from, to, relation, provisions, text}: GraphEdge,
  language: EmitOptions['language'],
): string {
  const words = labels[language].relations[relation]
  const articles = provisionsText(provisions, language)
  const said = [
    `label=${quoteLabel(articles ? `${words}: ${shortened(articles)}` : words)}`,
    ...(text ? [`tooltip=${quoteLabel(text)}`] : []),
  ]
  return `  ${quote(from)} -> ${quote(to)} [${said.join(', ')}];`
}

const shortened = (text: string) =>
  text.length > 40 ? `${[...text].slice(0, 39).join('')}…` : text

function quote(words: string): string {
  return `"${words.replace(/["\\]/gu, '\\$&').replace(/[\u0000-\u001F\u007F]+/gu, ' ')}"`
}

/** Graphviz reads entities in labels. */
function quoteLabel(words: string): string {
  return quote(oneLine(words).replaceAll('&', '&amp;'))
}
