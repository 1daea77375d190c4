import {fold} from './fold.js'

/** Word lists by name. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/**
 * Builds a regular expression from a template: the only place that does. `{name}` stands for any word of
 * the list of that name, longest first. `⟨` and `⟩` are word
 * borders, because `\b` does not know Vietnamese. The result is meant for folded text (see `fold`), where
 * a space of a listed word may be missing.
 */
export function compile(
  template: string,
  lists: WordLists,
  flags = 'u',
  folding: (text: string) => string = fold,
): RegExp {
  const source = template
    .replace(listName, (_, name: string) => `(?:${alternation(name, lists, folding)})`)
    .replaceAll('⟨', `(?:(?<![${letters}${digits}])|${glued})`)
    .replaceAll('⟩', `(?:(?![${letters}${digits}])|${glued})`)
    .replace(/\[(?:\\.|[^\]])*\]|\\p\{[LN]\}/gu, narrow)
  return new RegExp(source, flags)
}

/** A space is lost behind a vowel with a mark (`sởxây`): no syllable holds a vowel, a consonant and a vowel again. */
const glued =
  '(?<=[à-ãè-êìíò-õùúýăĩũơưạ-ỹ])(?=[b-df-hj-np-tv-xđ]{1,3}[aeiouyà-ãè-êìíò-õùúýăĩũơưạ-ỹ])'

/** `{name}`, but not the braces of `\p{L}` or `{2}`. */
const listName = /(?<!\\[pP])\{(\p{L}[\p{L}\p{N}-]*)\}/gu

/**
 * Letters and digits of folded text as plain ranges: every Latin letter with or without marks. `\p{L}` says the
 * same, but takes the engine twenty times as long to compile.
 */
const letters = 'a-z\u00DF-\u1EFF'
const digits = '0-9'

/** Writes `\p{L}` and `\p{N}` as those ranges, within a class or by themselves. */
function narrow(piece: string): string {
  const plain = piece.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', digits)
  return piece.startsWith('[') ? plain : `[${plain}]`
}

function alternation(name: string, lists: WordLists, folding: (text: string) => string): string {
  const words = lists[name]
  if (!words) throw new RangeError(`No word list is named ${name}`)
  return [...new Set(words.map((word) => folding(word)))]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapeSpecial(word).replace(/ /gu, ' ?'))
    .join('|')
}

function escapeSpecial(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}/]/gu, '\\$&')
}
