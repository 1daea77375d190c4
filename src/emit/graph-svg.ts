import type {Graph} from '../model/graph.js'
import {graphDot} from './graph-dot.js'
import {simpleLayout} from './graph-layout.js'
import type {EmitOptions} from './product.js'

/** Nodes and edges up to which Graphviz arranges them in layers in a few seconds. */
const most = 400

/** Hình đồ thị dạng SVG, drawn offline by Graphviz; large graphs are arranged by {@link simpleLayout}. */
export async function graphSvg(graph: Graph, options: EmitOptions): Promise<string> {
  const {Graphviz} = await import('@hpcc-js/wasm-graphviz')
  const graphviz = await Graphviz.load()
  if (isSmall(graph)) return graphviz.layout(graphDot(graph, options), 'svg', 'dot')
  const dot = graphDot(graph, options, simpleLayout(graph))
  return graphviz.layout(
    dot.replace('rankdir=LR', 'splines=line; outputorder=edgesfirst'),
    'svg',
    'nop',
  )
}

export const isSmall = ({nodes, edges}: Graph) => nodes.length <= most && edges.length <= 2 * most
