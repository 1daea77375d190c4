import {bare, fold} from '../lexicon/fold.js'
import type {LetterheadPart} from '../tree/nodes.js'
import {type ExtractContext, evidenceOf} from './context.js'
import type {Fact} from './facts.js'
import {joined, letterheadParts} from './letterhead.js'
import {surenessOf} from './sureness.js'

/**
 * Trích yếu (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5): the pieces joined, without `V/v`, `Về việc` or `Về` at their
 * head.
 */
export function subjectFact(context: ExtractContext): Fact<string> {
  const parts = letterheadParts(context, 'subject').filter(
    (part, index, all) => fold(part.value) !== fold(all[index - 1]?.value ?? ''),
  )
  const whole = joined(parts)
  if (!whole) return {value: null}
  const words = tidy(whole.value.replace(garbledLabel, ''))
  const opening = '^(?:(?:{subject-label}|{about})(?=[^\\p{L}]|\\p{Lu}) ?[:.;,-]* ?)+'
  const label =
    context.lexicon.regex(opening).exec(fold(words)) ??
    (isRead(parts, context) ? context.lexicon.bareRegex(opening).exec(bare(words)) : null)
  const value = tidy(withoutAuthor(words.slice(label?.[0].length ?? 0).trim(), context))
  return value ? {value, evidence: evidenceOf(whole.evidence, context.source)} : {value: null}
}

/** Words that OCR read may have lost their tones: `Vê việc`. */
function isRead([first]: readonly LetterheadPart[], {source}: ExtractContext): boolean {
  return first !== undefined && surenessOf(first, source) !== null
}

/** `V/v` as OCR reads it: `W⁄%`, `V⁄v`. */
const garbledLabel = /^[VW][⁄/%][^\s\p{L}]?\p{L}?\s/u

/** Rules, stars and blanks around the words are ornament. */
function tidy(words: string): string {
  const plain = words.replace(/^[\s*_.:;,–-]+|[\s*_–-]+$/gu, '').replace(/\s*\*+$/u, '')
  return /^\([^()]*\)$/u.test(plain) ? plain.slice(1, -1) : plain
}

/** `CỦA BỘ CHÍNH TRỊ VỀ …` under the name of the kind tells whose it is; the matter begins after it. */
function withoutAuthor(words: string, {lexicon}: ExtractContext): string {
  const author = lexicon
    .regex('^{of} (?:{issuer-head}|{party-organ})⟩[^.;:]{0,90}? {about} ')
    .exec(fold(words))
  return words.slice(author?.[0].length ?? 0)
}
