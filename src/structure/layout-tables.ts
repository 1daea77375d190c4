import {isPersonName, withoutDegrees} from './closing/name.js'
import {isAuthority, isOffice, isRecipientsLabel} from './closing/start.js'
import type {Context} from './context.js'
import type {FlowLine} from './flow.js'

/** Rows beyond which a table holds more than a letterhead or a signature block. */
const mostRows = 6

/**
 * Bảng dàn trang: a table that holds the national, Party or Youth title, or Nơi nhận beside a signature, only puts two
 * sides next to each other, whatever lines it is drawn with: its lines get a side and are no cells.
 */
export function layOutTables(lines: readonly FlowLine[], context: Context): FlowLine[] {
  const gutters = new Map<number, number>()
  for (const [table, own] of grouped(lines, ({table: number}) => number)) {
    const gutter = gutterOf(own, context)
    if (gutter !== undefined) gutters.set(table, gutter)
  }
  return lines.map((line) => {
    const gutter = line.cell && gutters.get(line.cell.table)
    if (!line.cell || gutter === undefined) return line
    const {cell, ...words} = line
    return {...words, column: cell.column < gutter ? 'left' : 'right'}
  })
}

/** The lines of tables, by something that their cells tell. */
function grouped<Key>(
  lines: readonly FlowLine[],
  keyOf: (cell: NonNullable<FlowLine['cell']>) => Key,
): Map<Key, FlowLine[]> {
  const groups = new Map<Key, FlowLine[]>()
  for (const line of lines) {
    if (!line.cell) continue
    const key = keyOf(line.cell)
    const own = groups.get(key)
    if (own) own.push(line)
    else groups.set(key, [line])
  }
  return groups
}

/** The first column of the right side. */
function gutterOf(lines: readonly FlowLine[], context: Context): number | undefined {
  if (lines.some(({cell}) => (cell?.row ?? 0) >= mostRows)) return undefined
  const title = lines.find((line) => holdsTitle(line, context))
  if (title?.cell) return title.cell.column || undefined
  const recipients = lines.find((line) => isRecipientsLabel(line, context))
  const signed = lines.some((line) => isAuthority(line, context) || isOffice(line, context))
  if (recipients?.cell && signed) return recipients.cell.column + 1
  return isSignersOnly(lines, context) ? 1 : undefined
}

/** Several signers side by side, Nơi nhận elsewhere: in each cell an office, and a name at its end. */
function isSignersOnly(lines: readonly FlowLine[], context: Context): boolean {
  const cells = grouped(lines, ({row, column}) => `${row},${column}`)
  return (
    cells.size > 1 &&
    [...cells.values()].every(
      (own) =>
        own.some((line) => isAuthority(line, context) || isOffice(line, context)) &&
        isPersonName(withoutDegrees(own.at(-1)?.text ?? '')),
    )
  )
}

function holdsTitle({folded, text}: FlowLine, {lexicon}: Context): boolean {
  const match = lexicon.regex('⟨(?:{national-title}|{party-title}|{youth-title})⟩').exec(folded)
  if (!match) return false
  const printed = text.slice(match.index, match.index + match[0].length)
  return printed === printed.toUpperCase() || printed.length === text.length
}
