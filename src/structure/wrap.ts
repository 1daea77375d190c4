import {type FlowLine, isRule, isTerminated} from './flow.js'

const opensLower = /^[\p{Ll},;:)\]%”]/u
const opensUpper = /^["“(]?\p{Lu}/u
/** Characters beyond which lines are no printed lines but whole paragraphs. */
const wrappedWidth = 160
/** Share of the full length from which a line is taken as having run to the margin. */
const nearlyFull = 0.75
/** The same for a line that ends a sentence: most of these end their paragraph too. */
const quiteFull = 0.87

/**
 * True when `next` goes on with the paragraph of `line`. What the format says decides; else a lower-case
 * opening goes on, an unfinished full line is gone on with, and a short or finished line is not.
 */
export function continues(line: FlowLine, next: FlowLine, full: number): boolean {
  if (line.cell || next.cell) return sameCell(line, next) && next.opens !== true
  if (line.column !== next.column) return false
  if (full > wrappedWidth)
    return next.opens === false || (opensLower.test(next.text) && !isTerminated(line.text))
  if (isRule(line.text) || isRule(next.text)) return false
  if (next.opens === false) return true
  const ended = isTerminated(line.text)
  if (opensLower.test(next.text) && !ended) return true
  if (next.opens === true) return false
  if (opensLower.test(next.text))
    return line.text.length >= full * nearlyFull || !/[;:]$/u.test(line.text)
  const long = line.text.length >= full * nearlyFull
  if (ended)
    return (
      line.text.length >= full * quiteFull &&
      !/[;:]["”]?$/u.test(line.text) &&
      !line.text.endsWith('./.')
    )
  return long || !opensUpper.test(next.text)
}

function sameCell(line: FlowLine, next: FlowLine): boolean {
  const a = line.cell
  const b = next.cell
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column
}
