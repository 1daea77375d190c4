import {cellAt, type Grid, type GridCell, gridsOf} from './grid.js'
import type {PageLine} from './lines.js'
import type {Ruling} from './rulings.js'
import type {Run} from './run.js'

/** What stands somewhere on a page: a glyph, a word. */
export type Placed = Pick<Run, 'x0' | 'x1' | 'y' | 'size'>

/** Bảng có kẻ khung: its cells in the order of reading, each with its printed lines. */
export interface PageTable {
  readonly top: number
  readonly bottom: number
  /** Where its columns begin: a table with the same ones at the head of the next page goes on with it. */
  readonly xs: readonly number[]
  /** Rows of the grid, empty ones too. */
  readonly rows: number
  readonly cells: readonly (GridCell & {readonly lines: readonly PageLine[]})[]
}

/** The ruled tables of a page, and what stands in none. */
export interface Tabled<Item> {
  readonly tables: readonly PageTable[]
  readonly rest: readonly Item[]
}

/** Puts what stands on a page into the cells of its ruled tables, and has what a cell holds laid out as lines. */
export function tablesOf<Item extends Placed>(
  items: readonly Item[],
  rulings: readonly Ruling[],
  linesOf: (own: readonly Item[]) => readonly PageLine[],
): Tabled<Item> {
  const found = gridsOf(rulings).map((grid) => ({grid, cells: new Map<string, Held<Item>>()}))
  const rest = items.filter((item) => !found.some(({grid, cells}) => put(item, grid, cells)))
  const tables = found.flatMap(({grid, cells}) =>
    cells.size > 2 ? [tableOf(grid, [...cells.values()], linesOf)] : [],
  )
  return {tables, rest: tables.length === found.length ? rest : outside(items, tables)}
}

/** A cell and what it holds. */
interface Held<Item> {
  readonly cell: GridCell
  readonly items: Item[]
}

/** Above its baseline, in the middle of a letter. */
const middle = 0.3

function put<Item extends Placed>(item: Item, grid: Grid, cells: Map<string, Held<Item>>): boolean {
  const cell = cellAt(grid, (item.x0 + item.x1) / 2, item.y + item.size * middle)
  if (!cell) return false
  const key = `${cell.row}:${cell.column}`
  const known = cells.get(key)
  if (known) known.items.push(item)
  else cells.set(key, {cell, items: [item]})
  return true
}

function tableOf<Item>(
  {xs, ys}: Grid,
  held: readonly Held<Item>[],
  linesOf: (own: readonly Item[]) => readonly PageLine[],
): PageTable {
  const cells = held.map(({cell, items}) => ({...cell, lines: linesOf(items)}))
  return {
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    rows: ys.length - 1,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** What no table of some holds; a frame round a stamp or a title is no table. */
function outside<Item extends Placed>(
  items: readonly Item[],
  tables: readonly PageTable[],
): Item[] {
  return items.filter(
    ({x0, y}) =>
      !tables.some(
        ({top, bottom, xs}) => y < top && y > bottom && x0 > (xs[0] ?? 0) && x0 < (xs.at(-1) ?? 0),
      ),
  )
}
