import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import type {Relation} from '../model/vocabulary.js'
import {FilterError} from './graph-filter-words.js'

/** Hướng đi từ văn bản gốc: what it cites, what cites it, or both. */
type Direction = 'out' | 'in' | 'both'

/** Lọc đồ thị. */
export interface GraphFilter {
  /** Only these relations, and the documents they tie. */
  readonly relations?: readonly Relation[]
  /** Only what can be reached from this document: its number, its identity or its file. */
  readonly from?: string
  /** In at most so many steps. */
  readonly depth?: number
  readonly direction?: Direction
  /** Only documents of these years, and those they are tied to. */
  readonly years?: {readonly first: number; readonly last: number}
}

type Part = Pick<Graph, 'nodes' | 'edges'>

/** The part of a graph that a filter asks for; a document or year that is not there is a {@link FilterError}. */
export function filtered(graph: Part, filter: GraphFilter): Part {
  const starts = startsOf(graph.nodes, filter)
  return ofYears(reached(ofRelations(graph, starts, filter), starts, filter), filter)
}

/** Where the walk begins: the documents that `from` names, else those in hand. */
function startsOf(nodes: readonly GraphNode[], {from}: GraphFilter): ReadonlySet<string> {
  const found = nodes.filter((node) =>
    from === undefined ? node.state === 'in-hand' : isMeant(node, from),
  )
  if (from !== undefined && found.length === 0)
    throw new FilterError(
      'from',
      from,
      nodes.flatMap(({state, number}) => (state === 'in-hand' && number ? [number] : [])),
    )
  return new Set(found.map(({id}) => id))
}

function isMeant({id, key, number, files}: GraphNode, from: string): boolean {
  const wanted = folded(from)
  const names = [id, key, number, ...files].filter((name) => name !== null).map(folded)
  return names.includes(wanted) || files.some((file) => baseName(file) === baseName(wanted))
}

const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s/gu, '')
const baseName = (file: string) => folded(file.split(/[/\\]/u).at(-1) ?? file)

function ofRelations(graph: Part, starts: ReadonlySet<string>, filter: GraphFilter): Part {
  if (!filter.relations) return graph
  const wanted = new Set<string>(filter.relations)
  const edges = graph.edges.filter(({relation}) => wanted.has(relation))
  const kept = filter.from === undefined ? new Set<string>() : starts
  return {nodes: touched(graph.nodes, edges, kept), edges}
}

function touched(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  kept: ReadonlySet<string>,
): GraphNode[] {
  const used = new Set(edges.flatMap(({from, to}) => [from, to]))
  return nodes.filter(({id}) => used.has(id) || kept.has(id))
}

/** Breadth first: the documents within `depth` steps, and the edges between two of them that were walked. */
function reached(graph: Part, starts: ReadonlySet<string>, filter: GraphFilter): Part {
  const {from, direction = 'both', depth = Number.POSITIVE_INFINITY} = filter
  if (from === undefined && filter.depth === undefined && filter.direction === undefined)
    return graph
  const next = stepsOf(graph.edges, direction)
  const steps = new Map([...starts].map((id) => [id, 0]))
  for (const [id, step] of steps) // grows while it is walked
    if (step < depth)
      for (const {to} of next.get(id) ?? []) if (!steps.has(to)) steps.set(to, step + 1)
  const walked = new Set<GraphEdge>()
  for (const [id, step] of steps)
    if (step < depth) for (const {edge} of next.get(id) ?? []) walked.add(edge)
  return {
    nodes: graph.nodes.filter(({id}) => steps.has(id)),
    edges: graph.edges.filter((edge) => walked.has(edge)),
  }
}

function stepsOf(edges: readonly GraphEdge[], direction: Direction) {
  const next = new Map<string, {readonly to: string; readonly edge: GraphEdge}[]>()
  const add = (from: string, to: string, edge: GraphEdge) => {
    const known = next.get(from)
    if (known) known.push({to, edge})
    else next.set(from, [{to, edge}])
  }
  for (const edge of edges) {
    if (direction !== 'in') add(edge.from, edge.to, edge)
    if (direction !== 'out') add(edge.to, edge.from, edge)
  }
  return next
}

function ofYears(graph: Part, {years}: GraphFilter): Part {
  if (!years) return graph
  const isOf = ({year}: GraphNode) => year !== null && year >= years.first && year <= years.last
  const kept = new Set(graph.nodes.filter(isOf).map(({id}) => id))
  if (kept.size === 0) {
    const all = new Set(graph.nodes.flatMap(({year}) => (year === null ? [] : [String(year)])))
    const {first, last} = years
    throw new FilterError('year', first === last ? `${first}` : `${first}-${last}`, [...all].sort())
  }
  const edges = graph.edges.filter(({from, to}) => kept.has(from) || kept.has(to))
  return {nodes: touched(graph.nodes, edges, kept), edges}
}
