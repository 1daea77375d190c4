import {closedUp, fold} from '../../lexicon/fold.js'
import {markingOf} from '../../lexicon/marking.js'
import type {Context} from '../context.js'
import {type FlowLine, isRule} from '../flow.js'

/** Lines of site frame or stamps that may stand above a letterhead. */
const titleReach = 250
/** Lines of a left column that may stand above the national or Party title. */
const leftReach = 16

/**
 * Quốc hiệu, tiêu đề Đảng, tên Đoàn: the line with the title that opens a letterhead; -1 where it is lost.
 * The words also occur in sentences, so they must be capitals or stand alone.
 */
export function titleIndex(lines: readonly FlowLine[], context: Context, from = 0): number {
  for (let index = from; index < Math.min(lines.length, from + titleReach); index++)
    if (isTitle(lines, index, context)) return index
  return -1
}

const titles = '(?:{national-title}|{party-title}|{youth-title})'

/** True when a letterhead title stands on the line, whole or as the first line of two. */
export function isTitle(lines: readonly FlowLine[], index: number, context: Context): boolean {
  const {lexicon} = context
  const line = lines[index]
  if (!line || line.cell) return false
  const apart = closedUp(line.text)
  if (apart !== undefined) return lexicon.regex(`^${titles}$`).test(fold(apart))
  const whole = lexicon.regex(`⟨${titles}⟩`)
  const start = lexicon.regex('⟨{national-title-start}')
  const match = whole.exec(line.folded) ?? bareTitle(line, context) ?? start.exec(line.folded)
  if (!match) return false
  const printed = line.text.slice(match.index, match.index + match[0].length)
  if (printed === printed.toUpperCase()) return match[0].length > 14
  const alone = match[0].length === line.text.length
  return alone && motto(lines[index + 1], context)
}

/** OCR loses tones: `CONG HOA XA HOI CHU NGHIA VIET NAM`. */
function bareTitle(line: FlowLine, {lexicon}: Context): RegExpExecArray | null {
  return lexicon.bareRegex('⟨(?:{national-title}|{party-title})⟩').exec(line.bare)
}

function motto(line: FlowLine | undefined, {lexicon}: Context): boolean {
  return line !== undefined && lexicon.bareRegex('{motto}').test(line.bare)
}

/**
 * The first line of the letterhead: the left column may be printed before the title. In a two-column
 * region that is the run of left lines just above; elsewhere the first line above, within reach, that
 * is in capitals or carries a number.
 */
export function headStart(lines: readonly FlowLine[], title: number, context: Context): number {
  if (title < 0) return lostHeadStart(lines, context)
  if (lines[title]?.column) {
    let index = title
    while (lines[index - 1]?.column === 'left' && lines[title]?.column === 'right') index--
    return withMarkings(lines, index, context)
  }
  const framed = lines.slice(0, title).findLastIndex((line) => isFrame(line, context))
  const reach = Math.max(0, title - leftReach, framed + 1)
  for (let index = reach; index < title; index++) {
    const line = lines[index]
    if (line && opensHead(line, context)) return index
  }
  return title
}

function opensHead(line: FlowLine, context: Context): boolean {
  if (isRule(line.text)) return false
  if (line.caps || numbered(line, context)) return true
  return markingOf(line.text, context.lexicon) !== undefined
}

/** Stamps of urgency or secrecy printed above the letterhead belong to it. */
function withMarkings(lines: readonly FlowLine[], from: number, {lexicon}: Context): number {
  let index = from
  while (index > 0) {
    const line = lines[index - 1]
    if (!line || line.column || markingOf(line.text, lexicon) === undefined) break
    index--
  }
  return index
}

/** A line of a portal's data block: several labels, or one of them with a value. */
function isFrame({folded}: FlowLine, {lexicon}: Context): boolean {
  return lexicon.regex('^{frame-label} ?:').test(folded)
}

function numbered(line: FlowLine, {lexicon}: Context): boolean {
  return lexicon.regex('^{number-label} ?[:.]? ?\\d*[^\\p{L}]{0,3}[-/]').test(line.folded)
}

/** Without a title: the first number line, kind line or address line near the top, else the top. */
function lostHeadStart(lines: readonly FlowLine[], context: Context): number {
  const found = lines
    .slice(0, 40)
    .findIndex((line) => numbered(line, context) && line.folded.length < 80)
  if (found < 0) return 0
  let index = found
  while (index > 0 && lines[index - 1]?.caps && !lines[index - 1]?.cell) index--
  return index
}
