import {fold} from '../lexicon/fold.js'
import {absolute} from './deadline/absolute.js'
import {chainFrom} from './deadline/continued.js'
import {loose} from './deadline/loose.js'
import {recurringShapes} from './deadline/recurring.js'
import {relative} from './deadline/relative.js'
import {
  type DeadlineContext,
  type DeadlineShape,
  type FoundDeadline,
  readShape,
} from './deadline/shape.js'
import {spans} from './deadline/spans.js'
import {weeks} from './deadline/weeks.js'

export type {DeadlineContext, FoundDeadline} from './deadline/shape.js'

/** The surface forms of a time limit. */
const deadlineShapes: readonly DeadlineShape[] = [
  ...recurringShapes,
  ...absolute,
  ...weeks,
  ...spans,
  ...relative,
  ...loose,
]

/**
 * Thời hạn: every time limit in a text, in order and without overlap; of two that overlap, the firm one,
 * then the earlier, then the longer. Meetings, dates of effect, data cut-offs and blank dates
 * (`trước ngày …/…/2026`) are none.
 */
export function parseDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  const folded = fold(text)
  const digits = /\d/u.test(folded)
  const found = deadlineShapes
    .filter((shape) => digits || !shape.digits)
    .flatMap((shape) => readShape(shape, text, folded, context))
    .filter(({start}) => !context.excluded?.some((one) => start >= one.start && start < one.end))
  const known = apart(found.filter(({weak}) => !weak))
  const firm = apart(known.flatMap((one) => chainFrom(one, text, folded, context)))
  const all = [...firm, ...apart(found.filter(({weak}) => weak)).filter((one) => clear(one, firm))]
  return all.sort((a, b) => a.start - b.start)
}

/** Without overlap: the earlier, then the longer. */
function apart(found: readonly FoundDeadline[]): FoundDeadline[] {
  const kept: FoundDeadline[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function clear(one: FoundDeadline, others: readonly FoundDeadline[]): boolean {
  return others.every((other) => one.end <= other.start || one.start >= other.end)
}
