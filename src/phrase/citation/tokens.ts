import type {Lexicon} from '../../lexicon/index.js'
import {dateAt, type PrintedDate} from '../date.js'
import {numberAt, standardAt, symbolCodes} from './number.js'
import {noTags, type PhraseNode, type Phrases, type Tags} from './phrases.js'
import {type Piece, piecesOf} from './pieces.js'

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
  readonly number: string | undefined
  /** The code that names the kind in the number of a standard. */
  readonly code: string | undefined
  readonly date: PrintedDate | undefined
}

/** What the tokenizer and the grammar look words up in. */
export interface CitationContext {
  readonly lexicon: Lexicon
  readonly phrases: Phrases
  /** Date of the citing document, by which a day without a year is read. */
  readonly issuedOn: string | null
  /** Names that documents have got so far (“sau đây gọi tắt là …”); grows as the texts of a dispatch are read in order. */
  readonly givenNames?: Set<string>
}

/**
 * Cuts a text, given with its folded form, into tokens: longest phrase first, every character looked at a bounded
 * number of times.
 */
export function tokenize(text: string, folded: string, context: CitationContext): Token[] {
  const pieces = piecesOf(text, folded, context.phrases)
  const lexing = {text, folded, ...context}
  const tokens: Token[] = []
  for (let i = 0; i < pieces.length; ) {
    const token = tokenAt(pieces, i, lexing)
    tokens.push(token)
    for (i++; i < pieces.length && (pieces[i]?.start ?? 0) < token.end; ) i++
  }
  return tokens
}

interface Lexing extends CitationContext {
  readonly text: string
  readonly folded: string
}

function tokenAt(pieces: readonly Piece[], i: number, lexing: Lexing): Token {
  const piece = pieces[i]
  if (!piece) throw new RangeError(`No piece ${i}`)
  const capital = isCapital(pieces, i)
  if (piece.kind === 'digits') return digitsToken(piece, lexing)
  const standard = piece.loud && piece.folded.length === 4 && standardToken(piece, capital, lexing)
  if (standard) return standard
  const phrase = phraseAt(pieces, i, lexing)
  if (piece.kind === 'mark')
    return phrase
      ? token('mark', piece, piece.end, capital, phrase.word, phrase.tags)
      : token('mark', piece, piece.end, capital)
  if (!phrase) return token('word', piece, piece.end, capital)
  const {word, tags, end} = phrase
  const date =
    tags.has('date-day') || tags.has('date-month')
      ? dateAt(lexing.folded, piece.start, lexing.lexicon)
      : undefined
  if (date) return {...token('date', piece, date.end, capital), date}
  return token('phrase', piece, end, capital, word, tags)
}

/** All tokens have one shape: spreading optional parts would make them several times as slow. */
function token(
  type: TokenType,
  {start, folded}: Piece,
  end: number,
  capital: boolean,
  word = folded,
  tags = noTags,
): Token {
  return {
    type,
    start,
    end,
    word,
    tags,
    capital,
    number: undefined,
    code: undefined,
    date: undefined,
  }
}

/** Begins with a capital, but not within a run of words that are capitals throughout. */
function isCapital(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i]
  if (!piece?.capital) return false
  return !(piece.loud && (pieces[i - 1]?.loud || pieces[i + 1]?.loud))
}

function digitsToken(piece: Piece, lexing: Lexing): Token {
  const number = numberAt(lexing.text, piece.start)
  if (number) return {...token('number', piece, number.end, false), number: number.value}
  const date = dateAt(lexing.folded, piece.start, lexing.lexicon, true)
  if (date) return {...token('date', piece, date.end, false), date}
  return token('integer', piece, piece.end, false)
}

/** `QCVN 102:2016/BTTTT`, of a kind the lexicon knows. */
function standardToken(piece: Piece, capital: boolean, {text, lexicon}: Lexing): Token | undefined {
  const standard = standardAt(text, piece.start)
  if (!standard || lexicon.typesCoded(standard.code).length === 0) return undefined
  const {end, value, code} = standard
  return {...token('number', piece, end, capital), number: value, code}
}

/** The longest phrase of the lexicon that begins at a piece. */
function phraseAt(pieces: readonly Piece[], i: number, lexing: Lexing) {
  const {phrases} = lexing
  let piece = pieces[i]
  let node: PhraseNode | undefined = piece && phrases.beginnings.get(piece.folded)
  let longest: PhraseNode | undefined
  let next = i
  for (let j = i + 1; node; j++) {
    if (node.tags) {
      longest = node
      next = j
    }
    piece = pieces[j]
    node = piece && node.next.get(piece.folded)
  }
  const before = longest?.beforeKind
  if (longest && before && isNumbered(pieces, next, phrases)) {
    next -= longest.length - before.length
    longest = next > i ? before : undefined
  }
  const kind = longest?.kindFirst
  if (kind && isNumberedAs(kind.word, pieces, next, lexing)) {
    longest = kind
    next = i + kind.length
  }
  if (!longest?.tags) return undefined
  return {word: longest.word, tags: longest.tags, end: pieces[next - 1]?.end ?? 0}
}

/** Words that may stand between a kind and the label of its number. */
export const wordsBeforeLabel = 8

/** “Báo cáo kết quả thanh tra số 12/BC-TTT”: the symbol names the kind with which the phrase begins. */
function isNumberedAs(
  kind: string,
  pieces: readonly Piece[],
  at: number,
  {phrases, text}: Lexing,
): boolean {
  for (const [i, piece] of pieces.slice(at, at + wordsBeforeLabel).entries()) {
    if (piece.kind === 'mark') return false
    if (!phrases.beginnings.get(piece.folded)?.tags?.has('citation-label')) continue
    const number = numberAt(text, pieces[at + i + 1]?.start ?? text.length)
    const codes = number ? symbolCodes(number.value) : []
    return phrases.types.get(kind)?.codes.some((code) => codes.includes(code)) === true
  }
  return false
}

/** “theo Quy định số 3”, “theo quy định 3”: what the phrase ends with is a document by itself. */
function isNumbered(pieces: readonly Piece[], at: number, {beginnings}: Phrases): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]]
  if (first?.kind === 'digits') return true
  const isLabel = beginnings.get(first?.folded ?? '')?.tags?.has('citation-label') === true
  return isLabel && (second?.kind === 'digits' || second?.folded === ':')
}
