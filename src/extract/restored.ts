import {bare, fold} from '../lexicon/fold.js'
import {surenessAt} from '../source/sureness.js'
import type {LetterheadPart} from '../tree/nodes.js'
import type {ExtractContext} from './context.js'

/** Letters from which a stretch of a name is looked for elsewhere. */
const fewest = 4
/** Sureness of the words that may tell how others are written. */
const sure = 85

/**
 * Khôi phục dấu: OCR loses or mistakes the tones of small capitals (`TINH QUANG NGAI`). A stretch of a name whose
 * letters the same document prints elsewhere, or the lexicon knows, is read with the marks it has there, more often than
 * not; letters themselves are never changed. What nobody else prints stays as it was read.
 */
export function restored(part: LetterheadPart, context: ExtractContext): LetterheadPart {
  const {source} = context
  const start = part.position.start.offset ?? 0
  if (surenessAt(source, start, start + part.value.length) === null) return part
  const words = part.value.split(' ')
  const unit = unitAt(words, context)
  const read: string[] = unit ? [cased(unit, words[0] ?? '')] : []
  for (let from = unit?.split(' ').length ?? 0; from < words.length; ) {
    const found = longestFrom(words, from, start, context)
    read.push(found ? found.words : (words[from] ?? ''))
    from = found ? found.to : from + 1
  }
  return {...part, value: read.join(' ')}
}

/** A name may open with the kind of its unit, which is one of a few: `TÍNH QUẢNG NGÃI`. */
function unitAt(words: readonly string[], {lexicon}: ExtractContext): string | undefined {
  const units = lexicon.words['agency-tail'] ?? []
  return units.find((unit) => {
    const count = unit.split(' ').length
    return count < words.length && squeezed(words.slice(0, count).join(' ')) === squeezed(unit)
  })
}

function longestFrom(words: readonly string[], from: number, own: number, context: ExtractContext) {
  const isDash = (at: number) => !squeezed(words[at] ?? '') // it parts two names and is kept
  if (isDash(from)) return undefined
  for (let to = words.length; to > from; to--) {
    if (isDash(to - 1)) continue
    const stretch = words.slice(from, to).join(' ')
    const letters = squeezed(stretch)
    if (letters.length < fewest || isSettled(stretch, wordsBefore(words, from, own), context))
      continue
    const printed = mostPrinted(letters, own, context)
    if (printed !== undefined) return {to, words: cased(printed, stretch)}
  }
  return undefined
}

/** A word alone may be another word elsewhere: it is only looked for where OCR was not sure of it. */
function isSettled(stretch: string, at: number, {source}: ExtractContext): boolean {
  return !stretch.includes(' ') && (surenessAt(source, at, at + stretch.length) ?? 100) >= sure
}

/** Offset of a word of a name. */
function wordsBefore(words: readonly string[], count: number, own: number): number {
  return words.slice(0, count).reduce((at, word) => at + word.length + 1, own)
}

/** How the rest of the document and the lexicon write some letters, mostly. */
function mostPrinted(letters: string, own: number, context: ExtractContext): string | undefined {
  const votes = new Map<string, {words: string; count: number}>()
  for (const words of [...printedElsewhere(letters, own, context), ...named(letters, context)]) {
    const vote = votes.get(fold(words)) ?? {words, count: 0}
    vote.count++
    votes.set(fold(words), vote)
  }
  return [...votes.values()].toSorted((a, b) => b.count - a.count)[0]?.words
}

function printedElsewhere(letters: string, own: number, {source}: ExtractContext): string[] {
  return source.lines.flatMap(({text, offset}) => {
    if (offset <= own && own < offset + text.length + 1) return []
    return stretchesOf(letters, text)
      .filter(
        ({at, words}) => (surenessAt(source, offset + at, offset + at + words.length) ?? 0) >= sure,
      )
      .map(({words}) => words)
  })
}

function named(letters: string, {lexicon}: ExtractContext): string[] {
  const names = [...lexicon.agencies.map(({name}) => name), ...(lexicon.words['state-body'] ?? [])]
  return names.flatMap((name) => stretchesOf(letters, name).map(({words}) => words))
}

/** Where whole words of a text have just these letters. */
function stretchesOf(letters: string, text: string): {at: number; words: string}[] {
  const words = [...text.matchAll(/[^ ]+/gu)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    letters: squeezed(match[0]),
  }))
  return words.flatMap(({at}, first) => {
    let joined = ''
    for (let last = first; last < words.length && joined.length < letters.length; last++) {
      joined += words[last]?.letters ?? ''
      if (joined === letters)
        return [
          {at, words: text.slice(at, words[last]?.end).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')},
        ]
      if (!letters.startsWith(joined)) return []
    }
    return []
  })
}

/** Letters alone, without their marks. */
function squeezed(words: string): string {
  return bare(words).replace(/[^\p{L}]+/gu, '')
}

/** In capitals where the name is. */
function cased(words: string, like: string): string {
  return like === like.toUpperCase() ? words.toUpperCase() : words
}
