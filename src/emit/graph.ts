import type {Citation, Provision} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'
import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import {Documents, type Draft, printable} from './graph-documents.js'
import {filtered} from './graph-filter.js'
import {findings, supersessions} from './graph-findings.js'
import {exchangeIds} from './graph-ids.js'
import {documentLabel} from './graph-labels.js'
import type {EmitOptions} from './product.js'

/** Đồ thị dẫn chiếu: dispatches in hand and the documents they cite, or the part of it that a filter asks for. */
export function graph(dispatches: readonly Dispatch[], options: EmitOptions): Graph {
  const documents = new Documents()
  const ids = dispatches.map((dispatch) => documents.addDispatch(dispatch))
  const edges = edgesOf(dispatches, ids, documents)
  const nodes = nodesOf(documents.all, edges, options)
  const part = filtered({nodes, edges}, options.filter ?? {})
  return {...part, ...findings(part)}
}

/** Citations with a date are placed first: those without then meet the one document that they may mean. */
function edgesOf(
  dispatches: readonly Dispatch[],
  ids: readonly string[],
  documents: Documents,
): GraphEdge[] {
  const targets = dispatches.map(() => new Map<Citation, string>())
  for (const isDated of [true, false])
    for (const [index, {citations}] of dispatches.entries())
      for (const citation of citations)
        if ((citation.issuedOn !== null) === isDated)
          targets[index]?.set(citation, documents.addCitation(ids[index] ?? '', citation))
  const edges = new Map<string, GraphEdge>()
  for (const [index, dispatch] of dispatches.entries())
    for (const edge of edgesFrom(dispatch, ids[index] ?? '', targets[index] ?? new Map()))
      addEdge(edges, edge)
  return [...edges.values()]
}

/** What a dispatch cites, and what it tells of those it cites among each other. */
function edgesFrom(
  {citations, source}: Dispatch,
  from: string,
  targets: ReadonlyMap<Citation, string>,
): GraphEdge[] {
  const file = printable(source.file)
  const byId = new Map(citations.map((citation) => [citation.id, targets.get(citation) ?? '']))
  const told = citations.flatMap((citation) =>
    citation.links.map(({to, relation, text, at, page}) => ({
      from: byId.get(citation.id) ?? '',
      to: byId.get(to) ?? '',
      relation,
      provisions: [],
      text: printable(text),
      verb: null,
      file,
      at,
      page,
    })),
  )
  const own = citations.map((one) => edgeOf({from, to: targets.get(one) ?? '', file}, one))
  return [...own, ...told.filter((edge) => edge.to !== '' && edge.from !== edge.to)]
}

/** Copies of one dispatch say the same: one edge a relation, with the provisions of both. */
function addEdge(edges: Map<string, GraphEdge>, edge: GraphEdge): void {
  const key = JSON.stringify([edge.from, edge.to, edge.relation])
  const known = edges.get(key)
  if (!known) edges.set(key, edge)
  else {
    const said = new Set(known.provisions.map((provision) => JSON.stringify(provision)))
    const more = edge.provisions.filter((provision) => !said.has(JSON.stringify(provision)))
    edges.set(key, {...known, provisions: [...known.provisions, ...more]})
  }
}

function edgeOf(
  ends: Pick<GraphEdge, 'from' | 'to' | 'file'>,
  {relation, provisions, mentions}: Citation,
): GraphEdge {
  const first = mentions.find(({verb}) => verb) ?? mentions[0]
  const words = provisions.map(printableProvision)
  const text = printable(first?.text ?? '')
  return {
    ...ends,
    relation,
    provisions: words,
    text,
    verb: first?.verb === undefined ? null : printable(first.verb),
    at: first?.at ?? null,
    page: first?.page ?? null,
  }
}

function printableProvision(provision: Provision): Provision {
  const parts = Object.entries(provision).map(([unit, name]) => [unit, printable(name ?? '')])
  return Object.fromEntries(parts)
}

function nodesOf(
  drafts: Iterable<Draft>,
  edges: readonly GraphEdge[],
  options: EmitOptions,
): GraphNode[] {
  const superseded = supersessions(edges)
  const made = [...drafts].map((draft) => nodeOf(draft, superseded.get(draft.id) ?? [], options))
  const holders = new Map<string, number>()
  for (const {akn} of made) if (akn !== null) holders.set(akn, (holders.get(akn) ?? 0) + 1)
  const isShared = ({akn}: GraphNode) => akn !== null && holders.get(akn) !== 1
  return made.map((node) => (isShared(node) ? {...node, akn: null, urn: null} : node))
}

function nodeOf(draft: Draft, supersededBy: string[], options: EmitOptions): GraphNode {
  const {id, state, type, number, issuedOn, year, issuer, subject, files, key, words} = draft
  const label = documentLabel(draft, options) || words
  const known = {state, type, number, issuedOn, year, issuer, subject, files, key}
  return {id, label, ...known, ...exchangeIds(draft), supersededBy}
}
