import {key} from './values.js'

/** How alike two texts are, 0 to 1: the share of pairs of neighbouring words that they have in common (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const size = total(a) + total(b)
  if (size === 0) return key(one) === key(other) ? 1 : 0
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return (2 * common) / size
}

/** Pairs of neighbouring words; the ends of a text count as words, so that one word makes pairs too. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const words = key(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const pairs = new Map<string, number>()
  for (let at = 0; at <= words.length && words.length > 0; at++) {
    const pair = `${words[at - 1] ?? ''} ${words[at] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function total(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0)
}
