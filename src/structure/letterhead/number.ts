import type {Context} from '../context.js'
import {type Cutting, cutOut, type Find, type Piece} from './pieces.js'

/** Groups of a symbol, joined by `/`, `-` or `.`: `QĐ-UBND`, `SNN&MT-QLĐĐ`, `CV/ĐU`, `2020/NĐ-CP`. */
const symbol = '[\\p{L}\\d&]+(?: ?[./-] ?[\\p{L}\\d&]+)*'
/** The number itself, or the blank left for it. */
const serial = '(?:\\d+(?:\\.\\d+)?[\\p{Ll}]?(?! ?{month})[. ]{0,2}|[.…_\\s·]{0,200})'

/** What stands for the dash that is left out between number and symbol: `61 QĐ/TWĐTN`. */
const unmarked = '(?<=\\d) (?=\\p{L}{2,5}/\\p{L}{2})'

/**
 * Số, ký hiệu (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3; Hướng dẫn 36-HD/VPTW): a label, a number or the blank left
 * for it, then the symbol. `Số: 12 /UBND-VX`, `Số 961- CV/ĐUK`, `Luật số: 45/2019/QH14`, `Số:   /QĐ-UBND`.
 */
export function cutNumber(cutting: Cutting, context: Context): Cutting {
  const labelled = cutFirst(cutting, context, (piece) => labelledNumber(piece, context))
  if (labelled) return labelled
  return (
    cutFirst(cutting, context, (piece) => bareNumber(piece)) ??
    cutFirst(cutting, context, (piece) => garbledNumber(piece, context)) ??
    cutFirst(cutting, context, (piece) => titledNumber(piece, context)) ??
    cutting
  )
}

/** Cuts the first find only: a second number in a letterhead belongs to a copy or a stamp. */
function cutFirst(
  cutting: Cutting,
  context: Context,
  find: (piece: Piece) => Find | undefined,
): Cutting | undefined {
  const holder = cutting.pieces.find((piece) => find(piece) !== undefined)
  return cutOut(cutting, holder, context, find)
}

function labelledNumber(piece: Piece, {lexicon}: Context): Find | undefined {
  const shape = lexicon.regex(
    `⟨{number-label} ?[:;.,]{0,3} ?(?<number>${serial}(?: ?[-/] ?|${unmarked})${symbol})`,
  )
  const match = shape.exec(piece.folded)
  const number = match?.groups?.['number']
  if (!match || number === undefined) return undefined
  const from = match.index
  const to = printedEnd(piece.text, from + match[0].length - number.length, from + match[0].length)
  if (/^\p{Ll}/u.test(piece.text.slice(from))) return undefined // within a sentence
  if (/\p{L}/u.test(piece.text.slice(0, from)) && !standsApart(piece, from)) return undefined
  return to === undefined ? undefined : {type: 'documentNumber', from, to}
}

/** A number that opens a piece, in brackets or not; one on a line of its own begins with a capital. */
export function openingNumber(piece: Piece, {lexicon}: Context): Find | undefined {
  const shape = lexicon.regex(
    `^(?<open>\\(?)(?<label>{number-label} ?[:;.,]{0,3} ?)(?<number>${serial} ?[-/] ?${symbol})`,
  )
  const match = shape.exec(piece.folded)
  if (!match?.groups) return undefined
  const from = match.groups['open']?.length ?? 0
  if (piece.start === piece.line.offset && /^\p{Ll}/u.test(piece.text.slice(from))) return undefined
  const to = printedEnd(piece.text, from + (match.groups['label']?.length ?? 0), match[0].length)
  return to === undefined ? undefined : {type: 'documentNumber', from, to}
}

/** A number inside a sentence (`Quyết định số 12/QĐ-…`) is a citation, not the document's own. */
function standsApart(piece: Piece, from: number): boolean {
  const before = piece.text.slice(0, from).trim()
  return before === before.toUpperCase() && /^\p{Lu}/u.test(piece.text.slice(from))
}

/** What dashes, slashes and dots of any make part. */
const groups = /[^/⁄∕／.\s\-‐‑‒–—―−]+/gu

/** A symbol is capitals (`TTr`, `CTr` and the like within): it ends before the first group that is not. */
function printedEnd(text: string, from: number, to: number): number | undefined {
  let end = from
  for (const match of text.slice(from, to).matchAll(groups)) {
    const group = match[0]
    if (!/\d|^\p{Lu}/u.test(group) || /^\p{Lu}\p{Ll}{2,}$/u.test(group)) break
    end = from + match.index + group.length
  }
  return end > from && /\p{Lu}/u.test(text.slice(from, end)) ? end : undefined
}

/** The label went elsewhere (another column, another page object): the number fills its piece. */
function bareNumber(piece: Piece): Find | undefined {
  const shape =
    /^\d+(?:\.\d+)?[a-zđ]? ?(?:\/ ?\d{4} ?)?[-/] ?\p{Lu}[\p{L}\d&]*(?: ?[-/.] ?\p{Lu}[\p{L}\d&]*)*$/u
  return shape.test(piece.text)
    ? {type: 'documentNumber', from: 0, to: piece.text.length}
    : undefined
}

/**
 * OCR debris with a symbol at its end: `86:78 /CT-TT&HT`, and behind a label also letters (`Số: O4 /TTr-UBND`) or no
 * slash (`Số: 73KH-SGDĐT`). Kept as the number's place, never as its value.
 */
function garbledNumber(piece: Piece, {lexicon}: Context): Find | undefined {
  const label = lexicon.bareRegex('^{number-label}(?!\\p{L})').exec(piece.bare)?.[0] ?? ''
  const rest = piece.text.slice(label.length)
  const match = (label ? garbledBehindLabel : garbled).exec(rest)
  return match ? {type: 'documentNumber', from: 0, to: label.length + match[0].length} : undefined
}

const garbled = /^[^\p{L}]{1,16}\/ ?\p{Lu}[\p{Lu}\d&]+(?:-[\p{Lu}\d&]+)+/u
const garbledBehindLabel =
  /^(?:[^/]{1,16}\/+ ?\p{Lu}[\p{L}\d&]*(?:-[\p{Lu}\d&]+)*|[:;.,]* ?\d{1,5}\p{Lu}[\p{L}&]*(?:-[\p{Lu}\d&]+)+)$/u

/** The letterhead is lost and the file opens with a heading of its own: `Công văn 3088/TCT-DNL về …`. */
function titledNumber(piece: Piece, {lexicon}: Context): Find | undefined {
  if (piece.start > 0) return undefined
  const shape = lexicon.regex(`^(?<kind>{document-type} (?:{number-label} )?)\\d+[-/]${symbol}`)
  const match = shape.exec(piece.folded)
  const from = match?.groups?.['kind']?.length
  if (!match || from === undefined) return undefined
  const to = printedEnd(piece.text, from, match[0].length)
  return to === undefined ? undefined : {type: 'documentNumber', from, to}
}
