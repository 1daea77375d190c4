import {dayTemplate, hourBefore, moment} from './moment.js'
import type {DeadlineContext, FoundDeadline} from './shape.js'

/** `(bản giấy)`: what a day is set for. */
const remark = '(?: ?\\([^()]{1,40}\\))?'
const nextDay = `^(?<first>${remark})(?: ?[,;](?: {list-and})?| {list-and}) (?<next>${hourBefore}${dayTemplate(1)}${remark})(?= ?(?:[,;.()]|$|{list-and}⟩|{deadline-stop}⟩))`
const reach = 160

/**
 * Mốc nối tiếp: `trước ngày 31/7 (bản giấy), 25/7 (bản điện tử)`, `trước ngày 15/6 và 15/7`. A further day has the
 * bound of the first, and its year where that one prints it. A limit without further days comes alone.
 */
export function chainFrom(
  first: FoundDeadline,
  text: string,
  folded: string,
  context: DeadlineContext,
): FoundDeadline[] {
  const {due, inferred} = first.deadline
  const printed = due !== null && inferred.length === 0
  const issuedOn = printed ? `${due.slice(0, 4)}-01-01` : context.issuedOn
  const chain = [first]
  for (let last = first; ; last = chain.at(-1) ?? first) {
    const found = nextOf(last, text, folded, {...context, issuedOn})
    if (!found) break
    chain.splice(-1, 1, ...found)
  }
  const whole = text.slice(first.start, chain.at(-1)?.end)
  return chain.length > 1 ? chain.map((one) => ({...one, whole})) : chain
}

/** A day with its remark, and the day behind it. */
function nextOf(
  one: FoundDeadline,
  text: string,
  folded: string,
  context: DeadlineContext,
): [FoundDeadline, FoundDeadline] | undefined {
  const {deadline, start, end, weak} = one
  const {kind, due, bound} = deadline
  if (weak || kind !== 'date' || due === null || bound === 'within') return undefined
  const match = context.lexicon.regex(nextDay).exec(folded.slice(end, end + reach))
  if (!match?.groups) return undefined
  const fixed = moment(match.groups, 1, context)
  if (!fixed) return undefined
  const until = end + (match.groups['first'] ?? '').length
  const stop = end + match[0].length
  const from = stop - (match.groups['next'] ?? '').length
  return [
    {...one, end: until, deadline: {...deadline, text: text.slice(start, until)}},
    {start: from, end: stop, weak, deadline: {...deadline, text: text.slice(from, stop), ...fixed}},
  ]
}
