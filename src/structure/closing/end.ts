import type {Context} from '../context.js'
import {type FlowLine, isRule, isTerminated} from '../flow.js'
import {kindOf} from '../letterhead/kind.js'
import {isTitle} from '../letterhead/start.js'
import {isPersonName, withoutDegrees} from './name.js'
import {isAuthority, isOffice, isRecipientsLabel, isSignedMark} from './start.js'

/**
 * Chỗ hết phần cuối: the first line after the recipients and signatures that is neither: an appendix, a
 * second letterhead, running text.
 */
export function closingEnd(lines: readonly FlowLine[], start: number, context: Context): number {
  let index = start
  let recipients = false
  while (index < lines.length) {
    const line = lines[index]
    if (!line) break
    if (isRecipientsLabel(line, context)) recipients = true
    if (index > start && !inClosing(lines, start, index, recipients, context)) break
    index++
  }
  return index
}

function inClosing(
  lines: readonly FlowLine[],
  start: number,
  index: number,
  recipients: boolean,
  context: Context,
): boolean {
  const line = lines[index]
  const before = lines[index - 1]
  if (!line || !before || line.cell) return false
  if (opensAttached(lines, index, context)) return false
  const above = lines.slice(start, index)
  if (isComplete(above, context)) return isStampish(line)
  if (isLed(above, line, context)) return true
  const region = above.some((each) => each.column && isRecipientsLabel(each, context))
  if (line.column) return before.column !== undefined || !region
  if (isRecipientsLabel(line, context) || isAuthority(line, context) || isOffice(line, context))
    return true
  if (isPersonName(withoutDegrees(line.text)) || isSignedMark(line, context) || isRule(line.text))
    return true
  if (isArchive(line, context)) return true
  const listed = region && above.some((each) => isArchive(each, context))
  if (/^[-–—+*•~¬]/u.test(line.text)) return !listed && (recipients || line.text.length < 120)
  if (/^\d{1,5}$/u.test(line.text)) return true
  if (line.caps && line.text.length < 80) return index - start < 40 && !region
  if (recipients && !listed && /^\p{Ll}/u.test(line.text) && !/[;.]$/u.test(before.text))
    return true
  if (!recipients || region) return false
  if (line.opens === true && isTerminated(before.text))
    return /[;,]$/u.test(before.text) && line.text.length < 120
  return line.text.length < 140 && !(before.column && isTerminated(before.text))
}

/** `Lưu: VT, …` */
export function isArchive(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon.regex('^[^\\p{L}]{0,4}{archive-label}(?: ?[:(]| \\p{L})').test(line.folded)
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
  if (!context.lexicon.regex('^{issuer-head}⟩').test(line.folded)) return false
  return [1, 2, 3, 4, 5, 6, 7].some((step) => isTitle(lines, index + step, context))
}

/** Both the Lưu line and a name have been read: only numbers, times and rules may still follow. */
function isComplete(above: readonly FlowLine[], context: Context): boolean {
  const named = above.some(({text}) =>
    isPersonName(withoutDegrees(text.replace(/^\([^)]*\)\s*/u, ''))),
  )
  return named && above.some((each) => isArchive(each, context)) && !above.at(-1)?.column
}

function isStampish(line: FlowLine): boolean {
  return isRule(line.text) || /^[\d\s.:/+-]+$/u.test(line.text)
}

/** An office in lower case, or a name, right below a mark of authority: `TL. Hiệu trưởng`, `Phó Hiệu trưởng`. */
function isLed(above: readonly FlowLine[], line: FlowLine, context: Context): boolean {
  const near = above.slice(-3).some((each) => isAuthority(each, context))
  return near && line.text.length < 50 && !/[.;:,]$/u.test(line.text)
}
