import type {SyllableCheck} from '../lexicon/syllables.js'
import {converterOf} from './converter.js'
import type {LegacyEncoding} from './tables.js'

/** Letters that no legacy encoding shows: where they stand, text is Unicode already. */
const unicodeOnly =
  /[\u0300-\u0323]|[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u

/** Whether text holds Vietnamese letters of Unicode. */
export function isUnicode(text: string): boolean {
  return unicodeOnly.test(text)
}

/** Characters above ASCII that a legacy encoding may use: those of windows-1252 and of symbol fonts. */
const unusual =
  /[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\uF080-\uF0FF]/u

/** Whether text holds characters that may be letters of a legacy encoding. */
export function mayBeLegacy(text: string): boolean {
  return unusual.test(text)
}

/** Words, marks within them included: a wrong encoding leaves symbols inside. */
const words = /[\p{L}\p{M}\p{Co}\u0080-\u00BF\u00D7\u00F7\u02C6\u02DC]+/gu
const plain = /^[\u0000-\u007F]*$/u
/** Capitals without a vowel between them: letters of a symbol or a short form, no syllable. */
const initials = /^[\p{Lu}\u0110]{2,5}$/u

/** How many words of marked letters there are, and how many of them are syllables. */
export interface Share {
  readonly words: number
  readonly right: number
}

/** Counts the words with marked letters; single letters and short forms in capitals tell nothing. */
export function shareOf(text: string, isSyllable: SyllableCheck): Share {
  let count = 0
  let right = 0
  for (const [word] of text.matchAll(words)) {
    if (word.length < 2 || plain.test(word)) continue
    const valid = isSyllable(word)
    if (!valid && initials.test(word)) continue
    count++
    if (valid) right++
  }
  return {words: count, right}
}

export const ratio = ({words: count, right}: Share) => (count === 0 ? 0 : right / count)

/** Marked words from which evidence counts: about forty letters. */
const enoughWords = 8
/** Share of syllables from which an encoding is accepted, and its lead over the text as it stands. */
const accepted = 0.9
const lead = 0.2

/** In order of how often each is met, for the case that two fit equally well. */
export const candidates: readonly LegacyEncoding[] = [
  'tcvn3',
  'vni',
  'windows-1258',
  'viscii',
  'vps',
]

/** Text whose encoding was found. */
export interface Found {
  readonly encoding: LegacyEncoding
  readonly convert: (text: string) => string
}

/**
 * Nhận bảng mã theo chứng cứ: the encoding in which nine marked words in ten are Vietnamese syllables, and clearly more
 * than as the text stands. Nothing is decided by a single character: F6 is ử, ư or ö.
 */
export function encodingOf(
  text: string,
  isSyllable: SyllableCheck,
  least = enoughWords,
): Found | undefined {
  const sample = text.slice(0, sampleLength)
  const seen = shareOf(sample, isSyllable)
  if (seen.words === 0 || ratio(seen) > 1 - lead) return undefined
  let best: (Found & {readonly share: number}) | undefined
  for (const encoding of candidates) {
    const convert = converterOf(encoding, text, isSyllable)
    const share = shareOf(convert(sample), isSyllable)
    if (share.words < least || ratio(share) < Math.max(accepted, ratio(seen) + lead)) continue
    if (!best || ratio(share) > best.share) best = {encoding, convert, share: ratio(share)}
  }
  return best
}

/** Characters that are looked at: several pages. */
const sampleLength = 20_000
