import type {Graph, GraphNode} from '../model/graph.js'
import {labels} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'

const dress: Readonly<Record<GraphNode['state'], string>> = {
  'in-hand': 'style="filled,rounded", fillcolor="#dbeafe"',
  cited: 'style=rounded',
  ambiguous: 'style="rounded,dashed"',
}

/** Đồ thị dạng DOT, for Graphviz. */
export function graphDot({nodes, edges}: Graph, {language}: EmitOptions): string {
  const {relations} = labels[language]
  return [
    'digraph congvan {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map(
      ({id, label, state}) => `  ${quote(id)} [label=${quote(label)}, ${dress[state]}];`,
    ),
    ...edges.map(
      ({from, to, relation}) =>
        `  ${quote(from)} -> ${quote(to)} [label=${quote(relations[relation])}];`,
    ),
    '}',
    '',
  ].join('\n')
}

function quote(words: string): string {
  return `"${oneLine(words).replace(/["\\]/gu, '\\$&')}"`
}
