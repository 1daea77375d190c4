import {addDays, endOfPeriod} from './calendar.js'
import type {Deadline, Period} from './directive.js'
import {
  afterWorkingDays,
  type HolidayYear,
  nextWorkingDay,
  type WorkingCalendar,
  workingCalendar,
} from './holidays.js'
import {firstInstance} from './recurrence.js'
import type {DueReason} from './vocabulary.js'

/** What a day is worked out from, besides the words. */
export interface DueContext {
  /** Ngày của văn bản. */
  readonly issuedOn: string | null
  /** Ngày nhận (số đến), as the user tells; with its hour (`2026-04-23T14:30+07:00`) periods in hours end too. */
  readonly receivedOn: string | null
  readonly holidays: readonly HolidayYear[]
}

/** Ngày đến hạn để theo dõi, or why a deadline gives none; both null when there is no deadline. */
export interface Due {
  readonly due: string | null
  readonly dueReason: DueReason | null
}

/**
 * Ngày đến hạn of a time limit.
 *
 * - A printed day stays as printed, on a Sunday too: BLDS 2015, Điều 148 moves the end of a *thời hạn*, not a day
 *   that the paper names.
 * - A period begins on the day after the one it runs from (Điều 147); in calendar days its last day moves to the
 *   next working day (Điều 148.5); in working days it ends on the N-th of them. In a year without a table of
 *   holidays neither is known: `no-calendar`.
 * - A period without its starting point runs from receipt, as clerks count.
 * - What recurs on named days is due on the first of them on or after the date of the document.
 */
export function dueOf(deadline: Deadline | null, context: DueContext): Due {
  if (!deadline) return {due: null, dueReason: null}
  const {kind, due, period, rrule} = deadline
  if (kind === 'period' && period) return dueOfPeriod(period, context)
  if (due !== null) return fixed(due)
  if (kind === 'recurring' && rrule && context.issuedOn)
    return fixed(firstInstance(rrule, context.issuedOn))
  return because(kind === 'event' ? 'needs-event' : 'no-day')
}

const fixed = (due: string | null): Due => (due ? {due, dueReason: null} : because('no-day'))
const because = (dueReason: DueReason): Due => ({due: null, dueReason})

function dueOfPeriod(period: Period, {issuedOn, receivedOn, holidays}: DueContext): Due {
  const {from, unit, length} = period
  if (from === 'event' || from === 'effect') return because('needs-event')
  const start = from === 'issue' ? issuedOn : receivedOn
  if (start === null) return because(from === 'issue' ? 'no-day' : 'needs-receipt')
  if (unit === 'hour') return dueInHours(start, length, from)
  const end = lastDay(start.slice(0, 10), period, workingCalendar(holidays))
  return end === undefined ? because('no-calendar') : fixed(end)
}

function lastDay(
  start: string,
  {length, unit, working}: Period,
  calendar: WorkingCalendar,
): string | null | undefined {
  if (!working) {
    const end = endOfPeriod(start, length, unit)
    return end && nextWorkingDay(end, calendar)
  }
  if (unit !== 'day') return null
  return afterWorkingDays(start, length, calendar)
}

/** Hours run from an hour (`2026-04-23T14:30+07:00`); a day alone does not start them. */
function dueInHours(start: string, length: number, from: Period['from']): Due {
  const clock = /T(?<hour>\d\d):(?<minute>\d\d)/u.exec(start)?.groups
  if (!clock) return because(from === 'issue' ? 'no-day' : 'needs-receipt')
  const hours = Number(clock['hour']) + length
  const day = addDays(start.slice(0, 10), Math.floor(hours / 24))
  const hour = String(hours % 24).padStart(2, '0')
  return fixed(`${day}T${hour}:${clock['minute']}+07:00`)
}
