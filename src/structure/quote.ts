import type {FlowLine} from './flow.js'

/** Lines after which an opened quotation is taken for a slip of the pen. */
const longest = 80

/**
 * True when the line lies inside a quotation that an earlier line opened: its numbers and dashes are the
 * quoted text's. A quotation that is never closed within reach opens nothing.
 */
export function insideQuote(lines: readonly FlowLine[], index: number, from: number): boolean {
  const state = quoteState(lines, Math.max(from, index - longest), index)
  return state && closes(lines, index)
}

/** Printed quotes; straight ones, and two apostrophes for one, open before a word and close behind one. */
const marks =
  /[“”]|(?<![\p{L}\p{N}.,;:!?)])(?:"|''|‘‘|’’)[\p{L}\p{N}]|[\p{L}\p{N}.,;:!?)](?:"|''|’’)(?![\p{L}\p{N}])/gu

function opens(mark: string): boolean {
  return /^[“"'‘’]/u.test(mark)
}

/** Few lines hold any: the rest are passed over without a search. */
const holdsMark = /[“”"'‘’]/u

/** Whether a “ is open at the start of line `index`, reading from line `from`. */
function quoteState(lines: readonly FlowLine[], from: number, index: number): boolean {
  let open = false
  for (let at = from; at < index; at++) {
    const text = lines[at]?.text ?? ''
    if (holdsMark.test(text)) for (const [mark] of text.matchAll(marks)) open = opens(mark)
  }
  return open
}

function closes(lines: readonly FlowLine[], index: number): boolean {
  for (const {text} of lines.slice(index, index + longest)) {
    const mark = holdsMark.test(text) ? text.match(marks)?.[0] : undefined
    if (mark) return !opens(mark)
  }
  return false
}
