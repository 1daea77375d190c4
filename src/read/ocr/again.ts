import {type Canvas, turned} from './canvas.js'
import type {Word} from './engine.js'
import {type Glyph, glyphsOf, likeness} from './glyphs.js'
import type {Scan} from './scan.js'

/** Sureness from which digits need no second look, and that of digits which look as others do. */
const settled = 85
const confirmed = 90
/** Share of a page that its letterhead takes at most. */
const headShare = 0.45
/** Sureness of the words that show how a digit is printed, and most words that are looked at. */
const exemplary = 93
const mostExamples = 80
/** How alike a digit must be to one of its kind; by how much more than to any other; how tall, of the usual height. */
const alike = 0.6
const ahead = 0.12
const tall = [0.82, 1.15] as const

/**
 * Soi lại chữ số ở phần đầu: printed digits that the engine was not sure of are held beside the same digits elsewhere on
 * the page, of which it was. What is written by hand looks like none of them and stays doubtful, whatever the engine
 * makes of it.
 */
export async function lookAgain({reading, canvas}: Scan): Promise<readonly Word[]> {
  const {words} = reading
  const doubtful = words.filter((word) => isDoubtful(word, canvas.height))
  if (doubtful.length === 0) return words
  const straight = reading.turned === 0 ? canvas : await turned(canvas, reading.turned)
  const examples = examplesOf(words, straight)
  return words.map((word) =>
    doubtful.includes(word) && isPrinted(word, straight, examples)
      ? {...word, sureness: confirmed}
      : word,
  )
}

function isDoubtful({text, sureness, top}: Word, height: number): boolean {
  return sureness < settled && top < height * headShare && /\p{N}/u.test(text)
}

/** How each digit is printed, by the digit. */
type Examples = ReadonlyMap<string, readonly Glyph[]>

function examplesOf(words: readonly Word[], canvas: Canvas): Examples {
  const examples = new Map<string, Glyph[]>()
  const sure = words.filter(({text, sureness}) => sureness >= exemplary && /\p{N}/u.test(text))
  for (const word of sure.slice(0, mostExamples))
    for (const [letter, glyph] of lettersOf(word, canvas))
      if (/\p{N}/u.test(letter)) examples.set(letter, [...(examples.get(letter) ?? []), glyph])
  return examples
}

/** The letters of a word with their pictures; none where the picture shows another number of them. */
function lettersOf(word: Word, canvas: Canvas): (readonly [string, Glyph])[] {
  const letters = [...word.text]
  const glyphs = glyphsOf(canvas, word)
  if (letters.length !== glyphs.length) return []
  return letters.flatMap((letter, index) => {
    const glyph = glyphs[index]
    return glyph ? [[letter, glyph] as const] : []
  })
}

function isPrinted(word: Word, canvas: Canvas, examples: Examples): boolean {
  const digits = lettersOf(word, canvas).filter(([letter]) => /\p{N}/u.test(letter))
  return digits.length > 0 && digits.every(([letter, glyph]) => isLike(letter, glyph, examples))
}

function isLike(letter: string, glyph: Glyph, examples: Examples): boolean {
  const heights = [...examples.values()].flat().map(({height}) => height)
  const usual = heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0
  if (glyph.height < usual * tall[0] || glyph.height > usual * tall[1]) return false
  const best = (own: string) =>
    Math.max(0, ...(examples.get(own) ?? []).map((example) => likeness(glyph, example)))
  const others = [...examples.keys()].filter((key) => key !== letter).map(best)
  return best(letter) >= alike && best(letter) >= Math.max(0, ...others) + ahead
}
