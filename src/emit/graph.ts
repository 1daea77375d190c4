import type {Citation} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'
import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'

/**
 * Đồ thị dẫn chiếu: dispatches in hand and the documents they cite. Documents with one identity are one node;
 * a citation whose identity the text does not fix stays a node of its own.
 */
export function graph(dispatches: readonly Dispatch[], options: EmitOptions): Graph {
  const nodes = new Map<string, GraphNode>()
  const byIdentity = new Map<string, string>()
  for (const [index, dispatch] of dispatches.entries()) {
    const id = `v${index + 1}`
    nodes.set(id, dispatchNode(id, dispatch, options))
    for (const identity of identitiesOf(dispatch)) byIdentity.set(identity, id)
  }
  const edges: GraphEdge[] = []
  for (const [index, dispatch] of dispatches.entries())
    for (const citation of dispatch.citations) {
      const to = targetOf(citation, index, byIdentity)
      if (!nodes.has(to)) nodes.set(to, citationNode(to, citation, options))
      edges.push(edgeOf(`v${index + 1}`, to, citation))
    }
  return {nodes: [...nodes.values()], edges}
}

/** The keys under which others may cite a dispatch: with its year, and with its date. */
function identitiesOf({family, type, number, issuedOn}: Dispatch): string[] {
  if (!type || !number || !issuedOn) return []
  const side = family === 'party' ? 'party' : 'state'
  const base = `${side}:${type}:${number}`
  return [base, `${base}:${issuedOn.slice(0, 4)}`, `${base}:${issuedOn}`]
}

function targetOf(
  citation: Citation,
  index: number,
  byIdentity: ReadonlyMap<string, string>,
): string {
  if (citation.key === null) return `v${index + 1}.${citation.id}`
  return byIdentity.get(citation.key) ?? citation.key
}

function dispatchNode(id: string, dispatch: Dispatch, options: EmitOptions): GraphNode {
  const {type, number, issuedOn, subject} = dispatch
  const label = labelOf(dispatch, options) || dispatch.source.file
  return {id, state: 'in-hand', label, type, number, issuedOn, subject}
}

function citationNode(id: string, citation: Citation, options: EmitOptions): GraphNode {
  const {type, number, issuedOn, name, subject, key} = citation
  const state = key === null ? 'ambiguous' : 'cited'
  const label = labelOf(citation, options) || (citation.mentions[0]?.text ?? id)
  return {id, state, label, type, number, issuedOn, subject: name ?? subject}
}

function labelOf(
  document: Pick<Citation, 'type' | 'number' | 'issuedOn'> & {name?: string | null},
  {typeName, language}: EmitOptions,
): string {
  const {type, number, issuedOn, name} = document
  const title = name ?? [type ? typeName(type) : '', number ?? ''].filter(Boolean).join(' ')
  if (!title) return ''
  const unnumbered = number || name ? '' : ` ${labels[language].unnumbered}`
  return `${title}${unnumbered}${issuedOn ? ` (${printedDate(issuedOn)})` : ''}`
}

function edgeOf(from: string, to: string, citation: Citation): GraphEdge {
  const {relation, provisions, mentions} = citation
  return {from, to, relation, provisions, text: mentions[0]?.text ?? ''}
}
