import {cellAt, type Grid, type GridCell, gridsOf} from './grid.js'
import {linesOf, type PageLine} from './lines.js'
import type {Ruling} from './rulings.js'
import type {Run} from './run.js'

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

/** The ruled tables of a page, and the glyphs that stand in none. */
export interface Tabled {
  readonly tables: readonly PageTable[]
  readonly rest: readonly Run[]
}

/** Puts the glyphs of a page into the cells of its ruled tables. */
export function tablesOf(glyphs: readonly Run[], rulings: readonly Ruling[]): Tabled {
  const grids = gridsOf(rulings)
  const found = grids.map((grid) => ({grid, runs: new Map<string, [GridCell, Run[]]>()}))
  const rest = glyphs.filter((run) => !found.some(({grid, runs}) => put(run, grid, runs)))
  const tables = found.flatMap(({grid, runs}) => (runs.size > 2 ? [tableOf(grid, runs)] : []))
  return tables.length === grids.length ? {tables, rest} : {tables, rest: outside(glyphs, tables)}
}

/** Above its baseline, in the middle of a letter. */
const middle = 0.3

function put(run: Run, grid: Grid, runs: Map<string, [GridCell, Run[]]>): boolean {
  const cell = cellAt(grid, (run.x0 + run.x1) / 2, run.y + run.size * middle)
  if (!cell) return false
  const key = `${cell.row}:${cell.column}`
  const known = runs.get(key)
  if (known) known[1].push(run)
  else runs.set(key, [cell, [run]])
  return true
}

function tableOf({xs, ys}: Grid, runs: ReadonlyMap<string, [GridCell, Run[]]>): PageTable {
  const cells = [...runs.values()].map(([cell, own]) => ({...cell, lines: linesOf(own)}))
  return {
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    rows: ys.length - 1,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** The glyphs that no table of some holds; a frame round a stamp or a title is no table. */
function outside(glyphs: readonly Run[], tables: readonly PageTable[]): Run[] {
  return glyphs.filter(
    ({x0, y}) =>
      !tables.some(
        ({top, bottom, xs}) => y < top && y > bottom && x0 > (xs[0] ?? 0) && x0 < (xs.at(-1) ?? 0),
      ),
  )
}
