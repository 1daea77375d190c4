import type {Construct, Cursor, Opening, Progress} from '../construct.js'
import type {Context} from '../context.js'
import type {FlowLine} from '../flow.js'
import {type Label, readings} from '../labels.js'
import {isTerminated} from '../flow.js'
import {paragraphLines} from './paragraph.js'
import {insideQuote} from './quote.js'

/** Phần tử đánh số: phần, chương, mục, điều, khoản, điểm (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6). */
export const element: Construct = {
  name: 'element',
  parse(cursor, context) {
    const label = elementLabel(cursor, context)
    if (!label) return undefined
    return opening(cursor, context, {kind: 'element', label, marker: '', skip: label.length})
  },
}

const marker = /^(?<mark>[-–—+*•●▪◦➢✓~¬·]|o(?= \p{Lu}))\s*(?=[\p{L}\d("“'[])/u

/** Gạch đầu dòng. */
export const item: Construct = {
  name: 'item',
  parse(cursor, context) {
    const found = itemMark(cursor.line)
    if (!found || insideQuote(cursor.lines, cursor.index, cursor.zones.body)) return undefined
    return opening(cursor, context, {kind: 'item', label: undefined, ...found})
  },
}

function itemMark(line: FlowLine): {marker: string; skip: number} | undefined {
  if (line.cell) return undefined
  const match = marker.exec(line.text)
  const mark = match?.groups?.['mark']
  return match && mark !== undefined ? {marker: mark, skip: match[0].length} : undefined
}

function opening(
  cursor: Cursor,
  context: Context,
  given: Pick<Opening, 'kind' | 'label' | 'marker' | 'skip'>,
) {
  const within = {...cursor, progress: opened(cursor.progress, given.label)}
  const own = paragraphLines(within, context)
  const line = cursor.lines[cursor.index + 1]
  const below = line && {...within, index: cursor.index + 1, line}
  const alone = given.skip >= cursor.line.text.length && own.length === 1
  if (alone && below && !opensBlock(below, context)) own.push(...paragraphLines(below, context))
  const block: Opening = {type: 'opening', ...given, lines: own}
  return {blocks: [block], count: own.length}
}

/** True when a new element or item opens at the cursor, so that a paragraph above must end. */
export function opensBlock(cursor: Cursor, context: Context): boolean {
  if (elementLabel(cursor, context)) return true
  const mark = itemMark(cursor.line)
  if (!mark || insideQuote(cursor.lines, cursor.index, cursor.zones.body)) return false
  const before = cursor.lines[cursor.index - 1]
  if (cursor.line.opens === true || !before || isTerminated(before.text)) return true
  return before.text.endsWith(',') || endsLine(before, cursor)
}

/** A dash that begins a wrapped line by chance stands after a full, unfinished line. */
function endsLine(before: FlowLine, cursor: Cursor): boolean {
  return before.text.length < cursor.zones.full * 0.75 || /^[+•]/u.test(cursor.line.text)
}

/** The progress once an element with this label has opened. */
export function opened(progress: Progress, label: Label | undefined): Progress {
  if (!label) return progress
  const sequence = new Map([...progress.sequence, [label.level, label.ordinal]])
  return {...progress, sequence, elements: true}
}

/** The label at the cursor, if an element may open there. */
function elementLabel(cursor: Cursor, context: Context): Label | undefined {
  const {lines, index, line, zones} = cursor
  if (line.cell || index < zones.body || index >= zones.closing) return undefined
  const found = readings(line, context)
  if (found.length === 0 || insideQuote(lines, index, zones.body)) return undefined
  const before = lines[index - 1]
  const fresh = line.opens === true || index === zones.body || !before || isTerminated(before.text)
  const last = cursor.progress.sequence
  return found.find((label) => fits(label, line, fresh, last, before, zones.full))
}

/**
 * A label counts when a paragraph surely opens there; else (a line that may be a mere wrap) only when it
 * begins or goes on with the sequence of its level.
 */
function fits(
  label: Label,
  line: FlowLine,
  fresh: boolean,
  last: ReadonlyMap<string, number>,
  before: FlowLine | undefined,
  full: number,
): boolean {
  const next = (last.get(label.level) ?? 0) + 1
  const sequel = label.ordinal === next || label.ordinal === 1
  const short = (before?.text.length ?? 0) < full * 0.75
  if (label.level === 'upper') return sequel && (fresh || short || line.bold === true)
  if (label.level === 'letter' && !fresh) return sequel
  if (fresh) return label.ordinal <= next + 30 || label.level === 'article'
  return sequel && (short || label.level === 'article' || line.opens !== false)
}
