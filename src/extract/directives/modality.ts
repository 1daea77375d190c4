import type {Modality} from '../../model/vocabulary.js'
import {opensName, type Reading, readingOf as read} from '../../phrase/agency/names.js'
import {type Request, requestsIn, subjectAt} from '../../phrase/agency/roles.js'
import {sentencesOf} from '../../phrase/sentence.js'
import {opensWithVerb} from './judge.js'
import type {Rules} from './scope.js'

/**
 * Sắc thái của một việc: by its own words of request (`giao`, `yêu cầu`, `đề nghị`, `khuyến khích`), else by what
 * its lead-in hands down. `Nghiên cứu, xem xét` turns a request into advice, never an order.
 */
export function modalityOf(words: string, handed: Modality | null, rules: Rules): Modality | null {
  const {reading, said} = saidIn(words, rules)
  const modality = said?.modality ?? handed
  if (modality !== null && modality !== 'requests') return modality
  return softens(reading, said?.end ?? 0) ? 'advises' : modality
}

/** Sắc thái mà một lời dẫn, một đề mục trao cho các việc ở dưới. */
export function modalityHanded(words: string, outer: Modality | null, rules: Rules) {
  const {reading, said} = saidIn(words, rules)
  if (said) return said.modality
  const {folded, lexicon} = reading
  const ordered = lexicon.regex('⟨{order-verb}⟩(?: {lead-in-end})? ?: *$').test(folded)
  const word = lexicon
    .regex('⟨(?<word>{request-verb}|{request-assign})⟩(?: {lead-in-end})? ?: *$')
    .exec(folded)?.groups?.['word']
  if (word) return strengthOf(word, reading)
  if (ordered || lexicon.regex('^[^\\p{L}]{0,3}{heading-requires}⟩').test(folded)) return 'requires'
  return lexicon.regex('^[^\\p{L}]{0,3}{heading-orders}⟩').test(folded) ? 'orders' : outer
}

interface Said {
  readonly modality: Modality
  /** Offset behind the words of request and those they ask. */
  readonly end: number
}

/** The first sentence that says how it asks. */
function saidIn(words: string, rules: Rules): {readonly reading: Reading; readonly said?: Said} {
  const whole = read(words, rules.lexicon)
  for (const {start, end} of sentencesOf(words)) {
    const reading = read(words.slice(start, end), rules.lexicon)
    const said = saidBy(reading)
    if (said) return {reading, said}
  }
  return {reading: whole}
}

function saidBy(reading: Reading): Said | undefined {
  const {folded, lexicon} = reading
  if (lexicon.regex('[\\p{L}\\p{N}],? {execute-orders}⟩').test(folded))
    return {modality: 'orders', end: folded.length}
  const subject = subjectAt(reading, 0, folded.length)
  const asked = requestsIn(reading).find((one) => governs(one, reading, subject?.end))
  if (asked) {
    const word = folded.slice(asked.start, asked.end)
    return {modality: strengthOf(word, reading), end: asked.namesEnd}
  }
  const end = subject?.end ?? 0
  if (lexicon.regex('^[^\\p{L}]{0,3}{duty-words}⟩').test(folded.slice(end)))
    return {modality: 'requires', end}
  return !subject && lexicon.regex('^[^\\p{L}]{0,3}{advice}⟩').test(folded)
    ? {modality: 'advises', end}
    : undefined
}

/**
 * A request before the subject or without one (`Thực hiện …, đề nghị …`). Behind an opening verb it is part of what
 * is done (`Tổng hợp, đề nghị khen thưởng`), unless somebody speaks it (`…, Sở Nội vụ đề nghị …`).
 */
function governs(asked: Request, reading: Reading, subjectEnd: number | undefined): boolean {
  const {folded, lexicon} = reading
  const {start, names} = asked
  if (start < 3) return true
  if (subjectEnd !== undefined) return start < subjectEnd
  const clause = /[^,;:]*$/u.exec(folded.slice(Math.max(0, start - speakerReach), start))?.[0] ?? ''
  const spoken = opensName(reading, start - clause.trimStart().length)
  if (spoken || lexicon.regex('^{circumstance}⟩').test(folded)) return spoken || names.length > 0
  return !opensWithVerb(reading) && (names.length > 0 || clause.trim() === '')
}

/** How far before a request its speaker's name may begin. */
const speakerReach = 120

/** The word of request alone decides. */
function strengthOf(word: string, {lexicon}: Reading): Modality {
  if (lexicon.regex('^{request-assign}$').test(word)) return 'orders'
  return lexicon.regex('^{request-requires}$').test(word) ? 'requires' : 'requests'
}

function softens({folded, lexicon}: Reading, from: number): boolean {
  return lexicon.regex('^[^\\p{L}]{0,3}{softener}⟩').test(folded.slice(from))
}
