import type {Phrases} from './phrases.js'

/** Mảnh chữ: what the tokenizer joins into tokens. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: 'letters' | 'digits' | 'mark'
  readonly folded: string
  /** Begins with a capital. */
  readonly capital: boolean
  /** Two capitals or more, and nothing else. */
  readonly loud: boolean
}

// Vowels with every mark, folded: Latin-1, Latin Extended, then the Vietnamese block.
const vowel =
  'aeiouy\\u00E0-\\u00E3\\u00E8-\\u00EA\\u00EC\\u00ED\\u00F2-\\u00F5\\u00F9\\u00FA\\u00FD\\u0103\\u0129\\u0169\\u01A1\\u01B0\\u1EA1-\\u1EF9'
// One nucleus with its onset and the shortest coda that leaves an onset to the next syllable.
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcd\\u0111ghklmnprstvx])'
const syllable = new RegExp(
  `[^${vowel}]*[${vowel}]+(?:[^${vowel}]*$|[^${vowel}]*?(?=${onset}[${vowel}]))`,
  'gu',
)
const twoNuclei = new RegExp(`[${vowel}][^${vowel}]+[${vowel}]`, 'u')

/** The mark of a footnote stands behind a word and is none. */
const noteMark = /^[⁰¹²³⁴-⁹]$/u

/** Letters of words run together; more in a row are no words. */
const longestRun = 60

/**
 * The pieces of a text. A word ends where small letters meet a capital, for spaces get lost (`củaBộ`, `số31`); small
 * letters that run on (`bộxã`) are cut into syllables unless known as one.
 */
export function piecesOf(text: string, folded: string, phrases: Phrases): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at)
    const start = at
    at += widthAt(text, at)
    if (kind === 'blank') continue
    if (kind === 'mark') {
      const mark = folded.slice(start, at)
      if (!noteMark.test(mark))
        pieces.push({start, end: at, kind, folded: mark, capital: false, loud: false})
      continue
    }
    const capitals = kind === 'upper' ? runEnd(text, at, 'upper') : start
    at =
      kind === 'digit' ? runEnd(text, at, 'digit') : runEnd(text, Math.max(at, capitals), 'lower')
    if (kind === 'digit')
      pieces.push({
        start,
        end: at,
        kind: 'digits',
        folded: folded.slice(start, at),
        capital: false,
        loud: false,
      })
    else addWords(folded.slice(start, at), start, capitals, phrases, pieces)
  }
  return pieces
}

/** Adds the pieces of a run of letters, capitals as far as `capitals`. */
function addWords(
  whole: string,
  start: number,
  capitals: number,
  {beginnings}: Phrases,
  pieces: Piece[],
): void {
  const end = start + whole.length
  const small = capitals < end
  const runsOn =
    small &&
    end - start > 3 &&
    end - start < longestRun &&
    !beginnings.has(whole) &&
    twoNuclei.test(whole)
  const loud = !small && end - start > 1
  let from = start
  for (const part of (runsOn ? whole.match(syllable) : null) ?? [whole]) {
    const to = from + part.length
    pieces.push({
      start: from,
      end: to,
      kind: 'letters',
      folded: part,
      capital: from < capitals,
      loud,
    })
    from = to
  }
}

type Class = 'upper' | 'lower' | 'digit' | 'mark' | 'blank'

function runEnd(text: string, from: number, kind: Class): number {
  let at = from
  while (at < text.length && classAt(text, at) === kind) at += widthAt(text, at)
  return at
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function classAt(text: string, at: number): Class {
  const unit = text.charCodeAt(at)
  return latin[unit] ?? additional[unit - additionalStart] ?? classOf(text.codePointAt(at) ?? unit)
}

/** Letters without case count as small ones. */
function classOf(point: number): Class {
  const character = String.fromCodePoint(point)
  if (/\p{Lu}/u.test(character)) return 'upper'
  if (/\p{L}/u.test(character)) return 'lower'
  if (/\d/u.test(character)) return 'digit'
  return /\s/u.test(character) ? 'blank' : 'mark'
}

const classesFrom = (first: number, end: number): readonly Class[] =>
  Array.from({length: end - first}, (_, index) => classOf(first + index))

/** Latin, Latin-1, Latin Extended-A and -B. */
const latin = classesFrom(0, 0x250)

/** Latin Extended Additional, where most of the Vietnamese letters are. */
const additionalStart = 0x1e00
const additional = classesFrom(additionalStart, 0x1f00)
