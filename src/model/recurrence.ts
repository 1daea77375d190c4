import {addDays, lastDayOf, weekdayOf} from './calendar.js'

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

/** A leap day that recurs yearly is at most eight years away (RFC 5545 leaves out days that do not exist). */
const furthest = 366 * 8

/**
 * Lần đầu của việc lặp lại: the first day on or after a day that a rule of ours (RFC 5545) names; null when
 * the rule names a frequency but no day (`FREQ=MONTHLY`).
 */
export function firstInstance(rrule: string, from: string): string | null {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string])) // `KEY=value`
  if (!parts.has('BYMONTHDAY') && !parts.has('BYDAY')) return null
  let day = from
  for (let tried = 0; tried <= furthest; tried++) {
    if (isNamed(day, parts)) return day
    day = addDays(day, 1)
  }
  return null
}

function isNamed(day: string, parts: ReadonlyMap<string, string>): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const fromEnd = date - 1 - Number(lastDayOf(year, month).slice(8))
  const among = (part: string, ...values: (string | number)[]) => {
    const named = parts.get(part)?.split(',')
    return named === undefined || values.some((value) => named.includes(String(value)))
  }
  return (
    among('BYMONTH', month) &&
    among('BYMONTHDAY', date, fromEnd) &&
    among('BYDAY', codes[weekdayOf(day)] ?? '')
  )
}
