import type {WordNode} from './tree.js'

/** How a cell is joined to its neighbour on the left, or above: it goes on with it. */
export interface CellShape {
  /** Its right edge, in twentieths of a point. */
  readonly edge: number
  readonly joinsLeft: boolean
  readonly joinsAbove: boolean
}

/** What is told of a row besides its words. */
export interface RowShape {
  readonly cells: readonly CellShape[]
  /** True when lines are drawn around some cell. */
  readonly bordered: boolean
}

/** A row as read: the blocks of each of its cells. */
export interface Row {
  readonly shape: RowShape
  readonly cells: readonly (readonly WordNode[])[]
}

/** Edges nearer than this (a third of a centimetre) are one: rows are seldom drawn to a hair. */
const nearEdges = 190

interface Cell extends WordNode {
  readonly type: 'tableCell'
  colSpan: number
  rowSpan: number
}

/** Bảng: rows → the node that mammoth makes of a table; cells that stand on different edges span columns. */
export function tableNode(rows: readonly Row[]): WordNode {
  const edges = gridOf(rows)
  /** The cell that stands in each column of the row above. */
  let above: (Cell | undefined)[] = []
  const children = rows.map(({shape, cells}): WordNode => {
    const kept: Cell[] = []
    const below: (Cell | undefined)[] = []
    let column = 0
    for (const [index, blocks] of cells.entries()) {
      const told = shape.cells[index]
      const end = told ? Math.max(column + 1, indexOf(edges, told.edge) + 1) : column + 1
      const upper = told?.joinsAbove ? above[column] : undefined
      const before = kept.at(-1)
      if (upper) {
        upper.rowSpan++
        below[column] = upper
      } else if (told?.joinsLeft && before) before.colSpan += end - column
      else {
        const cell: Cell = {
          type: 'tableCell',
          colSpan: end - column,
          rowSpan: 1,
          children: blocks,
        }
        kept.push(cell)
        below[column] = cell
      }
      column = end
    }
    above = below
    return {type: 'tableRow', children: kept}
  })
  return {type: 'table', bordered: rows.some(({shape}) => shape.bordered), children}
}

/** The right edges of all cells of a table, from left to right. */
function gridOf(rows: readonly Row[]): number[] {
  const edges = new Set<number>()
  for (const {shape} of rows) for (const {edge} of shape.cells) edges.add(edge)
  const grid: number[] = []
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const last = grid.at(-1)
    if (last === undefined || edge - last > nearEdges) grid.push(edge)
  }
  return grid
}

/** The column whose right edge is the last that is not beyond this one; -1 where all are. */
function indexOf(grid: readonly number[], edge: number): number {
  let low = 0
  let high = grid.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((grid[middle] ?? 0) <= edge) low = middle + 1
    else high = middle
  }
  return low - 1
}
