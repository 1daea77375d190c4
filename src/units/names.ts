import {fold} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'

/** A name as words to be compared: folded, written out in full, without marks between the words. */
export type Name = readonly string[]

/** Turns a printed name into words, and a list of names into its parts. */
export interface Naming {
  readonly nameOf: (printed: string) => Name
  /** `Sở Y tế, Sở Nội vụ và các đơn vị` → its parts; a name with a comma in it comes apart too. */
  readonly partsOf: (printed: string) => readonly Name[]
  /** Without the title of the person at its head: `Giám đốc Sở Y tế` → `Sở Y tế`. */
  readonly withoutChief: (name: Name) => Name
  /** One of a group: `UBND các xã An Phú` → `UBND xã An Phú`. */
  readonly single: (name: Name) => Name
}

export function namingBy(lexicon: Lexicon): Naming {
  const shorts = (lexicon.words['unit-short'] ?? []).map((entry): readonly [Name, Name] => {
    const [short = '', long = ''] = entry.split(' = ')
    return [wordsOf(short), wordsOf(long)]
  })
  const byLength = [...shorts].sort(([a], [b]) => b.length - a.length)
  const chiefs = (lexicon.words['unit-chief'] ?? []).map(wordsOf)
  const many = new Set(lexicon.words['actor-many'])
  const and = lexicon.regex('[,;:()/]| {list-and} ', 'u')
  const nameOf = (printed: string) => inFull(wordsOf(printed), byLength)
  return {
    nameOf,
    partsOf: (printed) =>
      fold(printed.normalize('NFC'))
        .split(and)
        .map(nameOf)
        .filter((name) => name.length > 0),
    withoutChief: (name) => withoutHead(name, chiefs),
    single: (name) => name.filter((word) => !many.has(word)),
  }
}

function wordsOf(text: string): string[] {
  return fold(text.normalize('NFC')).match(/[\p{L}\p{M}\p{N}&]+/gu) ?? []
}

function inFull(words: Name, shorts: readonly (readonly [Name, Name])[]): Name {
  const full: string[] = []
  for (let at = 0; at < words.length; ) {
    const found = shorts.find(([short]) => startsAt(words, short, at))
    full.push(...(found?.[1] ?? [words[at] ?? '']))
    at += found?.[0].length ?? 1
  }
  return full
}

/** Several titles may stand in a row: `đồng chí Giám đốc Sở Y tế`. */
function withoutHead(name: Name, heads: readonly Name[]): Name {
  const longest = heads
    .filter((head) => startsAt(name, head, 0))
    .reduce((most, {length}) => Math.max(most, length), 0)
  return longest === 0 ? name : withoutHead(name.slice(longest), heads)
}

/** Whether words stand in a name at a place. */
export function startsAt(name: Name, words: Name, at: number): boolean {
  return words.length > 0 && words.every((word, index) => name[at + index] === word)
}

/** Whether words stand anywhere in a name, as whole words. */
export function holds(name: Name, words: Name): boolean {
  return name.some((_, at) => startsAt(name, words, at))
}
