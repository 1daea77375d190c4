/**
 * Gấp chữ để so khớp: lower case, look-alike letters, dashes, slashes and quotes unified, tone marks
 * placed the new way (`hoà` → `hòa`). The result has the same length as the input, so that an offset in
 * one is an offset in the other. Only for matching: what is printed is never changed.
 */
export function fold(text: string): string {
  return toneForward(unify(lower(text)))
}

/** Gấp sâu hơn: also without tones, hooks and the bar of `đ`, for closed word lists in OCR text. */
export function bare(text: string): string {
  return unmarked(fold(text))
}

/** The same of words that are folded already. */
export function unmarked(folded: string): string {
  let plain = ''
  let done = 0
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charCodeAt(index)
    const base = unit < 0x80 ? undefined : bases.get(unit)
    if (base === undefined) continue
    plain += folded.slice(done, index) + base
    done = index + 1
  }
  return plain + folded.slice(done)
}

const marked = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
/** Every letter of Vietnamese that is not plain, by its code unit, and its plain one. */
const bases: ReadonlyMap<number, string> = new Map(
  [...marked, 'đ'].map((letter) => [
    letter.charCodeAt(0),
    letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0),
  ]),
)

function lower(text: string): string {
  const folded = text.toLowerCase()
  if (folded.length === text.length) return folded
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

const signs: Readonly<Record<string, string>> = {
  ƣ: 'ư',
  ð: 'đ',
  ɖ: 'đ',
  '⁄': '/',
  '∕': '/',
  '／': '/',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '：': ':',
  '\u00A0': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
}
/** Capitals of the Greek and Cyrillic alphabets that look Latin (`ТВ`, `СV`), and the Latin ones. */
const strangers = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХЅІЈ'
const natives = 'ABEZHIKMNOPTYXABEKMHOPCTYXSIJ'
const lookAlikes = new Map([
  ...Object.entries(signs),
  ...[...strangers].map((letter, index): [string, string] => [
    letter.toLowerCase(),
    natives.charAt(index).toLowerCase(),
  ]),
])
/** Few ranges that hold them all are passed faster than each of them. */
const lookAlike =
  /[\u00A0\u00AB\u00BB\u00F0\u01A3\u0256\u03B1-\u0458\u2010-\u201E\u2044\u2212\u2215\uFE63\uFF0D\uFF0F\uFF1A]/gu

function unify(text: string): string {
  return text.replace(lookAlike, (seen) => lookAlikes.get(seen) ?? seen)
}

/**
 * Open syllables in oa, oe, uy may carry the tone on either vowel; both are official. `q` makes `u` part
 * of the onset (`quý`), so it is left alone.
 */
const oldTone = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu
const newTones: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}

function toneForward(text: string): string {
  return text.replace(oldTone, (vowels) => newTones[vowels] ?? vowels)
}

/** The same for words that may have lost the space behind them: `uỷban` → `ủyban`. */
export function foldGlued(text: string): string {
  return fold(text).replace(
    /(?<!q|kh)u[ỳýỷỹỵ](?!u(?!\p{L}))/gu,
    (vowels) => newTones[vowels] ?? vowels,
  )
}

/** Letters that stand in symbols for another, by their code; the dashes and slashes of `signs` besides. */
const inSymbols = new Map([
  ...[...strangers].map((letter, index): [string, string] => [letter, natives.charAt(index)]),
  ['Ð', 'Đ'],
  ['Ɖ', 'Đ'],
  ...Object.entries(signs).filter(([, plain]) => plain === '-' || plain === '/'),
])
const inSymbol = new RegExp(`[${[...inSymbols.keys()].join('')}]`, 'gu')

/** Số, ký hiệu with the letters, dashes and slashes that it is known by: in `33⁄QÐ` they only look like them. */
export function plainSymbol(printed: string): string {
  return printed.replace(inSymbol, (seen) => inSymbols.get(seen) ?? seen)
}

/** Chữ cách rời, one space between letters and words alike: `Q U Y Ế T Đ Ị N H` → `QUYẾTĐỊNH`; else undefined. */
export function closedUp(text: string): string | undefined {
  if (text.charAt(1) !== ' ' || text.length < 9 || !/^\D(?: \D)+$/u.test(text)) return undefined
  return text.replaceAll(' ', '')
}
