import {fold} from './fold.js'

/** Word lists by name. */
export type WordLists = Readonly<Record<string, readonly string[]>>

/** The words of a list as alternatives of a regular expression, longest first. */
export type Alternatives = (list: string) => string

/**
 * Builds a regular expression from a template: the only place that does. `{name}` stands for any word of
 * the list of that name, longest first. `⟨` and `⟩` are word
 * borders, because `\b` does not know Vietnamese. The result is meant for folded text (see `fold`), where
 * a space of a listed word may be missing.
 */
export function compile(template: string, alternatives: Alternatives, flags = 'u'): RegExp {
  const source = template
    .replace(/\[(?:\\.|[^\]])*\]|\\p\{[LN]\}/gu, narrow)
    .replaceAll('⟨', start)
    .replaceAll('⟩', end)
    .replace(listName, (_, name: string) => `(?:${alternatives(name)})`)
  return new RegExp(source, flags)
}

/** The words of every list as a regular expression has them, each list worked out once. */
export function alternativesOf(words: WordLists, folding: (text: string) => string): Alternatives {
  const made = new Map<string, string>()
  return (list) => {
    const known = made.get(list) ?? alternation(foldedWords(list, words, folding))
    made.set(list, known)
    return known
  }
}

/** The words of a list, folded together: that is a tenth of the work of folding each. */
export function foldedWords(list: string, words: WordLists, folding = fold): string[] {
  const forms = words[list]
  if (!forms) throw new RangeError(`No word list is named ${list}`)
  return folding(forms.join('\n')).split('\n')
}

/** `{name}`, but not the braces of `\p{L}` or `{2}`. */
const listName = /(?<!\\[pP])\{(\p{L}[\p{L}\p{N}-]*)\}/gu

/**
 * Letters and digits of folded text as plain ranges: every Latin letter with or without marks. `\p{L}` says the
 * same, but takes the engine twenty times as long to compile.
 */
const letters = 'a-z\u00DF-\u1EFF'
const digits = '0-9'

/** A space is lost behind a vowel with a mark (`sởxây`): no syllable holds a vowel, a consonant and a vowel again. */
const marked = '[à-ãè-êìíò-õùúýăĩũơưạ-ỹ]'
const vowelBehind = '[b-df-hj-np-tv-xđ]{1,3}[aeiouyà-ãè-êìíò-õùúýăĩũơưạ-ỹ]'

/**
 * Where a word starts and where it ends: no letter or digit stands beside, but for one where a space is lost. A refusal
 * alone, without a choice, lets the engine skip to where the word may be: five times as fast.
 */
const start = `(?<!(?!${marked}${vowelBehind})[${letters}${digits}])`
const end = `(?!(?!(?<=${marked})${vowelBehind})[${letters}${digits}])`

/** Writes `\p{L}` and `\p{N}` as those ranges, within a class or by themselves. */
function narrow(piece: string): string {
  const plain = piece.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', digits)
  return piece.startsWith('[') ? plain : `[${plain}]`
}

function alternation(folded: readonly string[]): string {
  const longestFirst = [...new Set(folded)].sort((a, b) => b.length - a.length)
  return escapeSpecial(longestFirst.join('\n')).replaceAll(' ', ' ?').replaceAll('\n', '|')
}

function escapeSpecial(words: string): string {
  return words.replace(/[$()*+.?[\\\]^{|}/]/gu, '\\$&')
}
