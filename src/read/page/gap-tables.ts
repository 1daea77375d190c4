import {
  columnAt,
  columnsOf,
  type GapColumns,
  isAligned,
  isCentred,
  withLine,
} from './gap-columns.js'
import type {PageLine} from './lines.js'
import type {Region} from './regions.js'
import type {Segment} from './segments.js'

/** Bảng không kẻ khung: a table as it can be told from gaps: at least two lines of three segments that stand under each other. */
export interface GapTable {
  readonly from: number
  readonly to: number
  readonly cells: readonly GapCell[]
}

interface GapCell {
  readonly row: number
  readonly column: number
  /** Its printed lines. */
  readonly segments: readonly Segment[]
}

/** Segments from which a line tells of a table by itself. */
const fewest = 3
/** Vertical gaps, in type sizes: behind the one a row begins, as the space for a signature; within the other a cell goes on. */
const rowGap = 2.4
const cellGap = 1.9

/** Bảng: runs of lines with three segments or more; lines with fewer go on with the row above them. */
export function gapTables(lines: readonly PageLine[], regions: readonly Region[]): GapTable[] {
  const tables: GapTable[] = []
  const opening = new Set(regions.map(({from}) => from))
  for (let index = 0; index < lines.length; index++) {
    if (regions.some(({from, to}) => index >= from && index < to)) continue
    const end = tableEnd(lines, index, opening)
    if (end === undefined) continue
    tables.push({from: index, to: end, cells: cellsOf(lines.slice(index, end))})
    index = end - 1
  }
  return tables
}

/**
 * A line of one part, centred, may be a title as well unless its column has nothing in this row, and where a region
 * opens the table may have ended: both count where the table goes on below.
 */
function tableEnd(
  lines: readonly PageLine[],
  from: number,
  opening: ReadonlySet<number>,
): number | undefined {
  if ((lines[from]?.segments.length ?? 0) < fewest) return undefined
  let columns = columnsOf([])
  let filled = new Set<number>()
  let rows = 0
  let end = from
  let sure = true
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const gap = line ? gapAbove(line, lines[index - 1]) : 0
    const fit = line && fitOf(line, gap, columns)
    if (!line || !fit) break
    columns = withLine(columns, line)
    const own = line.segments.map((segment) => columnAt(segment, columns))
    if (fit === 'full' || gap > rowGap) filled = new Set()
    if (fit === 'full' || (gap > rowGap && own.length > 1)) rows++
    if (opening.has(index)) sure = false
    const isCell = own.length > 1 || (gap < rowGap && own.every((column) => !filled.has(column)))
    if (fit === 'aligned' ? sure : isCell) end = index + 1
    if (end > index) sure = true
    for (const column of own) filled.add(column)
  }
  return rows >= 2 ? end : undefined
}

/** How a line stands under the columns; behind a gap one that begins at the edge may as well be text. */
function fitOf(
  line: PageLine,
  gap: number,
  columns: GapColumns,
): 'full' | 'aligned' | 'centred' | undefined {
  if (line.segments.length >= fewest) return 'full'
  if (isCentred(line, columns)) return 'centred'
  return isAligned(line, columns) && gap < cellGap ? 'aligned' : undefined
}

/** The distance to the line above, in type sizes. */
function gapAbove(line: PageLine, above: PageLine | undefined): number {
  return above ? (above.y - line.y) / line.size : 0
}

function cellsOf(lines: readonly PageLine[]): GapCell[] {
  const columns = columnsOf(lines)
  const full = Math.min(fewest, columns.extents.length)
  const cells = new Map<string, {row: number; column: number; segments: Segment[]}>()
  let row = -1
  for (const [index, line] of lines.entries()) {
    if (line.segments.length >= full || gapAbove(line, lines[index - 1]) > rowGap) row++
    for (const segment of line.segments) {
      const column = columnAt(segment, columns)
      const key = `${row}:${column}`
      const known = cells.get(key)
      if (known) known.segments.push(segment)
      else cells.set(key, {row, column, segments: [segment]})
    }
  }
  return [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
}
