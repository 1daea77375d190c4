import type {Draft} from '../../source/source-text.js'
import {textOf} from './furniture.js'
import type {PageTable} from './tables.js'

/** Bảng còn tiếp: a ruled table that may go on over the page. */
export interface OpenTable {
  readonly number: number
  readonly xs: readonly number[]
  readonly rows: number
  /** The words of its first rows: a table may repeat its head on every page. */
  readonly head: readonly string[]
  /** The words of its last row, by column. */
  readonly last: ReadonlyMap<number, string>
}

/** Rows that a head may take. */
const headRows = 3

/** The table as it stands at the end of a page, all its rows or those that go on from the page before. */
export function opened(
  table: PageTable,
  before: Omit<OpenTable, 'head' | 'last'> & Partial<OpenTable>,
): OpenTable {
  const {repeated, split} = goingOn(table, before)
  const rows = Array.from({length: Math.min(headRows, table.rows)}, (_, row) => rowText(table, row))
  const {row: lastRow = 0} = table.cells.at(-1) ?? {}
  const {number, xs, head = rows, last = new Map()} = before
  const isRest = split && lastRow === repeated
  return {
    number,
    xs,
    rows: before.rows + table.rows - repeated - (split ? 1 : 0),
    head,
    last: new Map([...(isRest ? last : []), ...wordsOf(table, lastRow)]),
  }
}

/**
 * How many of the first rows repeat the head of the table, and whether the row behind them is the rest of the last row
 * of the page before: it has no number, and goes on in the middle of a sentence.
 */
export function goingOn(
  table: PageTable,
  {head = [], last = new Map()}: Partial<OpenTable>,
): {readonly repeated: number; readonly split: boolean} {
  let repeated = 0
  while (repeated < table.rows - 1 && head[repeated] && rowText(table, repeated) === head[repeated])
    repeated++
  const words = wordsOf(table, repeated)
  const [first] = last.keys()
  const known = first !== undefined && !words.has(first)
  const fits = [...words.keys()].every((column) => last.has(column))
  const split = [...words].some(
    ([column, text]) => /^\p{Ll}/u.test(text) && !/[.;:]$/u.test(last.get(column) ?? '.'),
  )
  return {repeated, split: known && fits && split}
}

function wordsOf({cells}: PageTable, row: number): Map<number, string> {
  return new Map(
    cells
      .filter((cell) => cell.row === row && cell.lines.length > 0)
      .map(({column, lines}) => [column, lines.map(textOf).join(' ')]),
  )
}

const rowText = (table: PageTable, row: number) =>
  [...wordsOf(table, row)].map(([column, text]) => `${column}: ${text}`).join('\n')

/** Puts the drafts of a page behind those before it; what goes on with a cell of the page before stands behind that cell. */
export function putBehind(drafts: Draft[], next: readonly Draft[]): void {
  const last = drafts.findLast(({cell}) => cell)?.cell
  const isRest = ({cell}: Draft) => cell && cell.table === last?.table && cell.row === last.row
  for (const draft of next) {
    const at = isRest(draft)
      ? drafts.findLastIndex(({cell}) => cell && isOneCell(cell, draft.cell))
      : -1
    if (at < 0) drafts.push(draft)
    else drafts.splice(at + 1, 0, draft)
  }
}

function isOneCell(cell: NonNullable<Draft['cell']>, other: Draft['cell']): boolean {
  return cell.table === other?.table && cell.row === other.row && cell.column === other.column
}
