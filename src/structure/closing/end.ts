import type {Context} from '../context.js'
import {type FlowLine, isRule, isTerminated, lineWithin} from '../flow.js'
import {kindOf} from '../letterhead/kind.js'
import {isTitle} from '../letterhead/start.js'
import {isSignerName} from './name.js'
import {isAuthority, isOffice, isRecipientsLabel, isSignedMark} from './start.js'

/** What the lines of a closing have shown so far. */
interface Shown {
  /** The label of the recipients. */
  readonly recipients: boolean
  /** That label stands in a column. */
  readonly region: boolean
  /** The Lưu line. */
  readonly archive: boolean
  /** A person's name. */
  readonly named: boolean
  /** A mark of authority in one of the last three lines. */
  readonly led: number
}

const nothing: Shown = {recipients: false, region: false, archive: false, named: false, led: 0}

/**
 * Chỗ hết phần cuối: the first line after the recipients and signatures that is neither: an appendix, a
 * second letterhead, running text.
 */
export function closingEnd(lines: readonly FlowLine[], start: number, context: Context): number {
  let shown = nothing
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]
    if (!line || (index > start && !inClosing(lines, index, index - start, shown, context)))
      return index
    shown = seen(shown, line, context)
  }
  return Math.max(start, lines.length)
}

function seen(before: Shown, line: FlowLine, context: Context): Shown {
  const label = isRecipientsLabel(line, context)
  return {
    recipients: before.recipients || label,
    region: before.region || (label && line.column !== undefined),
    archive: before.archive || isArchive(line, context),
    named: before.named || isSignerName(unmarked(line), context),
    led: isAuthority(line, context) ? 3 : Math.max(0, before.led - 1),
  }
}

/** What stands behind a mark of signing: `(Đã ký) Lê Văn An`. */
function unmarked(line: FlowLine): FlowLine {
  const mark = /^\([^)]*\)\s*/u.exec(line.text)
  return mark ? lineWithin(line, mark[0].length, line.text.length) : line
}

function inClosing(
  lines: readonly FlowLine[],
  index: number,
  count: number,
  {recipients: labelled, region, archive, named, led}: Shown,
  context: Context,
): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  if (!line || !before || line.cell) return false
  if (opensAttached(lines, index, context)) return false
  if (named && archive && !before.column)
    return isStampish(line) || (isOffice(line, context) && isSignerName(before, context))
  if (led > 0 && line.text.length < 50 && !/[.;:,]$/u.test(line.text)) return true
  if (line.column) return before.column !== undefined || !region
  const label = isRecipientsLabel(line, context)
  const recipients = labelled || label
  if (label || isAuthority(line, context) || isOffice(line, context)) return true
  if (isSignerName(line, context) || isSignedMark(line, context) || isRule(line.text)) return true
  if (isArchive(line, context)) return true
  const listed = region && archive
  if (/^[-‐-―−﹣－+*•~¬]/u.test(line.text)) return !listed && (recipients || line.text.length < 120)
  if (/^\d{1,5}$/u.test(line.text)) return true
  if (line.caps && line.text.length < 80) return count < 40 && !region
  if (recipients && !listed && /^\p{Ll}/u.test(line.text) && !/[;.]$/u.test(before.text))
    return true
  if (!recipients || region) return false
  if (line.opens === true && isTerminated(before.text))
    return /[;,]$/u.test(before.text) && line.text.length < 120
  return line.text.length < 140 && !(before.column && isTerminated(before.text))
}

/** `Lưu: VT, …` */
export function isArchive(line: FlowLine, {lexicon}: Context): boolean {
  if (lexicon.bareRegex('^[^\\p{L}]{0,4}{archive-label} ?[:;]').test(line.bare)) return true
  return lexicon.regex('^[^\\p{L}]{0,4}{archive-label}(?: ?[(]| \\p{L})').test(line.folded)
}

/** An appendix or an attached text opens: its label, its own letterhead, or the name of a kind. */
export function opensAttached(
  lines: readonly FlowLine[],
  index: number,
  context: Context,
): boolean {
  const line = lines[index]
  if (!line || line.cell) return false
  const {lexicon} = context
  if (letterheadAhead(lines, index, context)) return true
  if (lexicon.regex('^{appendix-label}(?: ?(?:[ivxl]+|\\d+))?⟩').test(line.folded))
    return line.text.length < 120 && /^\p{Lu}/u.test(line.text)
  if (isTitle(lines, index, context)) return true
  const titles = lexicon.bareRegex('^(?:{attached-title}|{copy-title})⟩')
  if (line.caps && titles.test(line.bare)) return true
  return line.caps && kindOf(line, context) !== undefined
}

/** The left column of another letterhead: a body in capitals, its title a few lines below. */
export function letterheadAhead(
  lines: readonly FlowLine[],
  index: number,
  context: Context,
): boolean {
  const line = lines[index]
  if (!line?.caps || line.column === 'right') return false
  if (!context.lexicon.regex('^(?!{issuer-not}⟩){issuer-head}⟩').test(line.folded)) return false
  return [1, 2, 3, 4, 5, 6, 7].some((step) => isTitle(lines, index + step, context))
}

/** Behind both the Lưu line and a name only numbers, times and rules may still follow. */
function isStampish(line: FlowLine): boolean {
  return isRule(line.text) || /^[\d\s.:/+-]+$/u.test(line.text)
}
