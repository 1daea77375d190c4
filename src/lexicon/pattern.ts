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
    .replace(/(?<!\\[pP])\{(\p{L}[\p{L}\p{N}-]*)\}/gu, (_, name: string) => `(?:${alternation(name, lists, folding)})`)
    .replaceAll('⟨', '(?<![\\p{L}\\p{N}])')
    .replaceAll('⟩', '(?![\\p{L}\\p{N}])')
  return new RegExp(source, flags)
}

function alternation(
  name: string,
  lists: WordLists,
  folding: (text: string) => string,
): string {
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
