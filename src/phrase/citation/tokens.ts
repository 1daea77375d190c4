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
  const pieces = [...text.matchAll(piece)].map(({0: found, index}): Piece => {
    const end = index + found.length
    return {start: index, end, text: found, folded: folded.slice(index, end)}
  })
  const tokens: Token[] = []
  for (let i = 0; i < pieces.length; ) {
    const token = tokenAt(pieces, i, {...context, text, folded})
    tokens.push(token)
    while (i < pieces.length && (pieces[i]?.start ?? 0) < token.end) i++
  }
  return tokens
}

interface Lexing extends CitationContext {
  readonly text: string
  readonly folded: string
}

function tokenAt(pieces: readonly Piece[], i: number, lexing: Lexing): Token {
  const {start, end, text, folded} = pieces[i] ?? {start: 0, end: 1, text: '', folded: ''}
  const plain = {start, end, word: folded, tags: noTags, capital: /^\p{Lu}/u.test(text)}
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
