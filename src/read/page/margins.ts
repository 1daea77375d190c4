import type {PageLine} from './lines.js'
import {regionsOf} from './regions.js'

/** Lề: left and right edge of the running text, and the usual distance of its lines. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly leading: number
}

/** Points: starts nearer than this are one; a line that ends nearer to the right edge has run to it. */
const same = 3
const toEdge = 40
/** Deepest indent of a first line, in points. */
const deepest = 60

/** The edges of a page, told from its lines outside two-column regions. */
export function marginsOf(lines: readonly PageLine[], width: number): Margins {
  const ends = lines.map(endOf).toSorted((a, b) => a - b)
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    return above ? [above.y - line.y] : []
  })
  gaps.sort((a, b) => a - b)
  const right = ends[Math.floor(ends.length * 0.9)] ?? 0
  return {
    left: leftOf(lines, right, width),
    right,
    leading: gaps[Math.floor(gaps.length / 2)] ?? 0,
  }
}

/**
 * Lề trái. Where every paragraph has its first line indented, most lines may begin at the indent: the lines below a
 * full one tell the edge, else the leftmost start that recurs not far before the commonest.
 */
function leftOf(lines: readonly PageLine[], right: number, width: number): number {
  const regions = regionsOf(lines, width)
  const outside = (index: number) => !regions.some(({from, to}) => index >= from && index < to)
  const commonest = mode(lines.map(startOf)) ?? 0
  const below = lines.filter((_, index) => {
    const above = lines[index - 1]
    return above && outside(index) && outside(index - 1) && endOf(above) > right - toEdge
  })
  const told = below.map(startOf).toSorted((a, b) => a - b)
  const wrapped = leftmost(told) ?? told[0]
  const found = wrapped ?? leftmost(lines.map(startOf).toSorted((a, b) => a - b)) ?? commonest
  return found < commonest && found > commonest - deepest ? found : commonest
}

function startOf({segments}: PageLine): number {
  return segments[0]?.x0 ?? 0
}

function endOf({segments}: PageLine): number {
  return segments.at(-1)?.x1 ?? 0
}

/** The leftmost start that recurs. */
function leftmost(sorted: readonly number[]): number | undefined {
  return sorted.find(
    (value, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) < value + same,
  )
}

/** The commonest start of lines. */
function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(Math.round(value / same), (counts.get(Math.round(value / same)) ?? 0) + 1)
  const best = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]
  return best && best[0] * same
}
