/** Cây tiền tố of a list of folded words: one walk along the text finds the longest word that begins at a place. */
export interface Trie {
  /** By UTF-16 code unit. */
  readonly next: Map<number, Trie>
  ends: boolean
}

export function trieOf(words: readonly string[]): Trie {
  const root: Trie = {next: new Map(), ends: false}
  for (const word of words) {
    let node = root
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index)
      let known = node.next.get(unit)
      if (!known) {
        known = {next: new Map(), ends: false}
        node.next.set(unit, known)
      }
      node = known
    }
    node.ends = true
  }
  return root
}

const blank = 0x20

/**
 * Where the longest listed word that begins at an offset of folded text ends; -1 when none does. A space within a
 * listed word may be missing in the text. With `border` no letter or digit may follow.
 */
export function longestAt(trie: Trie, text: string, at: number, border: boolean): number {
  let best = -1
  let node: Trie | undefined = trie
  for (let index = at; node; index++) {
    const unit = text.charCodeAt(index) // NaN behind the end
    if (node.ends && !(border && isLetterOrDigit(unit))) best = index
    const gap = node.next.get(blank)
    if (gap && unit !== blank) best = Math.max(best, longestAt(gap, text, index, border))
    node = node.next.get(unit)
  }
  return best
}

/** Of folded text: a Latin letter with or without marks, or a digit. */
function isLetterOrDigit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  return unit >= 0xdf && unit <= 0x1eff
}
