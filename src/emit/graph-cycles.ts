import type {Graph} from '../model/graph.js'

/** The walk of Tarjan over one graph. */
interface Walk {
  readonly out: ReadonlyMap<string, readonly string[]>
  readonly index: Map<string, number>
  readonly low: Map<string, number>
  readonly stack: string[]
  readonly onStack: Set<string>
  readonly found: string[][]
}

/**
 * Dẫn vòng: groups of documents each of which leads to all others (strongly connected components of two and more),
 * in linear time by Tarjan's algorithm, without recursion; in the order of the nodes.
 */
export function cyclesOf({nodes, edges}: Pick<Graph, 'nodes' | 'edges'>): string[][] {
  const out = new Map<string, string[]>(nodes.map(({id}) => [id, []]))
  for (const {from, to} of edges) out.get(from)?.push(to)
  const walk: Walk = {
    out,
    index: new Map(),
    low: new Map(),
    stack: [],
    onStack: new Set(),
    found: [],
  }
  for (const {id} of nodes) if (!walk.index.has(id)) visit(id, walk)
  const places = new Map(nodes.map(({id}, place) => [id, place]))
  const placeOf = (id: string | undefined) => places.get(id ?? '') ?? 0
  return walk.found
    .map((group) => group.toSorted((a, b) => placeOf(a) - placeOf(b)))
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
}

function visit(start: string, walk: Walk): void {
  const trail = [open(start, walk)]
  for (let frame = trail.at(-1); frame; frame = trail.at(-1)) {
    const next = frame.rest.next()
    if (next.done) {
      trail.pop()
      close(frame.id, trail.at(-1)?.id, walk)
    } else if (!walk.index.has(next.value)) trail.push(open(next.value, walk))
    else if (walk.onStack.has(next.value)) lower(frame.id, walk.index.get(next.value) ?? 0, walk)
  }
}

function open(id: string, {out, index, low, stack, onStack}: Walk) {
  index.set(id, index.size)
  low.set(id, index.size - 1)
  stack.push(id)
  onStack.add(id)
  return {id, rest: (out.get(id) ?? []).values()}
}

function close(id: string, parent: string | undefined, walk: Walk): void {
  const low = walk.low.get(id) ?? 0
  if (parent !== undefined) lower(parent, low, walk)
  if (low !== walk.index.get(id)) return
  const group = walk.stack.splice(walk.stack.lastIndexOf(id))
  for (const member of group) walk.onStack.delete(member)
  if (group.length > 1) walk.found.push(group)
}

function lower(id: string, value: number, {low}: Walk): void {
  if (value < (low.get(id) ?? 0)) low.set(id, value)
}
