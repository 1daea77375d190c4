import type {DocumentType} from '../../lexicon/schema.js'
import type {Context} from '../context.js'
import {type FlowLine, isRule, isTerminated} from '../flow.js'
import {labelOf} from '../labels.js'
import {continues} from '../wrap.js'
import {kindOf} from './kind.js'

/** Chỗ hết phần đầu. */
export interface HeadEnd {
  /** First line of the body. */
  readonly body: number
  /** Tên loại: its type and line, and the line after its trích yếu. */
  readonly kind?: {readonly type: DocumentType; readonly line: number; readonly end: number}
}

interface Start {
  readonly head: number
  readonly title: number
  readonly full: number
}

/** Lines a letterhead may take, the trích yếu not counted. */
const headReach = 40
/** Lines a trích yếu may take. */
const subjectReach = 14

/**
 * The letterhead ends at the name of the kind with its trích yếu, at Kính gửi, or where running text
 * begins: a numbered element, a căn cứ, a long line below the title.
 */
export function headEnd(lines: readonly FlowLine[], start: Start, context: Context): HeadEnd {
  const from = Math.max(start.head, 0)
  const limit = Math.min(lines.length, Math.max(from, start.title) + headReach)
  let seen = start.title < 0
  for (let index = from; index < limit; index++) {
    const line = lines[index]
    if (!line) break
    if (index >= start.title) seen = true
    const kind = seen ? kindOf(line, context) : undefined
    if (kind) return kindEnd(lines, index, kind.type, start.full, context)
    if (isAddress(line, context)) return {body: index}
    if (seen && index > start.title && opensBody(lines, index, start, context)) return {body: index}
  }
  return {body: limit}
}

function isAddress(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon.regex('^[^\\p{L}]{0,3}(?:\\p{L} )?{addressee-label}⟩').test(line.folded)
}

/** Running text: never in a column of the letterhead. */
function opensBody(
  lines: readonly FlowLine[],
  index: number,
  start: Start,
  context: Context,
): boolean {
  const line = lines[index]
  if (!line || line.column || line.caps || isRule(line.text)) return false
  if (isBasis(line, context)) return true
  if (labelOf(line, context) && line.text.length > 8) return true
  if (line.cell) return true
  const long = line.text.length > Math.max(60, start.full * 0.8)
  return long && !context.lexicon.regex('^(?:{subject-label}|{number-label})⟩').test(line.folded)
}

function isBasis(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon.regex('^[^\\p{L}]{0,3}{basis-opener}⟩').test(line.folded)
}

function kindEnd(
  lines: readonly FlowLine[],
  at: number,
  type: DocumentType,
  full: number,
  context: Context,
): HeadEnd {
  let end = at + 1
  while (end < lines.length && end - at <= subjectReach && inSubject(lines, at, end, full, context))
    end++
  let body = end
  while (lines[body] && isRule(lines[body]?.text ?? '')) body++
  return {body, kind: {type, line: at, end}}
}

/** True while the line at `end` still belongs to the trích yếu that began under the kind at `at`. */
function inSubject(
  lines: readonly FlowLine[],
  at: number,
  end: number,
  full: number,
  context: Context,
): boolean {
  const line = lines[end]
  const before = lines[end - 1]
  if (!line || !before || line.cell) return false
  if (line.column && line.column !== lines[at]?.column) return false // beside a stamp the title is a column
  if (isRule(line.text)) return false
  if (isBasis(line, context) || isAddress(line, context) || isEnacting(line, context)) return false
  if (opensDispatch(line, context)) return false
  if (end > at + 1 && opensParagraph(line, context)) return false
  const first = end === at + 1
  if (labelOf(line, context)) return !first && line.opens === false
  if (isIssuing(lines, at, end, context)) return false
  if (first) return !isSentence(line, full) || !/[.;:]$/u.test(line.text)
  if (isTerminated(before.text) && !before.text.endsWith(':')) return line.text.startsWith('(')
  if (lines[at + 1]?.caps && !line.caps && /[.:]$/u.test(line.text)) return false
  if (continues(before, line, full) || opensBelowNumber(before, line, context)) return true
  if (line.align === 'center' && !line.caps) return true
  const dressed = sameDress(lines[at + 1] ?? before, line)
  return dressed && (line.align === 'center' || !isSentence(line, full))
}

/** A trích yếu below the number and the day that were printed with the kind. */
function opensBelowNumber(before: FlowLine, line: FlowLine, {lexicon}: Context): boolean {
  const numbered = lexicon.regex(
    '(?:{number-label} ?[:.]? ?\\d\\S{0,40}|{day} ?\\d.{0,30}\\d{4})\\)?$',
  )
  return lexicon.regex('^{about}⟩').test(line.folded) && numbered.test(before.folded.slice(-80))
}

/** Words that begin the text, with a capital: a wrapped trích yếu goes on in lower case. */
function opensParagraph(line: FlowLine, {lexicon}: Context): boolean {
  return /^\p{Lu}\p{Ll}/u.test(line.text) && lexicon.regex('^{body-opener}⟩').test(line.folded)
}

/** The trích yếu is set apart: centred or bold or in capitals throughout, or short lines. */
function sameDress(first: FlowLine, line: FlowLine): boolean {
  if (first.align && line.align) return first.align === 'center' && line.align === 'center'
  if (first.caps || line.caps) return first.caps && line.caps
  if (line.opens === true) return first.bold === true && line.bold === true
  return true
}

function isSentence(line: FlowLine, full: number): boolean {
  if (line.align === 'center' || line.bold || line.caps) return false
  if (line.align === 'justify' && line.text.length > 90) return true
  return /[.;:]$/u.test(line.text) || (line.text.length > 100 && line.text.length > full * 0.9)
}

function isEnacting(line: FlowLine, {lexicon}: Context): boolean {
  return line.caps && lexicon.regex('^{enacting} ?[:.]$').test(line.folded)
}

/** `THỦ TƯỚNG CHÍNH PHỦ điện:` opens the addressees of a công điện. */
function opensDispatch(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon.regex('⟨{dispatch-to} ?:').test(line.folded)
}

/**
 * Thẩm quyền ban hành: the body or office that issues, printed again in capitals under the trích yếu,
 * before the căn cứ. In a trích yếu of capitals only a fresh paragraph counts.
 */
function isIssuing(lines: readonly FlowLine[], at: number, end: number, context: Context): boolean {
  const line = lines[end]
  if (!line?.caps || line.text.length > 120) return false
  const head = context.lexicon.regex('^(?!{issuer-not}⟩)(?:{issuer-head}|{office-head})⟩')
  if (!head.test(line.folded)) return false
  if (line.opens === false) return false
  const subjectInCaps = lines.slice(at + 1, end).some((each) => each.caps)
  if (subjectInCaps && issuerFollows(lines, at, end, context)) return false
  if (subjectInCaps && line.opens !== true && !namedAbove(lines, at, line, context)) return false
  return end > at + 1 || basisFollows(lines, end, context)
}

/** The next line is the issuer of the letterhead and this one is not: so it still tells of the matter. */
function issuerFollows(
  lines: readonly FlowLine[],
  at: number,
  end: number,
  context: Context,
): boolean {
  const line = lines[end]
  const next = lines[end + 1]
  if (!line || !next?.caps || next.column || next.cell) return false
  return namedAbove(lines, at, next, context) && !namedAbove(lines, at, line, context)
}

/** An office, or the issuer as the letterhead prints it. */
function namedAbove(
  lines: readonly FlowLine[],
  at: number,
  line: FlowLine,
  {lexicon}: Context,
): boolean {
  if (lexicon.regex('^{office-head}⟩').test(line.folded)) return true
  const above = lines
    .slice(Math.max(0, at - 20), at)
    .map((each) => each.folded)
    .join('')
  return above.replaceAll(' ', '').includes(line.folded.replaceAll(' ', ''))
}

function basisFollows(lines: readonly FlowLine[], index: number, context: Context): boolean {
  return lines
    .slice(index + 1, index + 4)
    .some((line) => isBasis(line, context) || isEnacting(line, context))
}
