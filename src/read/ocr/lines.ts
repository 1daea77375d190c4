import {linesOf, type PageLine} from '../page/lines.js'
import type {Run} from '../page/run.js'
import type {Word} from './engine.js'

/** Where the words of an image stand on their page, in points. */
export interface Frame {
  readonly dpi: number
  /** Height of the page. */
  readonly height: number
}

/** Words of an image → the lines of a page, as those of a text layer. */
export function scanLines(words: readonly Word[], frame: Frame): PageLine[] {
  const lines = new Map<number, Word[]>()
  const usualHeight = middle(words.map((word) => word.height))
  for (const [index, word] of words.entries()) {
    if (isStamp(word, usualHeight) && !isAmid(word, words[index - 1], words[index + 1])) continue
    const line = lines.get(word.line)
    if (line) line.push(word)
    else lines.set(word.line, [word])
  }
  const legible = [...lines.values()].filter(isLegible)
  const usual = middle(legible.map(sizeOf))
  const runs = legible.flatMap((line) => runsOf(withoutDust(line), usual, frame))
  return linesOf(runs).flatMap(withoutStains)
}

/** Signs alone at the edge of a line that open or close no words: dust, and pieces of rules. */
const dustBefore = /^[^\p{L}\p{N}\-–—+*•(“"]+$/u
const dustBehind = /^[^\p{L}\p{N}]+$/u
const dusty = 70

/** Dots alone with a gap on both sides, in shares of a line's height: they would join two columns. */
const dots = /^[.,:;·'`~|°]{1,2}$/u
const lone = 0.3

/** Gap behind which a column begins, in shares of a line's height; signs so unsure there, alone or before capitals, are dust. */
const column = 2
const dustColumn = /^[^\p{L}\p{N}]+(?=\p{Lu}{2}|$)/u

function withoutDust(given: readonly Word[]): readonly Word[] {
  const line = opened(
    given.filter((word, index) => !isLoneDot(word, given[index - 1], given[index + 1])),
  )
  const first = line.findIndex(({text}) => !dustBefore.test(text))
  const last = line.findLastIndex(({text, sureness}) => sureness >= dusty || !dustBehind.test(text))
  return first < 0 ? line : line.slice(first, Math.max(first, last) + 1)
}

function isLoneDot({text, left, width}: Word, before?: Word, behind?: Word): boolean {
  if (!before || !behind || !dots.test(text)) return false
  const reach = Math.max(before.height, behind.height) * lone
  return left - before.left - before.width > reach && behind.left - left - width > reach
}

/** A line without the dust before its further columns: it would hide that they begin. */
function opened(line: readonly Word[]): readonly Word[] {
  const reach = middle(line.map(({height}) => height)) * column
  let end = Number.POSITIVE_INFINITY
  return line.flatMap((word) => {
    const opens = word.left - end > reach
    const text = opens && word.sureness < rim ? word.text.replace(dustColumn, '') : word.text
    if (text) end = word.left + word.width
    return text ? [{...word, text}] : []
  })
}

/** Sureness below which a few words beside a wide gap are the rim of a stamp; a number may be as doubtful and stays. */
const rim = 30

function withoutStains(line: PageLine): PageLine[] {
  const segments = line.segments.filter(({text, sureness = []}) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return false
    const least = sureness.reduce((sum, each) => sum + each, 0) / (sureness.length || 1)
    return least >= rim || text.length > fewLetters || /[/-]/u.test(text)
  })
  return segments.length > 0 ? [{...line, segments}] : []
}

/** Words so much taller than the others that are not sure either are a stamp; a number written by hand may be both. */
const towering = 1.8
const stampSure = 75

function isStamp({height, sureness, text}: Word, usual: number): boolean {
  return height > usual * towering && sureness < stampSure && !text.includes('/')
}

/** A speck above a word of running text makes its box tall and the engine unsure. */
function isAmid(word: Word, before?: Word, behind?: Word): boolean {
  return [before, behind].some(
    (other) => other && other.line === word.line && isNextTo(word, other),
  )
}

function isNextTo(word: Word, {left, top, width, height, sureness}: Word): boolean {
  const gap = Math.max(left - word.left - word.width, word.left - left - width)
  const common = Math.min(word.top + word.height, top + height) - Math.max(word.top, top)
  return sureness >= speck && gap < height && common > height * 0.8
}

/** Sureness below which a line of a few letters is a stain, a stroke of a signature or the rim of a stamp. */
const stain = 40
const fewLetters = 12
/** The same of a line of a letter or two. */
const speck = 90

function isLegible(line: readonly Word[]): boolean {
  const letters = line.flatMap(({text}) => [...text].filter((each) => /[\p{L}\p{N}]/u.test(each)))
  if (letters.length === 0) return false
  if (letters.length > fewLetters) return true
  const bar = letters.length < 3 && !letters.every((each) => /\p{N}/u.test(each)) ? speck : stain
  return surenessOf(line) >= bar
}

/** Sureness of a line: each word counts by its length. */
export function surenessOf(words: readonly Word[]): number {
  const length = words.reduce((sum, {text}) => sum + text.length, 0)
  return words.reduce((sum, {text, sureness}) => sum + sureness * text.length, 0) / (length || 1)
}

/** A word reaches about this share of its type size: from its foot to its accents. */
const tall = 0.8
/** Letters and marks that hang below the line, tones too. */
const hanging = /[gjpqyQ,;()[\]{}|/]|\u0323/u
const hang = 0.22

/** Capitals with tones make a line look larger than it is: no title is so much larger than the text. */
const largest = 1.2

function sizeOf(line: readonly Word[]): number {
  return middle(line.map((word) => word.height)) / tall
}

/** Share of the usual size at which a footnote is set at most, of its own at which its mark is, and words that it has at least. */
const smaller = 0.78
const mark = 0.6
const noteWords = 5

/** A footnote: small print that begins with a digit alone; the box of a raised digit tells nothing of its size. */
function isNote(line: readonly Word[], usual: number): boolean {
  const [first, next] = line
  if (!first || !next || line.length < noteWords || !/^\p{N}{1,2}$/u.test(first.text)) return false
  return sizeOf(line) < usual * smaller && next.left - first.left - first.width < next.height
}

function runsOf(line: readonly Word[], usual: number, {dpi, height}: Frame): Run[] {
  const size = Math.min(sizeOf(line), usual * largest)
  const feet = line.map(({text, top, height: own}) =>
    hanging.test(text.normalize('NFD')) ? top + own - size * hang : top + own,
  )
  const foot = middle(feet)
  const points = 72 / dpi
  const isMarked = isNote(line, usual)
  return line.map(({text, left, width, sureness}, index) => ({
    text: `${text} `, // the engine knows better than a gap where a word ends
    x0: left * points,
    x1: (left + width) * points,
    y: height - foot * points,
    size: size * points * (isMarked && index === 0 ? mark : 1),
    font: '',
    sureness,
  }))
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
