import type {Construct, Cursor, Opening} from '../construct.js'
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
  const own = paragraphLines(cursor, context)
  const next = cursor.lines[cursor.index + own.length]
  const alone = given.skip >= cursor.line.text.length
  if (alone && own.length === 1 && next && !opensBlock({...cursor, index: cursor.index + 1, line: next}, context)) {
    const rest = paragraphLines({...cursor, index: cursor.index + 1, line: next}, context)
    own.push(...rest)
  }
  const block: Opening = {type: 'opening', ...given, lines: own}
  return {blocks: [block], count: own.length}
}

/** True when a new element or item opens at the cursor, so that a paragraph above must end. */
export function opensBlock(cursor: Cursor, context: Context): boolean {
  if (elementLabel(cursor, context)) return true
  const mark = itemMark(cursor.line)
  if (!mark || insideQuote(cursor.lines, cursor.index, cursor.zones.body)) return false
  const before = cursor.lines[cursor.index - 1]
  return cursor.line.opens === true || !before || isTerminated(before.text) || endsLine(before, cursor)
}

/** A dash that begins a wrapped line by chance stands after a full, unfinished line. */
function endsLine(before: FlowLine, cursor: Cursor): boolean {
  return before.text.length < cursor.zones.full * 0.75 || /^[+•]/u.test(cursor.line.text)
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
  if (label.level === 'upper') return sequel && (fresh || line.bold === true)
  if (label.level === 'letter' && !fresh) return sequel
  if (fresh) return label.ordinal <= next + 30 || label.level === 'article'
  const short = (before?.text.length ?? 0) < full * 0.75
  return sequel && (short || label.level === 'article' || line.opens !== false)
}
