import type {Table, TableCell, TableRow} from '../../tree/nodes.js'
import type {Construct} from '../construct.js'
import {type Context, placeOf} from '../context.js'
import type {FlowLine} from '../flow.js'
import {paragraphOf} from './paragraph.js'

/** Bảng: all the cells of one table, row by row. */
export const table: Construct = {
  name: 'table',
  parse({lines, index, line}, context) {
    if (!line.cell) return undefined
    const number = line.cell.table
    let count = 1
    while (lines[index + count]?.cell?.table === number) count++
    const own = lines.slice(index, index + count)
    const block: Table = {
      type: 'table',
      children: runs(own, (each) => each.cell?.row).map((row) => rowOf(row, context)),
      position: placeOf(context.source, own),
    }
    return {blocks: [block], count}
  },
}

function rowOf(lines: readonly FlowLine[], context: Context): TableRow {
  return {
    type: 'row',
    children: runs(lines, (each) => each.cell?.column).map((cell) => cellOf(cell, context)),
    position: placeOf(context.source, lines),
  }
}

function cellOf(lines: readonly FlowLine[], context: Context): TableCell {
  const children = paragraphs(lines).map((own) => paragraphOf(own, context))
  const {column = 0, rows = 1} = lines[0]?.cell ?? {}
  return {type: 'cell', column, rows, children, position: placeOf(context.source, lines)}
}

/** Lines of one cell that go on with each other. */
function paragraphs(lines: readonly FlowLine[]): FlowLine[][] {
  const all: FlowLine[][] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (last && line.opens !== true) last.push(line)
    else all.push([line])
  }
  return all
}

/** Neighbouring lines with the same key. */
function runs(
  lines: readonly FlowLine[],
  key: (line: FlowLine) => number | undefined,
): FlowLine[][] {
  const all: FlowLine[][] = []
  for (const line of lines) {
    const last = all.at(-1)
    const before = last?.at(-1)
    if (last && before && key(before) === key(line)) last.push(line)
    else all.push([line])
  }
  return all
}
