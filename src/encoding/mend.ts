import {lostCapital, lostHorn, lostHorns, type SyllableCheck} from '../lexicon/syllables.js'

const words = /\p{L}+/gu
const capitals = /\p{Lu}/gu
/** What stands between tabs, wide gaps or line breaks. */
const cells = /(?:[^\t\n ]| (?! ))+/gu

/**
 * Chữ hoa có dấu: TCVN3 and VPS have no capitals for some letters, so that `CỘNG` is typed `CộNG`. Where all other
 * letters of a word are capitals, two at least, so are these; and in a line of words alone where no letter is surely small.
 */
export function raised(text: string, shared: ReadonlySet<string>): string {
  const isHigh = (letter: string) => shared.has(letter) || letter !== letter.toLowerCase()
  const isRaised = (word: string) => [...word].every(isHigh)
  const byWord = text.replace(words, (word) => {
    const own = word.match(capitals)?.length ?? 0
    return own >= 2 && own < word.length && isRaised(word) ? word.toUpperCase() : word
  })
  return byWord.replace(cells, (cell) => {
    const all = cell.match(words) ?? []
    return all.length > 1 && !/\d/u.test(cell) && all.every(isRaised) && startsHigh(all)
      ? cell.toUpperCase()
      : cell
  })
}

/** Where no font tells of capitals, names of agencies that begin with such a letter get theirs. */
export function capitalised(text: string): string {
  return text.replace(lostCapital, (letter) => letter.toUpperCase())
}

/** Most words begin with a capital of their own: small words between them are none. */
function startsHigh(all: readonly string[]): boolean {
  return all.filter((word) => /^\p{Lu}/u.test(word)).length > all.length / 2
}

/**
 * Trả lại chữ ư bị rơi: its byte in TCVN3 is the soft hyphen, which many programs drop, so that `được` reads `đợc`. What is
 * no syllable and becomes one with the letter put back gets it, and so do the few words that hide the loss.
 */
export function withHorns(text: string, isSyllable: SyllableCheck): string {
  return text.replace(words, (word, at: number) => {
    const known = lostHorns[word.toLowerCase()]
    if (known !== undefined) return isAlone(text, at, word) ? word : sameCase(known, word)
    if (isSyllable(word)) return word
    const place = word.toLowerCase().search(lostHorn.before)
    const guess = place < 0 ? bare(word, isSyllable) : inserted(word, place)
    return guess !== undefined && isSyllable(guess) ? guess : word
  })
}

/** The label of a point (`t)`) or half of a sign: letters alone that are no word of the sentence. */
function isAlone(text: string, at: number, word: string): boolean {
  if (word.length > 2) return false
  if (/[^\s,.;:]/u.test(text[at + word.length] ?? '')) return true
  const isInitial = lostHorn.initials.test(word)
  return isInitial && !/\p{L}\s$/u.test(text.slice(Math.max(0, at - 2), at))
}

function inserted(word: string, place: number): string {
  return word.slice(0, place) + lostHorn.letter + word.slice(place)
}

/** Consonants without a vowel (`nhng`): the letter stood before the last ones. */
function bare(word: string, isSyllable: SyllableCheck): string | undefined {
  if (word.length < 3 || word === word.toUpperCase()) return undefined
  for (let place = word.length - 1; place > 0; place--) {
    const guess = inserted(word, place)
    if (isSyllable(guess) && !/\p{M}/u.test(word.normalize('NFD'))) return guess
  }
  return undefined
}

function sameCase(word: string, like: string): string {
  const [first = ''] = like
  if (first === first.toLowerCase()) return word
  return (word[0]?.toUpperCase() ?? '') + word.slice(1)
}
