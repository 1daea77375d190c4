import {fold} from '../../lexicon/fold.js'
import type {Lexicon} from '../../lexicon/index.js'
import {dateAt, type PrintedDate} from '../date.js'
import {numberAt, standardAt} from './number.js'
import type {Phrases, Tags} from './phrases.js'

/** Lớp từ: the word classes of the citation grammar. */
export type TokenType =
  | 'phrase' // words of the lexicon; `tags` tells which
  | 'word'
  | 'integer'
  | 'number' // số, ký hiệu
  | 'date'
  | 'mark' // one character of punctuation, its folded form in `word`

/** Từ tố. */
export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
  /** Folded words without spaces. */
  readonly word: string
  readonly tags: Tags
  /** Begins with a capital. */
  readonly capital: boolean
  readonly number?: string
  /** The code that names the kind in the number of a standard. */
  readonly code?: string
  readonly date?: PrintedDate
}

/** What the tokenizer and the grammar look words up in. */
export interface CitationContext {
  readonly lexicon: Lexicon
  readonly phrases: Phrases
  /** Date of the citing document, by which a day without a year is read. */
  readonly issuedOn: string | null
}

// A word ends where small letters meet a capital: spaces get lost (`củaBộ`, `số31`).
const piece = /\p{Lu}*[\p{Ll}\p{Lm}\p{Lo}]+|\p{Lu}+|\d+|[^\p{L}\d\s]/gu

// Vowels with every mark, folded: Latin-1, Latin Extended, then the Vietnamese block.
const vowel =
  'aeiouy\\u00E0-\\u00E3\\u00E8-\\u00EA\\u00EC\\u00ED\\u00F2-\\u00F5\\u00F9\\u00FA\\u00FD\\u0103\\u0129\\u0169\\u01A1\\u01B0\\u1EA1-\\u1EF9'
// One nucleus with its onset and the shortest coda that leaves an onset to the next syllable.
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcd\\u0111ghklmnprstvx])'
const syllable = new RegExp(
  `[^${vowel}]*[${vowel}]+(?:[^${vowel}]*$|[^${vowel}]*?(?=${onset}[${vowel}]))`,
  'gu',
)

/** The mark of a footnote stands behind a word and is none. */
const noteMark = /^[⁰¹²³⁴-⁹]$/u

/** Letters of words run together; more in a row are no words. */
const longestRun = 60

const noTags: Tags = new Set()

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly folded: string
}

/** Cuts a text into tokens: longest phrase first, every character looked at a bounded number of times. */
export function tokenize(text: string, context: CitationContext): Token[] {
  const folded = fold(text)
  const pieces = piecesOf(text, folded, context.phrases)
  const lexing = {...context, text, folded}
  const tokens: Token[] = []
  for (let i = 0; i < pieces.length; ) {
    const token = tokenAt(pieces, i, lexing)
    tokens.push(token)
    while (i < pieces.length && (pieces[i]?.start ?? 0) < token.end) i++
  }
  return tokens
}

/** The pieces of a text; small letters that run on (`bộxã`) are cut into syllables unless known as one. */
function piecesOf(text: string, folded: string, {beginnings}: Phrases): Piece[] {
  const pieces: Piece[] = []
  for (const {0: found, index} of text.matchAll(piece)) {
    if (noteMark.test(found)) continue
    const whole = folded.slice(index, index + found.length)
    const long = found.length > 3 && found.length < longestRun
    const runsOn = long && /\p{Ll}$/u.test(found) && !beginnings.has(whole)
    let start = index
    for (const part of (runsOn ? whole.match(syllable) : null) ?? [whole]) {
      const end = start + part.length
      pieces.push({start, end, text: text.slice(start, end), folded: part})
      start = end
    }
  }
  return pieces
}

interface Lexing extends CitationContext {
  readonly text: string
  readonly folded: string
}

function tokenAt(pieces: readonly Piece[], i: number, lexing: Lexing): Token {
  const {start, end, text, folded} = pieces[i] ?? {start: 0, end: 1, text: '', folded: ''}
  const plain = {start, end, word: folded, tags: noTags, capital: isCapital(pieces, i)}
  if (/^\d/u.test(text)) return digitsAt(plain, lexing)
  if (!/^\p{L}/u.test(text)) {
    const {word, tags} = phraseAt(pieces, i, lexing.phrases) ?? plain
    return {...plain, word, tags, type: 'mark'}
  }
  const standard = /^\p{Lu}{4}$/u.test(text) ? standardAt(lexing.text, start) : undefined
  if (standard && lexing.lexicon.typesCoded(standard.code).length > 0)
    return {
      ...plain,
      type: 'number',
      end: standard.end,
      number: standard.value,
      code: standard.code,
    }
  const phrase = phraseAt(pieces, i, lexing.phrases)
  if (!phrase) return {...plain, type: 'word'}
  const date =
    phrase.tags.has('date-day') || phrase.tags.has('date-month')
      ? dateAt(lexing.folded, start, lexing.lexicon)
      : undefined
  if (date) return {...plain, type: 'date', end: date.end, date}
  return {...plain, ...phrase, type: 'phrase'}
}

/** Begins with a capital, but not within a run of words that are capitals throughout. */
function isCapital(pieces: readonly Piece[], i: number): boolean {
  const text = pieces[i]?.text ?? ''
  if (!/^\p{Lu}/u.test(text)) return false
  return !(isLoud(text) && (isLoud(pieces[i - 1]?.text) || isLoud(pieces[i + 1]?.text)))
}

const isLoud = (text: string | undefined) => text !== undefined && /^\p{Lu}{2,}$/u.test(text)

function digitsAt(plain: Omit<Token, 'type'>, lexing: Lexing): Token {
  const number = numberAt(lexing.text, plain.start)
  if (number) return {...plain, type: 'number', end: number.end, number: number.value}
  const date = dateAt(lexing.folded, plain.start, lexing.lexicon, true)
  if (date) return {...plain, type: 'date', end: date.end, date}
  return {...plain, type: 'integer'}
}

/** The longest phrase of the lexicon that begins at a piece. */
function phraseAt(pieces: readonly Piece[], i: number, phrases: Phrases) {
  let key = ''
  let found: {word: string; tags: Tags; end: number} | undefined
  for (let j = i; j < pieces.length; j++) {
    const {folded, end} = pieces[j] ?? {folded: '', end: 0}
    key += folded
    if (!phrases.beginnings.has(key)) break
    const tags = phrases.tags.get(key)
    if (tags) found = {word: key, tags, end}
  }
  return found
}
