import type {Graph, GraphFile} from '../model/graph.js'
import {graphLabels} from './graph-labels.js'
import type {EmitOptions} from './product.js'

/** Đồ thị dạng JSON Graph Format, version 2; its schema is published as `graph`. */
export function graphJson(graph: Graph, options: EmitOptions): string {
  return `${JSON.stringify(graphFile(graph, options), null, 2)}\n`
}

export function graphFile(graph: Graph, {language}: EmitOptions): GraphFile {
  const {nodes, edges, cycles, versions} = graph
  return {
    graph: {
      directed: true,
      type: 'congvan-citations',
      label: graphLabels[language].title,
      metadata: {cycles, versions},
      nodes: Object.fromEntries(nodes.map(({id, label, ...metadata}) => [id, {label, metadata}])),
      edges: edges.map(({from, to, relation, ...metadata}) => ({
        source: from,
        target: to,
        relation,
        metadata,
      })),
    },
  }
}
