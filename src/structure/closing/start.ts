import type {Context} from '../context.js'
import {type FlowLine, isRule} from '../flow.js'
import {isNameInCapitals, isSignerName} from './name.js'

/** Lines of signature that may stand above Nơi nhận. */
const signatureReach = 12

/**
 * Chỗ bắt đầu phần cuối: the first Nơi nhận line, authority mark (`TM.`, `KT.` …) or line of several signers
 * side by side below the body, with the signature lines just above it; else an office title followed by a name. `lines.length` when the
 * closing is cut off.
 */
export function closingStart(lines: readonly FlowLine[], body: number, context: Context): number {
  for (let index = body; index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.cell) continue
    if (
      line.signer !== undefined ||
      isRecipientsLabel(line, context) ||
      isAuthority(line, context) ||
      isRunOnList(line, context)
    )
      return signatureAbove(lines, index, body, context)
    if (isOffice(line, context) && nameFollows(lines, index, context)) return index
  }
  return lines.length
}

/** `Nơi nhận:` at the start of a line, or behind the words of the right column. */
export function isRecipientsLabel(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon.bareRegex('^[^\\p{L}]{0,3}{recipients-label} ?(?:[:.;/_]|$)').test(line.bare)
}

/** A list of recipients run together on one line, the Lưu entry at its end: `- Sở A; - Sở B; - Lưu: VT.` */
function isRunOnList(line: FlowLine, {lexicon}: Context): boolean {
  return line.text.startsWith('-') && lexicon.regex('; ?- ?{archive-label} ?[:;]').test(line.folded)
}

/** `TM. ỦY BAN NHÂN DÂN`, `K/T TRƯỞNG BAN`, `TL. GIÁM ĐỐC`: a mark and capitals. */
export function isAuthority(line: FlowLine, {lexicon}: Context): boolean {
  if (line.text.length > 110) return false
  const mark = lexicon.regex(
    '^(?:{authority-tm}|{authority-kt}|{authority-tl}|{authority-tuq}|{authority-q}) ?[./,:]? ?(?=\\p{L})',
  )
  const match = mark.exec(line.folded)
  if (!match || !/[./,: ]$/u.test(match[0]) || /^q $/u.test(match[0])) return false
  const printed = line.text.slice(0, match[0].length)
  const office = lexicon.regex('^{office-head}⟩').test(line.folded.slice(match[0].length))
  const title = printed === printed.toUpperCase() && office && !/[.;:]$/u.test(line.text)
  const loud = line.caps || (title && line.text.split(' ').length <= longestTitle)
  return loud && /^\p{Lu}/u.test(line.text.slice(match[0].length))
}

/** Words of an authority line that is not in capitals: `TL. Hiệu trưởng`, `KT. Trưởng phòng Hành chính`. */
const longestTitle = 7

/** An office in capitals, or set to the right, on a line of its own: `CHỦ TỊCH`, `PHÓ GIÁM ĐỐC PHỤ TRÁCH`. */
export function isOffice(line: FlowLine, {lexicon}: Context): boolean {
  if (line.text.length > 80 || /[.:;,]$/u.test(line.text)) return false
  const set = line.align === 'right' || (line.bold && line.opens) || line.column === 'right'
  if (!line.caps && !(set && line.text.length < 60)) return false
  return lexicon.regex('^{office-head}⟩').test(line.folded)
}

function nameFollows(lines: readonly FlowLine[], index: number, context: Context): boolean {
  for (const line of lines.slice(index + 1, index + 5)) {
    if (isSignerName(line, context)) return true
    if (line.text.length > 60 || /[;:]$/u.test(line.text)) return false
  }
  return false
}

/** Offices, names and marks of signing directly above belong to the closing. */
function signatureAbove(
  lines: readonly FlowLine[],
  from: number,
  body: number,
  context: Context,
): number {
  let start = from
  for (let index = from - 1; index >= Math.max(body, from - signatureReach); index--) {
    const line = lines[index]
    if (!line || line.cell) break
    if (isOffice(line, context) || isAuthority(line, context)) start = index
    else if (line.column && line.column === lines[from]?.column) start = index
    else if (!mayStandAbove(line, context)) break
  }
  return start
}

/** What is no office and still part of a signature. */
function mayStandAbove(line: FlowLine, context: Context): boolean {
  const named = isSignerName(line, context) || isNameInCapitals(line)
  return named || isRule(line.text) || isSignedMark(line, context)
}

/** `(Đã ký)`, `(Chữ ký, dấu)`: stands for the signature. */
export function isSignedMark(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon
    .regex('^[(\\[]? ?{signed-mark}(?:[ ,;]+(?:{joint-and} )?{signed-mark})* ?[)\\]]?\\.?$')
    .test(line.folded)
}
