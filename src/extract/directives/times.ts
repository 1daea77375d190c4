import type {Deadline} from '../../model/directive.js'
import type {FoundDeadline} from '../../phrase/deadline.js'
import type {Rules} from './scope.js'

/** Thời hạn của một việc: the one that drives it, and its other days. */
export interface Times {
  readonly deadline: Deadline | null
  readonly further: readonly Deadline[]
}

export const noTimes: Times = {deadline: null, further: []}

/**
 * Of several days the earliest drives; no other is lost (`đợt 1 trước ngày 10/4, đợt 2 trước ngày 20/6`). Without a
 * day it is the first firm limit; days before the document are told of, not set. An hour alone is no day: where the
 * task recurs (`hằng ngày … trước 16 giờ`), that drives.
 */
export function timesOf(
  found: readonly FoundDeadline[],
  {issuedOn}: Pick<Rules, 'issuedOn'>,
): Times {
  const open = found.filter(
    ({weak, deadline: {due}}) =>
      !weak && (due === null || issuedOn === null || due.slice(0, 10) >= issuedOn),
  )
  const first = open.find(isExact)
  const dated = first?.deadline.kind === 'date' ? open.filter(isDated) : []
  const habit = first && isDayless(first) ? open.find(isRecurring) : undefined
  const main = earliest(dated) ?? habit ?? first ?? open[0]
  if (!main) return noTimes
  const recurs = isRecurring(main) // its rule says how often already
  const others = open.filter(
    (one) => one !== main && (isExact(one) || (one.deadline.rrule !== null && !recurs)),
  )
  const deadline = {...main.deadline, text: main.whole ?? main.deadline.text}
  return {deadline, further: distinct(others, main)}
}

function isExact({deadline: {kind, rrule}}: FoundDeadline): boolean {
  return kind === 'date' || kind === 'period' || rrule?.includes(';BY') === true
}

const isDayless = ({deadline: {kind, due}}: FoundDeadline) => kind === 'date' && due === null
const isRecurring = ({deadline}: FoundDeadline) => deadline.kind === 'recurring'
const isDated = ({deadline: {kind, due}}: FoundDeadline) => kind === 'date' && due !== null

/** Of two on one day the first. */
function earliest(dated: readonly FoundDeadline[]): FoundDeadline | undefined {
  const [first, ...rest] = dated
  return first && rest.reduce((one, other) => (dayOf(other) < dayOf(one) ? other : one), first)
}

const dayOf = ({deadline: {due}}: FoundDeadline) => due ?? ''

/** A day that is told twice is one. */
function distinct(others: readonly FoundDeadline[], main: FoundDeadline): Deadline[] {
  const keyOf = ({deadline: {due, rrule, text}}: FoundDeadline) =>
    due?.slice(0, 10) ?? rrule ?? text
  const seen = new Set([keyOf(main)])
  return others.flatMap((one) => {
    const key = keyOf(one)
    if (seen.has(key)) return []
    seen.add(key)
    return [one.deadline]
  })
}
