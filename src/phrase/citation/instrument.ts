import type {DocumentType} from '../../lexicon/schema.js'
import {holdsYear} from '../../model/identity.js'
import type {PrintedDate} from '../date.js'
import {givenName} from './given-names.js'
import {afterLabel, numberAfter, numberAfterWords} from './labelled.js'
import {kindOf, name, type Reading, wholeName} from './name.js'
import {symbolCodes} from './number.js'
import {issuedBy, tail, term} from './tail.js'
import type {Token} from './tokens.js'

/** Văn bản được dẫn, as far as its own words tell. */
export interface Instrument {
  /** Id of the kind; null when the kind is not printed or not certain. */
  readonly type: string | null
  readonly number: string | null
  readonly name: string | null
  readonly year: number | null
  readonly date: PrintedDate | null
  readonly issuer: string | null
  /** The issuer stands before the number: it issued whatever numbers follow. */
  readonly issuerFirst?: true
  /** The words by which it was named before: “Đề án”. */
  readonly alias: string | null
  readonly form: 'full' | 'short' | 'anaphora' | 'self'
  /** Index of its first token and of the token after its last. */
  readonly first: number
  readonly next: number
}

/**
 * One document, from its kind to its issuer:
 *
 * ```ebnf
 * instrument = kind "này" | kind ("nêu trên" | …)
 *            | kind [ word { word } ] [ issued ] [ "số" ] number { tail }
 *            | kind "số" code { tail } | kind [ "số" ] integer { tail }
 *            | name [ [ "số" ] number ] { tail } | name "(" [ "số" ] number { tail } ")" { tail }
 *            | kind date { tail }
 *            | name given before
 *            | standard ;
 * tail       = [ "," ] date | "(" date ")" | issued | "năm" integer ;
 * issued     = ("của" | "do") issuer ;
 * ```
 */
export function instrument(reading: Reading, at: number): Instrument | undefined {
  const token = reading.tokens[at]
  if (!token) return undefined
  if (token.type === 'number') return unnamed(reading, at)
  const whole = wholeName(reading, at)
  const kind = kindOf(reading, at)
  if (!kind && !whole && !token.tags.has('citation-generic')) return undefined
  return (
    back(reading, at) ??
    numbered(reading, at, at + 1) ??
    named(reading, at) ??
    issuedThenNumbered(reading, at) ??
    short(reading, at) ??
    dated(reading, at) ??
    called(reading, at)
  )
}

/** “Nghị định này” is the citing document; “Nghị quyết nêu trên” one cited before. */
function back(reading: Reading, at: number): Instrument | undefined {
  const token = reading.tokens[at + 1]
  const form = token?.tags.has('citation-self')
    ? 'self'
    : token?.tags.has('citation-back')
      ? 'anaphora'
      : undefined
  return form && {...blank, type: kindOf(reading, at)?.id ?? null, form, first: at, next: at + 2}
}

/** `số 30/2020/NĐ-CP`, `30/2020/NĐ-CP`, `số: NPV-OD-18-095`; a few small words may stand before. */
export function numbered(reading: Reading, at: number, from: number): Instrument | undefined {
  const number = numberAfter(reading, from) ?? numberAfterWords(reading, at, from)
  if (!number) return undefined
  const type = kindOf(reading, at)?.id ?? typeOfSymbol(reading, number.value)
  return tail(reading, {...blank, type, number: number.value, first: at, next: number.next})
}

/** “Luật Đất đai số 31/2024/QH15”, “Bộ luật Dân sự 2015”. */
function named(reading: Reading, at: number): Instrument | undefined {
  const kind = kindOf(reading, at)
  const untermed = kind ? name(reading, at, kind) : wholeName(reading, at)
  if (!untermed) return undefined
  const {tokens, text} = reading
  const next = term(tokens, untermed) ?? amendedMark(tokens, untermed) ?? untermed
  const type = kind ?? reading.lexicon.documentTypes.find((t) => namesBegin(reading, at, t))
  const printed = text.slice(tokens[at]?.start, tokens[next - 1]?.end).replace(/\s+/gu, ' ')
  const number = numberAfter(reading, next)
  const own = {...blank, type: type?.id ?? null, name: printed, number: number?.value ?? null}
  const found = {...own, first: at, next: number?.next ?? next}
  return (number ? undefined : bracketed(reading, found)) ?? tail(reading, found)
}

/** “Luật Đất đai (số 31/2024/QH15 ngày 18/01/2024)”: the number stands in brackets, and so may all behind it. */
function bracketed(reading: Reading, named: Instrument): Instrument | undefined {
  const {tokens} = reading
  const number = tokens[named.next]?.word === '(' ? numberAfter(reading, named.next + 1) : undefined
  if (!number) return undefined
  const found = tail(reading, {...named, number: number.value, next: number.next})
  return tokens[found.next]?.word === ')'
    ? tail(reading, {...found, next: found.next + 1})
    : undefined
}

/** “Luật Hộ tịch (sửa đổi)” is another law than “Luật Hộ tịch”. */
function amendedMark(tokens: readonly Token[], at: number): number | undefined {
  const isMark = tokens[at]?.word === '(' && tokens[at + 1]?.tags.has('citation-amending')
  return isMark && tokens[at + 2]?.word === ')' ? at + 3 : undefined
}

const namesBegin = ({tokens, lexicon}: Reading, at: number, type: DocumentType) =>
  lexicon.typeNamed((tokens[at]?.word ?? '').slice(0, type.name.replace(/\s/gu, '').length)) ===
  type

/** “Quyết định của Bộ Chính trị số 31-QĐ/TW”. */
function issuedThenNumbered(reading: Reading, at: number): Instrument | undefined {
  const issued = issuedBy(reading, at + 1)
  const found = issued && numbered(reading, at, issued.next)
  return found && {...found, issuer: found.issuer ?? issued.issuer, issuerFirst: true}
}

/** “Nghị quyết số 66”, “Chỉ thị 05”: a number without symbol. */
function short(reading: Reading, at: number): Instrument | undefined {
  const {tokens} = reading
  const labelled = afterLabel(tokens, at + 1)
  const token = tokens[labelled ?? at + 1]
  const next = (labelled ?? at + 1) + 1
  if (token?.type !== 'integer' || token.word.length > 5) return undefined
  if (!isShortNumber(tokens, at, next, labelled !== undefined)) return undefined
  const type = kindOf(reading, at)?.id ?? null
  return tail(reading, {...blank, type, number: token.word, form: 'short', first: at, next})
}

/** Without `số`, `Kế hoạch 5 năm` and `Báo cáo 6 tháng` look the same. */
function isShortNumber(tokens: readonly Token[], at: number, next: number, labelled: boolean) {
  const [kind, number, after] = [tokens[at], tokens[next - 1], tokens[next]]
  if (!number || after?.word === '/' || after?.word === '%') return false
  if (after?.type === 'date') return true
  if (!kind?.capital || labelled) return kind?.capital === true
  if (number.word.length < 2 || /^20\d\d$/u.test(number.word)) return false
  return !after || after.type === 'mark' || after.tags.has('citation-short-stop')
}

/** “Quyết định ngày 12/3/2020 của Ủy ban nhân dân tỉnh”: date and issuer identify it. */
function dated(reading: Reading, at: number): Instrument | undefined {
  const kind = reading.tokens[at]
  const date = reading.tokens[at + 1]?.date
  if (!kind?.capital || !date?.day) return undefined
  const type = kindOf(reading, at)?.id ?? null
  const found = tail(reading, {...blank, type, first: at, next: at + 1})
  return found.issuer ? found : undefined
}

/** “Đề án” alone, where a document has got that name. */
function called(reading: Reading, at: number): Instrument | undefined {
  const name = givenName(reading, at)
  const type = kindOf(reading, at)?.id ?? null
  return name && {...blank, type, alias: name.words, form: 'short', first: at, next: name.next}
}

/**
 * A number that stands alone fixes the document when it is a standard's, or names kind and body and has a year
 * (`30/2020/NĐ-CP`) or a code too long for anything else (`72/VBHN-VPQH`).
 */
function unnamed(reading: Reading, at: number): Instrument | undefined {
  const {number, code} = reading.tokens[at] ?? {}
  if (!number) return undefined
  const [kind = '', body] = symbolCodes(number)
  const isSure = code !== undefined || (body && (holdsYear(number) || kind.length > 3))
  if (!isSure) return undefined
  const type = typeOfSymbol(reading, number)
  return type ? tail(reading, {...blank, type, number, first: at, next: at + 1}) : undefined
}

/** The kind a symbol names, when only one does: `8/2031/TT-BTC`, with its year, is no Thông tri. */
export function typeOfSymbol({lexicon}: Reading, number: string): string | null {
  const [first = ''] = /^\p{L}+(?= ?\d|ISO)/u.exec(number) ?? symbolCodes(number)
  const coded = lexicon.typesCoded(first.replace(/ISO$/u, ''))
  const normative = holdsYear(number) ? coded.filter((type) => type.normative) : []
  const types = normative.length > 0 ? normative : coded
  return types.length === 1 ? (types[0]?.id ?? null) : null
}

/** What nothing has been read of. */
export const blank = {
  type: null,
  number: null,
  name: null,
  year: null,
  date: null,
  issuer: null,
  alias: null,
  form: 'full',
  first: 0,
  next: 0,
} as const
