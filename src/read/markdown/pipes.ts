import {type CellDrafts, tableLines} from '../../source/columns.js'
import type {Draft} from '../../source/source-text.js'
import type {MarkdownLine} from './inline.js'
import {markWraps} from './wraps.js'

/** What stands between two pipes. */
type Chunk = readonly MarkdownLine[]

/** A row of cells, or running text. */
type Piece =
  | {readonly kind: 'row'; readonly cells: readonly Chunk[]}
  | {readonly kind: 'text'; readonly lines: Chunk}

/** Columns of a table whose rows nothing counts: a letterhead or a signature block. */
const usualColumns = 2

/**
 * Tables as web savers leave them: a pipe alone on its line parts two cells, two pipes in a row part two
 * rows. A row beside running text is told from it by the width of the neighbouring row.
 *
 * ```text
 * |
 * left cell, several lines
 * |
 * right cell
 * |
 * |
 * next row …
 * ```
 */
export function pipeTables(
  lines: readonly MarkdownLine[],
  firstTable: number,
): {drafts: Draft[]; tables: number} {
  if (!lines.some((line) => line.pipe)) return {drafts: markWraps(lines), tables: firstTable}
  const drafts: Draft[] = []
  let tables = firstTable
  for (const run of runs(pieces(groups(lines)))) {
    if (run.kind === 'text') drafts.push(...markWraps(run.lines))
    else drafts.push(...tableDrafts(run.rows, tables++))
  }
  return {drafts, tables}
}

/** Chunks parted by single pipes; a group ends at two pipes in a row. */
function groups(lines: readonly MarkdownLine[]): Chunk[][] {
  const all: Chunk[][] = []
  let group: Chunk[] = []
  let chunk: MarkdownLine[] = []
  const endChunk = () => {
    if (chunk.length > 0) group.push(chunk)
    chunk = []
  }
  for (const [index, line] of lines.entries()) {
    if (!line.pipe) {
      chunk.push(line)
      continue
    }
    endChunk()
    if (lines[index - 1]?.pipe && group.length > 0) {
      all.push(group)
      group = []
    }
  }
  endChunk()
  if (group.length > 0) all.push(group)
  return all
}

/**
 * Interior groups are rows. The first group ends with a row, the last one begins with one, and a wide
 * group between two tables does both; the rest of such a group is text and two-column rows by turns.
 */
function pieces(all: readonly Chunk[][]): Piece[] {
  return all.flatMap((group, index): Piece[] => {
    const before = index > 0 ? columnsOf(all[index - 1]) : 0
    const after = index < all.length - 1 ? columnsOf(all[index + 1]) : 0
    if (
      group.length > 1 &&
      [all[index - 1], all[index + 1]].some((near) => near?.length === group.length)
    )
      return [row(group)]
    const head = isRow(group.slice(0, before)) ? Math.min(before, group.length) : 0
    const left = group.length - head
    const flat = left > after ? flatCell : tallCell
    const tail = isRow(group.slice(-after), flat) ? Math.min(after, left) : 0
    const middle = group.slice(head, group.length - tail)
    return [
      ...(head > 0 ? [row(group.slice(0, head))] : []),
      ...textAndRows(middle),
      ...(tail > 0 ? [row(group.slice(group.length - tail))] : []),
    ]
  })
}

/** Lines beyond which a chunk is running text, not a cell; and not a cell of a data table. */
const tallCell = 15
const flatCell = 3

function isRow(chunks: readonly Chunk[], tallest: number = tallCell): boolean {
  return chunks.every((chunk) => chunk.length <= tallest)
}

/** The width a neighbouring group gives: a group that holds running text counts as the usual one. */
function columnsOf(group: readonly Chunk[] | undefined): number {
  return group && isRow(group) ? group.length : usualColumns
}

function textAndRows(chunks: readonly Chunk[]): Piece[] {
  const found: Piece[] = []
  let index = 0
  while (index < chunks.length) {
    const lines = chunks[index]
    if (lines) found.push({kind: 'text', lines})
    const cells = chunks.slice(index + 1, index + 1 + usualColumns)
    if (cells.length === usualColumns) found.push(row(cells))
    else found.push(...cells.map((cell): Piece => ({kind: 'text', lines: cell})))
    index += 1 + usualColumns
  }
  return found
}

function row(cells: readonly Chunk[]): Piece {
  return {kind: 'row', cells}
}

type Run =
  | {readonly kind: 'rows'; readonly rows: readonly (readonly Chunk[])[]}
  | {readonly kind: 'text'; readonly lines: Chunk}

/**
 * Rows of one width make one table; but a two-cell row with a cell of several lines, and the rows that
 * follow it, are layout, each a region of its own.
 */
function runs(found: readonly Piece[]): Run[] {
  const all: Run[] = []
  let rows: (readonly Chunk[])[] = []
  let layout = false
  const close = () => {
    if (rows.length > 0) all.push({kind: 'rows', rows})
    rows = []
  }
  for (const piece of found) {
    if (piece.kind === 'text') {
      close()
      layout = false
      all.push(piece)
      continue
    }
    const two = piece.cells.length === usualColumns
    layout = two && (layout || piece.cells.some((cell) => cell.length > 1))
    if (layout || (rows[0] && rows[0].length !== piece.cells.length)) close()
    rows.push(piece.cells)
    if (layout) close()
  }
  close()
  return all
}

function tableDrafts(rows: readonly (readonly Chunk[])[], table: number): Draft[] {
  const cells = rows.flatMap((chunks, r) =>
    chunks.map((lines, c): CellDrafts => ({row: r, column: c, drafts: lines.map(plain)})),
  )
  return tableLines({cells}, table)
}

function plain({soft, pipe, ...draft}: MarkdownLine): Draft {
  return draft
}
