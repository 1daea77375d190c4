import type {Ruling} from './rulings.js'

/** Khung bảng: the lines of a ruled table, from left to right and from top to bottom. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rulings: readonly Ruling[]
}

/** A cell of a grid: its first row and column, and the rows it takes. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rows: number
}

/** Points within which lines meet, or are one line drawn in pieces. */
const near = 3

/** Rulings → tables: each group of lines that cross one another, with at least two columns and two cells. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  return groups(joined(rulings)).flatMap((group) => {
    const xs = places(group, 'y')
    const ys = places(group, 'x').reverse()
    const isTable = xs.length >= 4 ? ys.length >= 2 : xs.length === 3 && ys.length >= 3
    return isTable ? [{xs, ys, rulings: group}] : []
  })
}

/** Pieces of one line put together: Word draws the border of each cell by itself. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const sorted = rulings.toSorted(
    (a, b) => a.axis.localeCompare(b.axis) || a.at - b.at || a.from - b.from,
  )
  const whole: Ruling[] = []
  for (const piece of sorted) {
    const at = whole.findLastIndex((line) => isOneLine(line, piece))
    const line = whole[at]
    if (!line) whole.push(piece)
    else
      whole[at] = {
        ...line,
        from: Math.min(line.from, piece.from),
        to: Math.max(line.to, piece.to),
      }
  }
  return whole
}

function isOneLine(a: Ruling, b: Ruling): boolean {
  if (a.axis !== b.axis || Math.abs(a.at - b.at) > near / 2) return false
  return b.from <= a.to + near && a.from <= b.to + near
}

/** Lines that hang together. */
function groups(rulings: readonly Ruling[]): Ruling[][] {
  const all: Ruling[][] = []
  for (const line of rulings) {
    const met = all.filter((group) => group.some((other) => crosses(line, other)))
    for (const group of met) all.splice(all.indexOf(group), 1)
    all.push([line, ...met.flat()])
  }
  return all
}

function crosses(a: Ruling, b: Ruling): boolean {
  if (a.axis === b.axis) return false
  const within = (place: number, {from, to}: Ruling) => place > from - near && place < to + near
  return within(a.at, b) && within(b.at, a)
}

/** Where the lines of one direction stand, ascending. */
function places(group: readonly Ruling[], axis: Ruling['axis']): number[] {
  const found: number[] = []
  const sorted = group.filter((line) => line.axis === axis).map(({at}) => at)
  for (const at of sorted.sort((a, b) => a - b))
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(at)
  return found
}

/** The cell that holds a point; a cell without a line to its left or above it is part of its neighbour. */
export function cellAt(grid: Grid, x: number, y: number): GridCell | undefined {
  const {xs, ys} = grid
  const own = xs.findLastIndex((left) => left <= x)
  const band = ys.findLastIndex((top) => top >= y)
  if (own < 0 || own >= xs.length - 1 || band < 0 || band >= ys.length - 1) return undefined
  let column = own
  while (column > 0 && !isDrawn(grid, 'y', column, band)) column--
  let row = band
  while (row > 0 && !isDrawn(grid, 'x', row, own)) row--
  let end = band + 1
  while (end < ys.length - 1 && !isDrawn(grid, 'x', end, own)) end++
  return {row, column, rows: end - row}
}

/** Share of the side of a cell that must be drawn: on a scan lines are broken. */
const drawn = 0.5

/** Whether a line of the grid is drawn beside a cell, given by its place on the other axis. */
function isDrawn({xs, ys, rulings}: Grid, axis: Ruling['axis'], line: number, cell: number) {
  const [lines, sides] = axis === 'x' ? [ys, xs] : [xs, ys]
  const at = lines[line] ?? 0
  const ends = [sides[cell] ?? 0, sides[cell + 1] ?? 0]
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  let length = 0
  for (const ruling of rulings)
    if (ruling.axis === axis && Math.abs(ruling.at - at) <= near)
      length += Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from))
  return length >= (to - from) * drawn
}
