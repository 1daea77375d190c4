import {type SyllableCheck, syllableCheck} from '../lexicon/syllables.js'
import {toUnicode} from './runs.js'

/** Different words from which a text is judged, and those that are looked at. */
const enough = 30
const sample = 200
/**
 * Share of words that make sense below which letters are wrong beyond repair. Pages of dispatches have 0.89 and more;
 * letters exchanged for others, signs or codes for private use leave 0.34 and less.
 */
const leastSound = 0.45

/** Punctuation around a word, and what parts words of a short form or a list. */
const edges = /^[^\p{L}\p{N}\p{Co}]+|[^\p{L}\p{N}\p{Co}]+$/gu
const parts = /[-–—/,;:.()&+]+/u
/** What cannot be a letter of a word: private use, controls, signs of mathematics and the like. */
const foreign =
  /[\p{Co}\p{Cn}\p{Cc}\p{Sm}\p{Sk}\p{So}\p{Sc}\p{Pc}\u00A1-\u00BF"#$%&'*<=>?@[\\\]^`{|}~!]/u
/** A word of another language in plain letters: of one case, with a vowel, without a crowd of consonants. */
const plain = /^[\u0000-\u007F]*$/u
const cased = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u
const voiced = /[aeiouy]/iu
const crowd = /[bcdfghjklmnpqrstvwxz]{5}/iu

/** Judges many texts of one document. */
export function damageCheck(): (text: string) => boolean {
  const isSyllable = syllableCheck()
  return (text) => isBeyondRepair(text, isSyllable)
}

/**
 * Chữ hỏng không chữa được: hardly a word is a Vietnamese syllable or pronounceable, as where a font of a PDF lacks the
 * table of its letters, and no legacy encoding makes Vietnamese of them. Figures tell nothing, nor does a unit
 * that comes again and again.
 */
function isBeyondRepair(text: string, isSyllable: SyllableCheck): boolean {
  const words = new Set<string>()
  let sound = 0
  for (const run of text.split(/\s+/u)) {
    if (words.size >= sample) break
    const word = run.replace(edges, '')
    if (word.length < 2 || /\d/u.test(word) || words.has(word)) continue
    words.add(word)
    if (isSound(word, isSyllable)) sound++
  }
  if (words.size < enough || sound >= words.size * leastSound) return false
  return toUnicode([{text}]).encoding === null
}

function isSound(word: string, isSyllable: SyllableCheck): boolean {
  if (foreign.test(word)) return false
  return word
    .split(parts)
    .every((part) => isSyllable(part) || isPronounced(part) || !/\p{Script=Latin}/u.test(part))
}

function isPronounced(word: string): boolean {
  return plain.test(word) && cased.test(word) && voiced.test(word) && !crowd.test(word)
}
