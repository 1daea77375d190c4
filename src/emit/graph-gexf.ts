import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import {edgeFields, type Field, nodeFields} from './graph-fields.js'
import {graphLabels} from './graph-labels.js'
import {labels} from './labels.js'
import type {EmitOptions, Language} from './product.js'
import {xmlText} from './xml.js'

const colours: Readonly<Record<GraphNode['state'], string>> = {
  'in-hand': 'r="37" g="99" b="235"',
  cited: 'r="107" g="114" b="128"',
  ambiguous: 'r="217" g="119" b="6"',
}
const ended = 'r="185" g="28" b="28"'

/** Đồ thị dạng GEXF 1.3, for Gephi: typed attributes, colours by state. */
export function graphGexf({nodes, edges}: Graph, {language}: EmitOptions): string {
  const {relations} = labels[language]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta><creator>congvan</creator><description>${xmlText(graphLabels[language].title)}</description></meta>`,
    '  <graph defaultedgetype="directed" mode="static">',
    declared('node', nodeFields),
    declared('edge', edgeFields),
    '    <nodes>',
    ...nodes.map(
      (node) =>
        `      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(node, nodeFields, language)}<viz:color ${node.supersededBy.length > 0 ? ended : colours[node.state]}/></node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      (edge, index) =>
        `      <edge id="e${index + 1}" source="${xmlText(edge.from)}" target="${xmlText(edge.to)}" label="${xmlText(relations[edge.relation])}">${values(edge, edgeFields, language)}</edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n')
}

function declared<Item>(owner: 'node' | 'edge', fields: readonly Field<Item>[]): string {
  const rows = fields.map(
    ({name, type}) =>
      `<attribute id="${name}" title="${name}" type="${type === 'int' ? 'integer' : type}"/>`,
  )
  return `    <attributes class="${owner}">${rows.join('')}</attributes>`
}

function values<Item extends GraphNode | GraphEdge>(
  item: Item,
  fields: readonly Field<Item>[],
  language: Language,
): string {
  const said = fields.flatMap(({name, of}) => {
    const value = of(item, language)
    return value === null ? [] : [`<attvalue for="${name}" value="${xmlText(String(value))}"/>`]
  })
  return `<attvalues>${said.join('')}</attvalues>`
}
