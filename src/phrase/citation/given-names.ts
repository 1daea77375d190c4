import {fold} from '../../lexicon/fold.js'
import type {FoundCitation} from '../citation.js'
import {kindOf, type Reading} from './name.js'
import type {Preceding} from './preceding.js'
import type {Token} from './tokens.js'

/** Longest name that is given, in tokens. */
const longest = 8

/** A name at a token, as printed, and the index after it. */
export interface GivenName {
  readonly words: string
  readonly next: number
}

/** “(sau đây gọi tắt là Đề án)”: whether a name is given at a token. */
export function isNaming(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word === '"' ? tokens[at - 2] : tokens[at - 1]
  return before?.tags.has('citation-alias') === true
}

/** Tên gọi tắt: a kind of document, with or without more words, that stands for a document named so before. */
export function givenName(reading: Reading, at: number): GivenName | undefined {
  if (!reading.tokens[at]?.capital || !kindOf(reading, at)) return undefined
  return isNaming(reading.tokens, at) ? newName(reading, at) : knownName(reading, at)
}

/** All words up to the bracket, quote or clause that ends. */
function newName(reading: Reading, at: number): GivenName | undefined {
  const {tokens} = reading
  for (let next = at + 1; next <= at + longest; next++) {
    const token = tokens[next]
    if (!token || endsName.has(token.word)) return {words: wordsOf(reading, at, next), next}
    if (token.type === 'mark' && token.word !== '-') return undefined
  }
  return undefined
}

const endsName: ReadonlySet<string> = new Set([')', '"', ',', ';', '.'])

/** The longest of the names given before, written as it was given. */
function knownName(reading: Reading, at: number): GivenName | undefined {
  const {tokens, givenNames} = reading
  if (givenNames.size === 0 || tokens[at - 1]?.tags.has('citation-alias-before')) return undefined
  for (let next = Math.min(at + longest, tokens.length); next > at; next--) {
    const words = wordsOf(reading, at, next)
    if (givenNames.has(words)) return endsThere(tokens, at, next) ? {words, next} : undefined
  }
  return undefined
}

/** “Đề án của Sở”, “Đề án phát triển …”, “Đề án 06” go on to name another. */
function endsThere(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[next]
  if (!token) return true
  if (token.word === '"') return tokens[at - 1]?.word === '"'
  if (token.type === 'mark') return endsName.has(token.word) || token.word === ':'
  return !token.capital && token.tags.has('citation-alias-after')
}

const wordsOf = ({tokens, text}: Reading, at: number, next: number) =>
  text.slice(tokens[at]?.start, tokens[next - 1]?.end).replace(/\s+/gu, ' ')

/**
 * Which document a name is given to: the one right before it, else the one whose title ends there. Of two the kind and
 * the number decide, else the title that tells of such a thing (“Quyết định … phê duyệt Đề án … (gọi tắt là Đề án)”).
 * A number with its symbol needs no bearer.
 */
export function bearerOf(
  {tokens}: Reading,
  at: number,
  preceding: Preceding,
  {data}: FoundCitation,
): FoundCitation | undefined {
  const phrase = tokens[at - 1]?.word === '"' ? at - 2 : at - 1
  const [last, host] = [preceding.lastBefore(phrase), preceding.hostBefore(phrase)]
  const digits = digitsOf(data.number)
  if (/\D/u.test(data.number ?? '')) return undefined
  const within = host ? [preceding.latest(), host] : [last]
  const near = within.filter((one) => one !== undefined)
  const ofKind = near.filter((one) => one.data.documentType === data.documentType)
  if (digits) return ofKind.find((one) => digitsOf(one.data.number) === digits) ?? last
  if (ofKind.length > 0) return ofKind.length === 1 ? ofKind[0] : undefined
  const title = fold(host?.data.subject ?? '').replace(/\s/gu, '')
  return !host || title.includes(tokens[at]?.word ?? '') ? near.at(-1) : undefined
}

const digitsOf = (number: string | null) =>
  /^0*(?<digits>\d+)/u.exec(number ?? '')?.groups?.['digits']
