import type {PageLine} from './lines.js'
import type {Region} from './regions.js'
import type {Segment} from './segments.js'

/** Bảng không kẻ khung: a table as it can be told from gaps: at least two lines of three segments that stand under each other. */
export interface GapTable {
  readonly from: number
  readonly to: number
  readonly cells: readonly {readonly row: number; readonly column: number; readonly text: string}[]
}

const aligned = 12

/** Bảng: runs of lines with three segments or more; lines with fewer go on with the row above them. */
export function gapTables(lines: readonly PageLine[], regions: readonly Region[]): GapTable[] {
  const tables: GapTable[] = []
  for (let index = 0; index < lines.length; index++) {
    if (regions.some(({from, to}) => index >= from && index < to)) continue
    const end = tableEnd(lines, index, regions)
    if (end === undefined) continue
    tables.push({from: index, to: end, cells: cellsOf(lines.slice(index, end))})
    index = end - 1
  }
  return tables
}

function tableEnd(
  lines: readonly PageLine[],
  from: number,
  regions: readonly Region[],
): number | undefined {
  if ((lines[from]?.segments.length ?? 0) < 3) return undefined
  let rows = 0
  let end = from
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (!line || regions.some((region) => region.from === index)) break
    if (line.segments.length >= 3) rows++
    else if (!underColumns(line, lines.slice(from, end))) break
    end = index + 1
  }
  return rows >= 2 ? end : undefined
}

/** A line with fewer segments belongs to the table when each begins where a column does. */
function underColumns(line: PageLine, above: readonly PageLine[]): boolean {
  const starts = above.flatMap(({segments}) => segments.map(({x0}) => x0))
  return line.segments.every((segment) =>
    starts.some((start) => Math.abs(start - segment.x0) < aligned),
  )
}

function cellsOf(lines: readonly PageLine[]): GapTable['cells'] {
  const widest = lines.reduce((a, b) => (b.segments.length > a.segments.length ? b : a))
  const starts = widest.segments.map(({x0}) => x0)
  const cells = new Map<string, {row: number; column: number; text: string}>()
  let row = -1
  for (const line of lines) {
    if (line.segments.length >= Math.min(3, starts.length) || row < 0) row++
    for (const segment of line.segments) {
      const column = columnOf(segment, starts)
      const key = `${row}:${column}`
      const known = cells.get(key)
      cells.set(key, {row, column, text: known ? `${known.text} ${segment.text}` : segment.text})
    }
  }
  return [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
}

function columnOf(segment: Segment, starts: readonly number[]): number {
  const distances = starts.map((start) => Math.abs(start - segment.x0))
  return distances.indexOf(Math.min(...distances))
}
