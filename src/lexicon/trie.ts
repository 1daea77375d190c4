/** Cây tiền tố of a list of folded words: one walk along the text finds the longest word that begins at a place. */
export interface Trie {
  readonly next: Map<string, Trie>
  ends: boolean
}

export function trieOf(words: readonly string[]): Trie {
  const root: Trie = {next: new Map(), ends: false}
  for (const word of words) {
    let node = root
    for (const letter of word) {
      const known = node.next.get(letter) ?? {next: new Map(), ends: false}
      node.next.set(letter, known)
      node = known
    }
    node.ends = true
  }
  return root
}

const letter = /[a-z\u00DF-\u1EFF\d]/u

/**
 * Where the longest listed word that begins at an offset of folded text ends; -1 when none does. A space within a
 * listed word may be missing in the text. With `border` no letter or digit may follow.
 */
export function longestAt(trie: Trie, text: string, at: number, border: boolean): number {
  let best = -1
  if (trie.ends && !(border && letter.test(text.charAt(at)))) best = at
  const direct = trie.next.get(text.charAt(at))
  if (direct) best = Math.max(best, longestAt(direct, text, at + 1, border))
  const gap = trie.next.get(' ')
  if (gap && text.charAt(at) !== ' ') best = Math.max(best, longestAt(gap, text, at, border))
  return best
}
