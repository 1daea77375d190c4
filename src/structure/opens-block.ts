import type {Cursor, Progress} from './construct.js'
import type {Context} from './context.js'
import {type FlowLine, isTerminated} from './flow.js'
import {type Label, readings} from './labels.js'
import {insideQuote} from './quote.js'

const marker = /^(?<mark>[-‐-―−﹣－+*•●▪◦➢✓~¬·]|o(?= \p{Lu}))\s*(?=[\p{L}\d("“'[])/u

/** The dash or bullet of an item, and the characters it takes. */
export function itemMark(line: FlowLine): {marker: string; skip: number} | undefined {
  if (line.cell) return undefined
  const match = marker.exec(line.text)
  const mark = match?.groups?.['mark']
  return match && mark !== undefined ? {marker: mark, skip: match[0].length} : undefined
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
export function elementLabel(cursor: Cursor, context: Context): Label | undefined {
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
