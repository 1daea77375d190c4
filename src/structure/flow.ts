import {fold, unmarked} from '../lexicon/fold.js'
import type {Line, SourceText} from '../source/source-text.js'

/** Dòng kèm dạng so khớp: a line with the forms it is matched in. */
export interface FlowLine extends Line {
  /** Folded text, same offsets as `text`. */
  readonly folded: string
  /** Also without tone marks, for closed word lists in OCR text; same offsets. */
  readonly bare: string
  /** Its letters are (nearly) all capitals. */
  readonly caps: boolean
  /** Which of several signers side by side it tells of, where a table holds them. */
  readonly signer?: string
}

/** The running lines of a source, ready for matching; furniture is left out. */
export function flowLines(source: SourceText): FlowLine[] {
  return source.lines.filter((line) => !line.furniture).map(flowLine)
}

export function flowLine(line: Line): FlowLine {
  const folded = fold(line.text)
  // spreading `line` and adding to it would take ten times as long
  return Object.assign({}, line, {folded, bare: unmarked(folded), caps: isCaps(line.text)})
}

/** The characters of a line from one place to another, as a line of its own. */
export function lineWithin(line: FlowLine, from: number, to: number): FlowLine {
  const raw = line.text.slice(from, to)
  const text = raw.trim()
  return flowLine({...line, text, offset: line.offset + from + raw.indexOf(text)})
}

/** Chữ in: at least two letters, and at most one in eight of them lower case (`TTr`, `TP.HCMinh`). */
export function isCaps(text: string): boolean {
  const large = text.toUpperCase()
  const small = text.toLowerCase()
  if (large.length !== text.length || small.length !== text.length)
    return isCaps(withoutGrowing(text))
  let upper = 0
  let lower = 0
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index)
    if (small.charCodeAt(index) === large.charCodeAt(index)) continue // no letter
    if (letter === small.charCodeAt(index)) lower++
    else upper++
  }
  return upper >= 2 && lower * 8 <= upper
}

/** Without the letters that are longer in the other case (`ß` → `SS`). */
function withoutGrowing(text: string): string {
  const keeps = (letter: string) =>
    letter.toUpperCase().length === letter.length && letter.toLowerCase().length === letter.length
  return [...text].filter(keeps).join('')
}

const ruleShape = /^[\s\-–—_*=~.·•⸺―─━|]+$/u

/** A drawn rule or a row of asterisks: no letter, no digit. */
export function isRule(text: string): boolean {
  return ruleShape.test(text)
}

const endShape = /[.;:!?…]["”’)\]]*$/u

/** True when the words end a sentence, an item or a lead-in. */
export function isTerminated(text: string): boolean {
  return endShape.test(text)
}

/** Characters that no printed line holds: a longer line is a whole paragraph, and so are its like. */
const longestPrinted = 170

/**
 * Whether the lines of a body are wrapped ones: some line is gone on with in small letters, or the format says so.
 * Else every line is a paragraph.
 */
export function isWrapped(lines: readonly FlowLine[]): boolean {
  return lines.some((line, index) => {
    const next = lines[index + 1]
    if (line.opens === false) return true
    if (!next || line.cell || line.column || next.column || line.text.length < shortestWrapped)
      return false
    return !isTerminated(line.text) && goesOn.test(next.text) && next.opens !== true
  })
}

/** Small letters, or a date or amount and words behind it. */
const goesOn = /^(?:\p{Ll}|\d[\d.,/-]*[\d%] )/u

/** Characters below which a line is hardly wrapped. */
const shortestWrapped = 40

/** The usual length of a full line: nine lines in ten are not longer; of an unwrapped text, the longest line. */
export function fullLength(lines: readonly FlowLine[]): number {
  const lengths = lines.filter((line) => !line.cell).map((line) => line.text.length)
  lengths.sort((a, b) => a - b)
  const told = lines.some((line) => line.opens === false)
  if (!told && (lengths.at(-1) ?? 0) > longestPrinted) return lengths.at(-1) ?? 0
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}
