import {fold} from '../lexicon/fold.js'
import {type ExtractContext, evidenceOf} from './context.js'
import type {Fact} from './facts.js'
import {joined, letterheadParts} from './letterhead.js'

/**
 * Trích yếu (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5): the pieces joined, without `V/v`, `Về việc` or `Về` at their
 * head.
 */
export function subjectFact(context: ExtractContext): Fact<string> {
  const parts = letterheadParts(context, 'subject')
  const whole = joined(parts)
  if (!whole) return {value: null}
  const words = tidy(whole.value)
  const label = context.lexicon
    .regex('^(?:(?:{subject-label}|{about})(?=[^\\p{L}]|\\p{Lu}) ?[:.;,-]* ?)+')
    .exec(fold(words))
  const value = tidy(words.slice(label?.[0].length ?? 0))
  return value ? {value, evidence: evidenceOf(whole, context.source)} : {value: null}
}

/** Rules, stars and blanks around the words are ornament. */
function tidy(words: string): string {
  return words.replace(/^[\s*_.:;,–-]+|[\s*_–-]+$/gu, '').replace(/\s*\*+$/u, '')
}
