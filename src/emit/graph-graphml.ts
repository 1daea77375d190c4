import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import {edgeFields, type Field, nodeFields} from './graph-fields.js'
import {labels} from './labels.js'
import type {EmitOptions, Language} from './product.js'
import {xmlText} from './xml.js'

const groups = ['cycles', 'versions'] as const

/** Đồ thị dạng GraphML, for yEd, Gephi, igraph. */
export function graphGraphml(graph: Graph, {language}: EmitOptions): string {
  const {relations} = labels[language]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...groups.map((name) => key('graph', name, 'string')),
    key('node', 'label', 'string'),
    ...nodeFields.map(({name, type}) => key('node', name, type)),
    key('edge', 'label', 'string'),
    ...edgeFields.map(({name, type}) => key('edge', name, type)),
    '  <graph id="congvan" edgedefault="directed">',
    ...groups.map(
      (name) => `    ${data('graph', name, graph[name].map((ids) => ids.join(' ')).join('\n'))}`,
    ),
    ...graph.nodes.map(
      (node) =>
        `    <node id="${xmlText(node.id)}">${data('node', 'label', node.label)}${values('node', node, nodeFields, language)}</node>`,
    ),
    ...graph.edges.map(
      (edge, index) =>
        `    <edge id="e${index + 1}" source="${xmlText(edge.from)}" target="${xmlText(edge.to)}">${data('edge', 'label', relations[edge.relation])}${values('edge', edge, edgeFields, language)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

type Owner = 'graph' | 'node' | 'edge'

function key(owner: Owner, name: string, type: string): string {
  return `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`
}

function data(owner: Owner, name: string, value: string | number): string {
  return `<data key="${owner}-${name}">${xmlText(String(value))}</data>`
}

function values<Item extends GraphNode | GraphEdge>(
  owner: Owner,
  item: Item,
  fields: readonly Field<Item>[],
  language: Language,
): string {
  return fields
    .map(({name, of}) => {
      const value = of(item, language)
      return value === null ? '' : data(owner, name, value)
    })
    .join('')
}
