import {fold} from '../lexicon/fold.js'
import type {Evidence} from '../model/evidence.js'
import {positionAt} from '../source/source-text.js'
import {type ExtractContext, evidenceOf, printedWords} from './context.js'

/** The words that tell the day, and the place where they stand. */
export interface Adoption {
  readonly words: string
  readonly evidence: Evidence
}

/**
 * Ngày thông qua: a law or a resolution may print no day in its letterhead, but in its last sentence: `Luật này được Quốc hội
 * khóa X thông qua ngày 5 tháng 3 năm 2031`.
 */
export function adoption({source, lexicon}: ExtractContext): Adoption | undefined {
  const sentence = lexicon.regex(
    '⟨{adopted-kind} {this-one}⟩[^.;]{1,240}⟨{adopted} (?<date>{day} ?\\d{1,2} {month} ?\\d{1,2} {year} ?\\d{4})(?!\\d)',
  )
  const match = sentence.exec(fold(source.value).replaceAll('\n', ' '))
  const length = match?.groups?.['date']?.length
  if (!match || length === undefined) return undefined
  const end = match.index + match[0].length
  const words = printedWords(source, end - length, end)
  const position = positionAt(source, end - length, end)
  return {words, evidence: evidenceOf({value: words, position}, source)}
}
