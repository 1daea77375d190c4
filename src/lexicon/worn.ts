import {fold, unmarked} from './fold.js'
import {commonLetters, lostChanges, type SyllableCheck, syllableCheck} from './syllables.js'

/** Characters of a text that are looked at, and words in it that may show a loss: no syllable is longer. */
const sample = 20_000
/** A letter that is lost is missed in a word of every few lines; a slip of the pen or a foreign word stands alone. */
const lettersPerLoss = 1000
/** Words that must be syllables; behind a number stands a unit (`310 km`), which is none. */
const words = /(?<![\p{L}\d/&.-]|\d )\p{Lu}?\p{Ll}{1,6}(?![\p{L}\d/&-])/gu

/** Finds what letters a text has lost; the check of syllables remembers the words of all texts. */
export function lossFinder(): (text: string) => ReadonlySet<string> {
  let isSyllable: SyllableCheck | undefined
  return (text) => {
    isSyllable ??= syllableCheck()
    return lostLetters(text, isSyllable)
  }
}

const none: ReadonlySet<string> = new Set()

/**
 * Chữ bị rơi: letters that a text nowhere has and without which words of it are no syllables (`hướng dn`, `dịng`): with
 * them they are. A sound text has no such words, however short it is.
 */
function lostLetters(text: string, isSyllable: SyllableCheck): ReadonlySet<string> {
  const seen = text.slice(0, sample)
  const absent = commonLetters.filter(
    (each) => !seen.includes(each) && !seen.includes(each.toUpperCase()),
  )
  if (absent.length === 0) return none
  const wrong = new Set(
    seen
      .match(words)
      ?.filter((word) => !isSyllable(word))
      .map(fold),
  )
  const enough = Math.max(1, Math.floor(seen.length / lettersPerLoss))
  const shown = (letter: string) => {
    let count = 0
    for (const word of wrong)
      if (isMended(word, letter, isSyllable) && ++count >= enough) return true
    return false
  }
  return new Set(wrong.size < enough ? [] : absent.filter(shown))
}

function isMended(word: string, letter: string, isSyllable: SyllableCheck): boolean {
  if (word.length < 2) return false
  for (const [own, meant, seen] of lostChanges)
    if (own === letter && word.includes(seen) && isSyllable(word.replace(seen, meant))) return true
  for (let at = 0; at <= word.length; at++)
    if (isSyllable(word.slice(0, at) + letter + word.slice(at))) return true
  return false
}

/** The forms that a listed word has where some letters are lost, itself first. */
export function formsWithout(lost: ReadonlySet<string>): (word: string) => string[] {
  return (word) => [word, ...wornForms(fold(word), lost)]
}

/** Lost letters dropped, and changed where it is known into what. */
function wornForms(word: string, lost: ReadonlySet<string>): string[] {
  let changed = word
  for (const [letter, meant, seen] of lostChanges)
    if (lost.has(letter)) changed = changed.replaceAll(meant, seen)
  const dropped = [word, changed].map((form) =>
    [...form].filter((letter) => !lost.has(letter)).join(''),
  )
  const found = new Set(dropped.map((form) => form.replace(/\s+/gu, ' ').trim()))
  return [...found].filter((form) => form !== word && unmarked(form) !== '')
}
