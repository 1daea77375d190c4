import {plainSymbol} from '../../lexicon/fold.js'

/** A number with its symbol, as read from the text. */
export interface PrintedNumber {
  /** Spaces removed, look-alike slashes and dashes unified. */
  readonly value: string
  readonly end: number
}

// `66.25`, `123a`
const head = /\d{1,7}(?:\.\d{1,3}(?!\d))?(?:\p{Ll}(?!\p{L}))?/uy
const slashes = '[/\\u2044\\u2215\\uFF0F]'
const dashes = '[-\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]'
// `/2020`, ` /2025`
const year = new RegExp(` ?${slashes} ?(?<year>\\d{4})(?!\\d)`, 'uy')
// what a capital opens when it is followed by it: one syllable, as in `Tỉnh`, but not in `Pngày` of a lost space
const consonant = '[bcd\\u0111ghklmnpqrstvxBCD\\u0110GHKLMNPQRSTVX]'
const vowels = `(?:(?!${consonant})\\p{Ll})+`
const opensWord = `(?:[hrg]?h?${vowels}|(?<=(?!${consonant})\\p{Lu}))(?:[cn]h|ng|[cmnpt])?(?!\\p{Ll})`
// `/NĐ`, `-CP`, ` - TLĐ`, `/TTr`, `-PTTH&TTĐT`, `.ĐT`; a capital that opens a word is not of the symbol
const capital = `\\p{Lu}(?!\\p{Ll}{2})|\\p{Lu}tr(?!\\p{Ll})|(?<=\\p{Lu})\\p{Lu}(?!${opensWord})`
const group = `(?:${capital})(?:${capital}|\\d|\\p{Ll}(?!\\p{Ll})|[&.](?=\\p{Lu}{2})| ?& ?(?=\\p{Lu}{2}))*`
// ` QĐ` of `61 QĐ/TWĐTN`: the dash is left out
const unmarked = new RegExp(` ${group}(?=${slashes}\\p{Lu}{2})`, 'uy')
const segment = new RegExp(`(?<join> ?${slashes} ?| ?${dashes} ?)(?<group>${group})`, 'uy')
// `TCVN ISO 9001:2015`, `QCVN 102:2016/BTTTT`
const standard =
  /(?<code>\p{Lu}{4})(?: ?ISO(?:\/IEC)?)? ?\d{1,6}(?:-\d{1,3})?: ?\d{4}(?:\/[\p{Lu}\d&]+(?::\d{4})?)*/uy
// `NPV-OD-18-095`, `TAV/201710-01`: a number made by a company
const code = /[\p{Lu}\d]+(?:[-/.&_][\p{Lu}\d]+)+(?![\p{Ll}])/uy

/** Số, ký hiệu at an offset; a symbol has letters, so that dates and ratios are none. */
export function numberAt(text: string, at: number): PrintedNumber | undefined {
  let end = after(head, text, at)?.end
  if (end === undefined) return undefined
  end = after(year, text, end)?.end ?? after(unmarked, text, end)?.end ?? end
  const letters = end
  for (let found = furtherGroup(text, end); found; found = furtherGroup(text, end)) end = found
  return end > letters ? {value: canonicalNumber(text.slice(at, end)), end} : undefined
}

/** The end of one more group of the symbol; apart from its slash or dash it needs two capitals. */
function furtherGroup(text: string, at: number): number | undefined {
  const found = after(segment, text, at)
  if (!found) return undefined
  const {join = '', group: letters = ''} = found.groups
  return join.includes(' ') && !/\p{Lu}.*\p{Lu}/u.test(letters) ? undefined : found.end
}

/** Quy chuẩn, tiêu chuẩn: `QCVN 102:2016/BTTTT`. */
export function standardAt(text: string, at: number): (PrintedNumber & {code: string}) | undefined {
  const found = after(standard, text, at)
  if (!found) return undefined
  return {end: found.end, value: canonicalNumber(found.text), code: found.groups['code'] ?? ''}
}

/** A number that follows no rule of thể thức, such as a company's: only after a kind and `số`. */
export function codeAt(text: string, at: number): PrintedNumber | undefined {
  const found = after(code, text, at)
  if (!found || !/\d/u.test(found.text) || !/\p{Lu}/u.test(found.text)) return undefined
  return {value: found.text, end: found.end}
}

/** Spaces out, look-alike slashes, dashes and letters unified; digits as printed. */
export function canonicalNumber(printed: string): string {
  return plainSymbol(printed.replace(/\s/gu, ''))
}

/** The codes in a symbol, in order: `QĐ`, `UBND` of `123/QĐ-UBND`. */
export function symbolCodes(number: string): string[] {
  return number.split(/[/-]/u).filter((piece) => /^\p{L}/u.test(piece))
}

function after(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) return undefined
  return {text: found[0], end: at + found[0].length, groups: found.groups ?? {}}
}
