import type {Canvas} from './canvas.js'
import type {Word} from './engine.js'
import {type Glyph, glyphsOf, isSlash, likeness} from './glyphs.js'
import type {Scan} from './scan.js'

/** Sureness from which digits count; of digits that look as others do; and of those that do not. */
const settled = 85
const confirmed = 90
const refuted = 50
/** Share of a page that its letterhead takes at most. */
const headShare = 0.45
/** Sureness of the words that show how a digit is printed, and most words that are looked at. */
const exemplary = 93
const mostExamples = 80
/** How tall a printed digit is, of the usual height: a pen reaches higher. */
const tall = [0.8, 1.1] as const
/** How alike a digit must be to one of its kind where the engine was not sure, and where it was. */
const alike = 0.6
const akin = 0.45
/** By how much more than to any other; and how alike to another a digit without examples may be. */
const ahead = 0.12
const foreign = 0.75
/** How wide a digit is at most, how wide a slash with the letter that it touches, and how tall a dash, in heights. */
const narrow = 0.9
const wider = 1.1
const widest = 2.4
const flat = 0.4

/**
 * Soi lại chữ số ở phần đầu: they are held beside the digits elsewhere on the page of which the engine was sure. What is
 * written by hand stands out, and what is printed looks the same, whatever the engine makes of either: it reads digits
 * of a pen wrongly and is sure of it. The number (digits before a symbol) must pass; a day must not fail. The scan must be
 * straight.
 */
export async function lookAgain({reading, canvas}: Scan): Promise<readonly Word[]> {
  const {words} = reading
  const wanted = words.filter(({text, top}) => top < canvas.height * headShare && hasDigit(text))
  if (wanted.length === 0) return words
  const examples = examplesOf(words, canvas)
  const judged = new Map(
    wanted.map((word) => [word, judgedBy(word, isNumber(word, words), canvas, examples)]),
  )
  return words.map((word) => ({...word, sureness: judged.get(word) ?? word.sureness}))
}

const hasDigit = (text: string) => /\p{N}/u.test(text)

/** Words that stand together from which on they are running text: the number of a dispatch stands with its label alone. */
const running = 6
/** Gap that parts words, in shares of their height. */
const wide = 1.5

/** Digits with a symbol behind them, in the same word or in the next; those of a cited document are always printed. */
function isNumber(word: Word, words: readonly Word[]): boolean {
  if (together(word, words) >= running) return false
  const symbol = /^\p{N}*\s*[-/]+\s*\p{Lu}/u
  const next = words[words.indexOf(word) + 1]
  const behind = next?.line === word.line ? next.text : ''
  return (
    symbol.test(word.text.replace(/^\P{N}+/u, '')) || (symbol.test(behind) && !hasDigit(behind))
  )
}

/** How many words stand on a line with a word, no wide gap between them. */
function together(word: Word, words: readonly Word[]): number {
  const line = words.filter((other) => other.line === word.line)
  const joins = line.slice(1).map(({left, height}, index) => {
    const before = line[index]
    return before !== undefined && left - before.left - before.width < height * wide
  })
  const at = line.indexOf(word)
  const first = joins.lastIndexOf(false, at - 1) + 1
  const end = joins.indexOf(false, at)
  return (end < 0 ? line.length : end + 1) - (at === 0 ? 0 : first)
}

function judgedBy(word: Word, isNumber: boolean, canvas: Canvas, examples: Examples): number {
  const {sureness} = word
  const letters = lettersOf(word, canvas)
  const digits = letters.filter(([letter]) => hasDigit(letter))
  const isSure = sureness >= settled
  const passes =
    digits.length > 0 &&
    digits.every(([letter, glyph]) => isLike(letter, glyph, examples, isSure && !hasScrawl(word)))
  if (passes) return isSure ? sureness : confirmed
  const fails = digits.some(([, glyph]) => !isTall(glyph, examples))
  return isNumber || fails ? Math.min(sureness, refuted) : sureness
}

/** Letters that no number has tell of a pen. */
const hasScrawl = ({text}: Word) => /[^\p{L}\p{N}:.,;()&/-]/u.test(text)

/** How each digit is printed, by the digit, and how tall they are. */
interface Examples {
  readonly glyphs: ReadonlyMap<string, readonly Glyph[]>
  readonly height: number
}

function examplesOf(words: readonly Word[], canvas: Canvas): Examples {
  const glyphs = new Map<string, Glyph[]>()
  const sure = words.filter(({text, sureness}) => sureness >= exemplary && hasDigit(text))
  for (const word of sure.slice(-mostExamples))
    for (const [letter, glyph] of lettersOf(word, canvas))
      if (hasDigit(letter)) glyphs.set(letter, [...(glyphs.get(letter) ?? []), glyph])
  const heights = [...glyphs.values()].flatMap((own) => own.map(({height}) => height))
  return {glyphs, height: heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0}
}

/**
 * The letters of a word with their pictures. Where the picture shows another number of them, since letters of a symbol
 * touch, the digits before the symbol, if they stand apart; else none.
 */
function lettersOf(word: Word, canvas: Canvas): (readonly [string, Glyph])[] {
  const letters = [...word.text]
  const glyphs = glyphsOf(canvas, word)
  const isWhole = letters.length === glyphs.length
  const count = isWhole ? glyphs.length : digitsApart(word, glyphs)
  return glyphs.slice(0, count).map((glyph, index) => [letters[index] ?? '', glyph] as const)
}

/**
 * How many digits open a word and are seen one by one, up to the sign that parts them from the symbol; of the symbol the
 * engine itself must be sure.
 */
function digitsApart({text, sureness}: Word, glyphs: readonly Glyph[]): number {
  if (sureness < settled) return 0
  const {digits = '', sign} = /^(?<digits>\d+)(?<sign>[-/])/u.exec(text)?.groups ?? {}
  const own = glyphs.slice(0, digits.length)
  const parting = glyphs[digits.length]
  if (!parting || own.some(({width, height}) => width > height * narrow)) return 0
  const least = Math.min(...own.map(({height}) => height))
  const {width, height} = parting
  const isStroke = isSlash(parting) || (width > height * wider && width < height * widest)
  const isSign = sign === '/' ? isStroke : height < least * flat
  return isSign ? digits.length : 0
}

function isTall({height}: Glyph, examples: Examples): boolean {
  return height >= examples.height * tall[0] && height <= examples.height * tall[1]
}

function isLike(letter: string, glyph: Glyph, examples: Examples, isSure: boolean): boolean {
  if (!isTall(glyph, examples)) return false
  const likest = (own: string) =>
    Math.max(
      0,
      ...(examples.glyphs.get(own) ?? [])
        .filter((example) => example.top !== glyph.top || example.left !== glyph.left)
        .map((example) => likeness(glyph, example)),
    )
  const others = Math.max(
    0,
    ...[...examples.glyphs.keys()].filter((key) => key !== letter).map(likest),
  )
  const own = likest(letter)
  if (own === 0) return isSure && others < foreign
  return isSure ? own >= akin : own >= alike && own >= others + ahead
}
