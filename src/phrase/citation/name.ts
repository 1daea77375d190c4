import type {DocumentType} from '../../lexicon/schema.js'
import {isKindOfDocument} from './issuer.js'
import {isOrdinal} from './tail.js'
import type {CitationContext, Token} from './tokens.js'

/** What the grammar reads: the text, its folded form, its tokens, and where to look words up. */
export interface Reading extends CitationContext {
  readonly text: string
  readonly folded: string
  readonly tokens: readonly Token[]
  readonly givenNames: Set<string>
}

/** The kind of document a token names. */
export function kindOf({tokens, phrases}: Reading, at: number): DocumentType | undefined {
  return phrases.types.get(tokens[at]?.word ?? '')
}

/** Longest name of a law, in tokens. */
const longest = 40

/**
 * Tên riêng of a document cited by name; gives the index after the name that begins at its kind.
 *
 * ```ebnf
 * name     = "Điều lệ Đảng" | "Hiến pháp" | … | act title | act amending act title { ("," | "và") act title }
 *          | "Nghị quyết" [ "của" ] congress ordinal [ "," "nhiệm kỳ" years ] ;
 * title    = known title | Capital { word } ;
 * ```
 */
export function name(reading: Reading, at: number, kind: DocumentType): number | undefined {
  const whole = wholeName(reading, at)
  if (whole) return whole
  if (kind.byName) return actTitle(reading, at + 1)
  return reading.tokens[at]?.tags.has('citation-by-congress')
    ? congress(reading, at + 1)
    : undefined
}

/** “Điều lệ Đảng”, “Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam”. */
export function wholeName(reading: Reading, at: number): number | undefined {
  return reading.tokens[at]?.capital ? match(reading, at, '{citation-party-name}⟩') : undefined
}

function actTitle(reading: Reading, at: number): number | undefined {
  const capital = reading.tokens[at - 1]?.capital
  const amended = capital ? match(reading, at, '{citation-amending}⟩') : undefined
  return amended ? amendedTitles(reading, amended) : plainTitle(reading, at)
}

/** A title of the lexicon after a kind of law, or words with a capital after a kind with a capital. */
function plainTitle(reading: Reading, at: number): number | undefined {
  const capitals = [reading.tokens[at - 1]?.capital, reading.tokens[at]?.capital]
  const isLaw = kindOf(reading, at - 1)?.normative === true
  const known = isLaw && capitals.some(Boolean) ? match(reading, at, '{law-title}⟩') : undefined
  return known ?? (capitals.every(Boolean) ? freeTitle(reading, at) : undefined)
}

/** A title whose kind stands before others: of the lexicon or, with `free`, any words with a capital. */
export function listedTitle(reading: Reading, at: number, free: boolean): number | undefined {
  const token = reading.tokens[at]
  if (!token?.capital || isKindOfDocument(reading.tokens, at)) return undefined
  const known = match(reading, at, '{law-title}⟩')
  const isFree = free && !token.tags.has('citation-issuer-head')
  return known ?? (isFree ? freeTitle(reading, at) : undefined)
}

/** Law names after “sửa đổi, bổ sung một số điều của”; the first must be one. */
function amendedTitles(reading: Reading, at: number): number | undefined {
  const {tokens} = reading
  let end: number | undefined
  for (let i = at; kindOf(reading, i)?.byName; i++) {
    const next = plainTitle(reading, i + 1)
    if (!next) break
    end = next
    if (tokens[next]?.word !== ',' && !tokens[next]?.tags.has('citation-and')) break
    i = next
  }
  return end
}

/** Words up to the first that no title holds; `và` when a capital follows. */
function freeTitle({tokens}: Reading, at: number): number | undefined {
  let next = at
  while (next - at < longest && !endsTitle(tokens, next)) next++
  return next > at && next - at < longest ? next : undefined
}

function endsTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.type === 'mark' || token.type === 'number' || token.type === 'date')
    return true
  if (token.type === 'integer' || isKindOfDocument(tokens, at)) return true
  if (token.tags.has('citation-and'))
    return !tokens[at + 1]?.capital || isKindOfDocument(tokens, at + 1)
  if (token.capital) return token.tags.has('relation-based-on')
  return [...token.tags].some((tag) => ends.test(tag))
}

const ends =
  /^(?:relation-cites|relation-passive[a-z-]*|citation-(?:name-stop|label|self|back|of|year|subject|plural))$/u

/** “Đại hội đại biểu Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2025 - 2030”, “Trung ương 4 khóa XII”. */
function congress({tokens}: Reading, at: number): number | undefined {
  const first = tokens[at]?.tags.has('citation-of') ? at + 1 : at
  if (!tokens[first]?.tags.has('citation-congress') || !tokens[first]?.capital) return undefined
  let next = first + 1
  let numbered = false
  for (; next - first < longest && !endsCongress(tokens, next); next++)
    numbered ||= isOrdinal(tokens[next])
  return numbered ? next : undefined
}

function endsCongress(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return true
  const next = tokens[at + 1]
  if (token.word === ',') return !next?.tags.has('citation-congress-more')
  if (token.word === '-') return next?.type !== 'integer'
  if (token.tags.has('citation-of')) return !next?.capital
  if (token.tags.has('citation-congress-more')) return false
  if (token.type === 'mark' || token.type === 'number' || token.type === 'date') return true
  return (
    token.tags.has('citation-and') || (!token.capital && [...token.tags].some((t) => ends.test(t)))
  )
}

/** The index of the token after a pattern of the lexicon that stands at a token. */
function match(
  {tokens, folded, lexicon}: Reading,
  at: number,
  template: string,
): number | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const pattern = lexicon.regex(template, 'uy')
  pattern.lastIndex = token.start
  const end = pattern.test(folded) ? pattern.lastIndex : undefined
  if (end === undefined) return undefined
  let next = at
  while ((tokens[next]?.start ?? end) < end) next++
  return next
}
