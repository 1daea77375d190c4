import type {Graph} from '../model/graph.js'
import {labels} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'

/** Edges beyond which Mermaid refuses to draw. */
const mostEdges = 500

/** Đồ thị dạng Mermaid; cut at the number of edges Mermaid can draw, with a notice in the text and the picture. */
export function graphMermaid({nodes, edges}: Graph, {language}: EmitOptions): string {
  const words = labels[language]
  const drawn = edges.slice(0, mostEdges)
  const used = new Set(drawn.flatMap(({from, to}) => [from, to]))
  const shown = edges.length > mostEdges ? nodes.filter(({id}) => used.has(id)) : nodes
  const ids = new Map(shown.map(({id}, index) => [id, `n${index}`]))
  const cut = edges.length > mostEdges ? words.cutShort(mostEdges, edges.length) : undefined
  return [
    'flowchart LR',
    ...(cut ? [`  %% ${cut}`, `  notice["${escapeText(cut)}"]`] : []),
    ...shown.map(
      ({id, label, state, supersededBy}) =>
        `  ${ids.get(id)}["${escapeText(label)}"]:::${supersededBy.length > 0 ? 'superseded' : state}`,
    ),
    ...drawn.map(
      ({from, to, relation}) =>
        `  ${ids.get(from)} -->|"${escapeText(words.relations[relation])}"| ${ids.get(to)}`,
    ),
    '  classDef in-hand fill:#dbeafe,stroke:#1e3a8a',
    '  classDef cited fill:#ffffff,stroke:#6b7280',
    '  classDef ambiguous fill:#ffffff,stroke:#6b7280,stroke-dasharray:4',
    ...(shown.some(({supersededBy}) => supersededBy.length > 0)
      ? ['  classDef superseded fill:#ffffff,stroke:#b91c1c,color:#b91c1c,stroke-dasharray:4']
      : []),
    '',
  ].join('\n')
}

/** Mermaid reads entities in quoted labels. */
function escapeText(words: string): string {
  return oneLine(words).replace(/[&"<>#;`]/gu, (mark) => `#${mark.codePointAt(0)};`)
}
