import {closingEnd} from './closing/end.js'
import {closingStart} from './closing/start.js'
import type {Context} from './context.js'
import type {FlowLine} from './flow.js'
import {fullLength, isWrapped} from './flow.js'
import {type HeadEnd, headEnd} from './letterhead/end.js'
import {headStart, titleIndex} from './letterhead/start.js'

/**
 * Các vùng của văn bản, as indexes into the running lines: frame, letterhead, body, closing (signatures and
 * recipients) and what follows. A zone may be empty.
 */
export interface Zones {
  /** First line of the letterhead; what stands before is the frame around the document. */
  readonly head: number
  /** Where the name of the kind stands, if it is printed. */
  readonly kind: HeadEnd['kind']
  /** First line of the body. */
  readonly body: number
  /** First line of the closing. */
  readonly closing: number
  /** First line after the closing. */
  readonly after: number
  /** Length of a full line of the body. */
  readonly full: number
  /** The same for telling whether a line of the body is gone on with; infinite when no line is. */
  readonly wrap: number
}

/** Finds the zones by their anchors (domain rules: NĐ 30/2020/NĐ-CP, Phụ lục I, IV). */
export function zones(lines: readonly FlowLine[], context: Context): Zones {
  const title = titleIndex(lines, context)
  const head = headStart(lines, title, context)
  const full = fullLength(lines.slice(head))
  const end = headEnd(lines, {head, title, full}, context)
  const closing = closingStart(lines, end.body, context)
  const after = closingEnd(lines, closing, context)
  const wrap = isWrapped(lines.slice(end.body, closing)) ? full : Number.POSITIVE_INFINITY
  return {head, kind: end.kind, body: end.body, closing, after, full, wrap}
}
