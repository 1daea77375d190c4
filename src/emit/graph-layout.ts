import type {Graph} from '../model/graph.js'

/** Space of one document, in points. */
const wide = 310
const high = 64
/** Width of the whole to its height. */
const shape = 1.6
const rounds = 100
/** Documents compared with each other in one place: keeps a round linear where many fall together. */
const crowd = 24

type Part = Pick<Graph, 'nodes' | 'edges'>

/** The state of the arrangement; a unit is the space of one document. */
interface Field {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly ties: readonly (readonly [number, number])[]
  readonly degree: Float64Array
}

/**
 * Sắp xếp: places of the centres, in points. Ties pull, near documents push each other away, and in the end all are
 * put in rows and columns, so that no two overlap; the same for the same graph, in time about linear.
 */
export function simpleLayout(graph: Part): ReadonlyMap<string, readonly [number, number]> {
  const field = fieldOf(graph)
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds
    for (const tie of field.ties) pull(field, tie, heat)
    for (const place of cellsOf(field)) part(field, place)
  }
  const cells = gridOf(field)
  return new Map(graph.nodes.map(({id}, i) => [id, cells[i] ?? [0, 0]] as const))
}

/** From left to right into columns, in each from top to bottom; every other column half a row lower. */
function gridOf({x, y}: Field): (readonly [number, number])[] {
  const columns = Math.max(1, Math.round(Math.sqrt((x.length * shape * high) / wide)))
  const rows = Math.ceil(x.length / columns)
  const across = [...x.keys()].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b)
  const cells: (readonly [number, number])[] = []
  for (let column = 0; column < columns; column++)
    for (const [row, i] of across
      .slice(column * rows, (column + 1) * rows)
      .sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0) || a - b)
      .entries())
      cells[i] = [column * wide, row * high + (column % 2) * (high / 2)]
  return cells
}

/** Starts as the seeds of a sunflower, those with the most ties in the middle, their neighbours around. */
function fieldOf({nodes, edges}: Part): Field {
  const index = new Map(nodes.map(({id}, i) => [id, i]))
  const ties = edges.flatMap(({from, to}) => {
    const [a, b] = [index.get(from), index.get(to)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const]
  })
  const degree = new Float64Array(nodes.length)
  for (const tie of ties) for (const end of tie) degree[end] = (degree[end] ?? 0) + 1
  const x = new Float64Array(nodes.length)
  const y = new Float64Array(nodes.length)
  for (const [seed, i] of orderOf(ties, degree).entries()) {
    x[i] = 0.8 * Math.sqrt(seed) * Math.cos(seed * 2.399963)
    y[i] = 0.8 * Math.sqrt(seed) * Math.sin(seed * 2.399963)
  }
  return {x, y, ties, degree}
}

function orderOf(ties: Field['ties'], degree: Float64Array): readonly number[] {
  const near: number[][] = Array.from(degree, () => [])
  for (const [a, b] of ties) {
    near[a]?.push(b)
    near[b]?.push(a)
  }
  const starts = [...degree.keys()].sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b)
  const order = new Set<number>()
  for (const start of starts) {
    const queue = order.has(start) ? [] : [start]
    order.add(start)
    for (const i of queue) // grows while it is walked
      for (const next of near[i] ?? [])
        if (!order.has(next)) {
          order.add(next)
          queue.push(next)
        }
  }
  return [...order]
}

function pull({x, y, degree}: Field, [a, b]: readonly [number, number], heat: number): void {
  const dx = (x[b] ?? 0) - (x[a] ?? 0)
  const dy = (y[b] ?? 0) - (y[a] ?? 0)
  const far = Math.hypot(dx, dy) - 1.5
  if (far <= 0) return
  const share = (0.4 * heat * far) / (far + 1.5)
  const [ofA, ofB] = [1 / (degree[a] ?? 1), 1 / (degree[b] ?? 1)]
  x[a] = (x[a] ?? 0) + dx * share * ofA
  y[a] = (y[a] ?? 0) + dy * share * ofA
  x[b] = (x[b] ?? 0) - dx * share * ofB
  y[b] = (y[b] ?? 0) - dy * share * ofB
}

/** Each cell of the plane, with its right and lower neighbours: every near pair meets in one of them. */
function cellsOf({x, y}: Field): number[][] {
  const cells = new Map<string, number[]>()
  for (const i of x.keys())
    for (const right of [0, 1])
      for (const down of [0, 1]) {
        const name = `${Math.floor(x[i] ?? 0) + right} ${Math.floor(y[i] ?? 0) + down}`
        const cell = cells.get(name)
        if (!cell) cells.set(name, [i])
        else if (cell.length < crowd) cell.push(i)
      }
  return [...cells.values()]
}

function part({x, y}: Field, near: readonly number[]): void {
  for (const [at, a] of near.entries())
    for (const b of near.slice(at + 1)) {
      const dx = (x[b] ?? 0) - (x[a] ?? 0) || (a - b) * 1e-4
      const dy = (y[b] ?? 0) - (y[a] ?? 0) || (b - a) * 1e-4
      const away = Math.max(Math.hypot(dx, dy), 0.01)
      if (away >= 1) continue
      const push = (0.25 * (1 - away)) / away
      x[a] = (x[a] ?? 0) - dx * push
      y[a] = (y[a] ?? 0) - dy * push
      x[b] = (x[b] ?? 0) + dx * push
      y[b] = (y[b] ?? 0) + dy * push
    }
}
