import type {CellShape, RowShape} from '../word/table.js'
import {type Sprm, sprmsOf} from './sprms.js'
import type {DocStyles} from './styles.js'

/** Đoạn: what the mark at its end tells of it. */
export interface DocParagraph {
  readonly style: number
  readonly alignment: string | null
  /** Tables that it stands in. */
  readonly depth: number
  /** The mark ends a cell of a table within a table, or a row. */
  readonly endsCell: boolean
  readonly endsRow: boolean
  /** Number of the list use, and the level. */
  readonly list: number
  readonly level: number
  readonly row: RowShape
}

const alignments = ['left', 'center', 'right', 'both']
/** The changes stand in the data stream, for want of room. */
const huge = 0x6646

export function paragraphOf(
  bytes: Buffer | undefined,
  styles: DocStyles,
  data: Buffer,
): DocParagraph {
  const style = bytes && bytes.length >= 2 ? bytes.readUInt16LE(0) : 0
  const own = bytes && bytes.length >= 2 ? sprmsOf(bytes.subarray(2)) : []
  const changes = [...styles.style(style).paragraph, ...own.flatMap((each) => unfolded(each, data))]
  const byte = (code: number) => last(changes, code)?.operand.readUInt8(0)
  const inTable = (byte(0x2416) ?? 0) !== 0
  const depth = last(changes, 0x6649)?.operand.readUInt32LE(0)
  return {
    style,
    alignment: alignments[byte(0x2461) ?? byte(0x2403) ?? -1] ?? null,
    depth: inTable ? Math.max(1, depth ?? 1) : 0,
    endsCell: (byte(0x244b) ?? 0) !== 0,
    endsRow: (byte(0x2417) ?? 0) !== 0 || (byte(0x244c) ?? 0) !== 0,
    list: last(changes, 0x460b)?.operand.readUInt16LE(0) ?? 0,
    level: byte(0x260a) ?? 0,
    row: rowOf(changes),
  }
}

function last(changes: readonly Sprm[], code: number): Sprm | undefined {
  return changes.findLast((each) => each.code === code)
}

function unfolded(change: Sprm, data: Buffer): Sprm[] {
  if (change.code !== huge) return [change]
  const from = change.operand.readUInt32LE(0)
  return sprmsOf(data.subarray(from + 2, from + 2 + data.readUInt16LE(from)))
}

/** Cells of a row ([MS-DOC] 2.9.321, 2.9.307): edges, then 20 bytes for each cell. */
const cellLength = 20

function rowOf(changes: readonly Sprm[]): RowShape {
  const table = last(changes, 0xd608)?.operand
  const count = table?.length ? table.readUInt8(0) : 0
  const cells: CellShape[] = []
  const borders = {drawn: drawsTable(changes), cell: false, bare: count > 0}
  for (let index = 0; index < count; index++) {
    const cell = table?.subarray(3 + count * 2 + index * cellLength).subarray(0, cellLength)
    const flags = cell && cell.length >= 2 ? cell.readUInt16LE(0) : 0
    cells.push({
      edge: table?.readInt16LE(1 + (index + 1) * 2) ?? 0,
      joinsLeft: (flags & 3) === 2,
      joinsAbove: ((flags >> 5) & 3) === 1,
    })
    const sides = cell?.length === cellLength ? [4, 8, 12, 16].map((at) => sideOf(cell, at)) : []
    if (sides.includes('line')) borders.cell = true
    if (sides.length === 0 || sides.some((side) => side !== 'none')) borders.bare = false
  }
  return {cells, bordered: borders.cell || (borders.drawn && !borders.bare)}
}

/** A border in four bytes: all bits set where there is none. */
function sideOf(cell: Buffer, at: number): 'line' | 'none' | 'untold' {
  if (cell.readUInt32LE(at) === 0xffffffff) return 'none'
  const type = cell.readUInt8(at + 1)
  return type === 0 || type === 255 ? 'untold' : 'line'
}

/** Borders of the whole table or set cell by cell: where each of the changes keeps the kind of its lines. */
const borderKinds: Readonly<Record<number, readonly number[]>> = {
  54789: [1, 5, 9, 13, 17, 21],
  54803: [5, 13, 21, 29, 37, 45],
  54816: [4],
  54831: [8],
}

function drawsTable(changes: readonly Sprm[]): boolean {
  return changes.some(({code, operand}) =>
    (borderKinds[code] ?? []).some((at) => {
      const kind = operand[at] ?? 0
      return kind !== 0 && kind !== 255
    }),
  )
}
