import {opensAttached} from './closing/end.js'
import {isNameInCapitals, isSignerName} from './closing/name.js'
import {isAuthority, isOffice, isRecipientsLabel} from './closing/start.js'
import type {Context} from './context.js'
import type {FlowLine} from './flow.js'

/** Rows beyond which a table holds more than a letterhead or a signature block. */
const mostRows = 6

/** What a table does that only lays out the page. */
interface Layout {
  /** The first column of the right side. */
  readonly gutter: number
  /** Each of several signers side by side by the cells that tell of him. */
  readonly signers?: ReadonlyMap<Cell, string>
}

type Cell = NonNullable<FlowLine['cell']>

/**
 * Bảng dàn trang: a table that holds the national, Party or Youth title, or Nơi nhận beside a signature, only puts two
 * sides next to each other, whatever lines it is drawn with: its lines get a side and are no cells.
 */
export function layOutTables(lines: readonly FlowLine[], context: Context): FlowLine[] {
  const layouts = new Map<number, Layout>()
  const closing = closingTables(lines, context)
  for (const [table, own] of grouped(lines, ({table: number}) => number)) {
    const layout = layoutOf(own, closing.has(table), context)
    if (layout) layouts.set(table, layout)
  }
  return lines.map((line) => {
    const layout = line.cell && layouts.get(line.cell.table)
    if (!line.cell || !layout) return line
    const {cell, ...words} = line
    const signer = layout.signers?.get(cell)
    const column = cell.column < layout.gutter ? 'left' : 'right'
    return {...words, column, ...(signer !== undefined && {signer})}
  })
}

/** The lines of tables, by something that their cells tell. */
function grouped<Key>(
  lines: readonly FlowLine[],
  keyOf: (cell: Cell) => Key,
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

/** What a table lays out, if anything; `last` where no running text follows it. */
function layoutOf(lines: readonly FlowLine[], last: boolean, context: Context): Layout | undefined {
  if (lines.some(({cell}) => (cell?.row ?? 0) >= mostRows)) return undefined
  const title = lines.find((line) => holdsTitle(line, context))
  if (title?.cell) return title.cell.column > 0 ? {gutter: title.cell.column} : undefined
  const recipients = lines.find((line) => isRecipientsLabel(line, context))
  const signed = lines.some((line) => isAuthority(line, context) || isOffice(line, context))
  if (recipients?.cell && signed) {
    const gutter = recipients.cell.column + 1
    const beside = lines.filter(({cell}) => (cell?.column ?? 0) >= gutter)
    return {gutter, ...signersOf(beside, true, context)}
  }
  const found = signersOf(lines, last, context)
  return found && {gutter: 1, ...found}
}

/** The tables behind which nothing stands, or Nơi nhận, or other signers, or another text. */
function closingTables(lines: readonly FlowLine[], context: Context): ReadonlySet<number> {
  const ends = new Map<number, number>()
  for (const [index, {cell}] of lines.entries()) if (cell) ends.set(cell.table, index + 1)
  const closing = [...ends].filter(([, end]) => {
    const next = lines[end]
    if (!next || isRecipientsLabel(next, context) || isAuthority(next, context)) return true
    return isOffice(next, context) || opensAttached(lines, end, context)
  })
  return new Set(closing.map(([table]) => table))
}

/**
 * Several signers side by side, Nơi nhận elsewhere: in each cell an office, and a name at its end; or in each column,
 * the offices in one row and the names in another. Such rows may list persons, too: they must come last, or a mark of
 * authority tell.
 */
function signersOf(
  lines: readonly FlowLine[],
  last: boolean,
  context: Context,
): Required<Pick<Layout, 'signers'>> | undefined {
  const byCell = grouped(lines, ({table, row, column}) => `${table}:${row}:${column}`)
  const byColumn = grouped(lines, ({table, column}) => `${table}::${column}`)
  const signed = last || lines.some((line) => isAuthority(line, context))
  const signers = [byCell, ...(signed ? [byColumn] : [])].find(
    (groups) => groups.size > 1 && [...groups.values()].every((own) => isSigner(own, context)),
  )
  if (!signers) return undefined
  const named = [...signers].flatMap(([signer, own]) =>
    own.flatMap(({cell}) => (cell ? [[cell, signer] as const] : [])),
  )
  return {signers: new Map(named)}
}

/** An office, and a name at the end: one in capitals is neither an office nor a body. */
function isSigner(lines: readonly FlowLine[], context: Context): boolean {
  const last = lines.at(-1)
  const titled = (line: FlowLine) => isAuthority(line, context) || isOffice(line, context)
  if (!last || !lines.some(titled)) return false
  const body = context.lexicon.regex('^{issuer-head}⟩').test(last.folded)
  return isSignerName(last, context) || (isNameInCapitals(last) && !titled(last) && !body)
}

function holdsTitle({folded, text}: FlowLine, {lexicon}: Context): boolean {
  const match = lexicon.regex('⟨(?:{national-title}|{party-title}|{youth-title})⟩').exec(folded)
  if (!match) return false
  const printed = text.slice(match.index, match.index + match[0].length)
  return printed === printed.toUpperCase() || printed.length === text.length
}
