import type {Deadline} from '../model/directive.js'
import type {Line} from './ics.js'

const zone = 'Asia/Ho_Chi_Minh'
const hoursAhead = 7
const dayLength = 86_400_000

/** Giờ Việt Nam: the same all year since 1975, so that one rule tells it (RFC 5545, 3.6.5). */
export const vietnamTime: readonly Line[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', zone],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19750613T000000'],
  ['TZOFFSETFROM', '+0800'],
  ['TZOFFSETTO', '+0700'],
  ['TZNAME', '+07'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]

/** A day, or a time of a day in Vietnam, as a property of a calendar. */
export function timeLine(name: string, moment: string): Line {
  const local = localTime(moment)
  return local.includes('T')
    ? [`${name};TZID=${zone}`, compact(local)]
    : [`${name};VALUE=DATE`, compact(local)]
}

/** Midnight of a day as UTC. */
export function stamp(day: string): string {
  return `${compact(day)}T000000Z`
}

/** 2026-02-28 → 2026-03-01. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10)
}

const compact = (iso: string) => iso.replace(/[-:]/gu, '')

/** With seconds, without an offset; what has no offset is Vietnamese time already. */
function localTime(moment: string): string {
  const [day = '', time] = moment.split('T')
  if (!time) return day
  if (/(?:Z|[+-]\d{2}:\d{2})$/u.test(time))
    return new Date(Date.parse(moment) + hoursAhead * 3_600_000).toISOString().slice(0, 19)
  return `${day}T${`${time}:00`.slice(0, 8)}`
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
/** A day of every four years at the rarest. */
const farthest = 1462

/**
 * The first day a rule names, on or after a day. A rule that names none, such as every quarter, has no day: none is
 * made up, but for what is done every day.
 */
export function firstDay({rrule}: Pick<Deadline, 'rrule'>, from: string): string | undefined {
  const rule = partsOf(rrule)
  if (!rule) return undefined
  const {FREQ, BYDAY, BYMONTH, BYMONTHDAY} = rule
  const fits = (day: string) =>
    fitsIn(BYDAY, weekdays[new Date(day).getUTCDay()]) &&
    fitsIn(BYMONTH, String(Number(day.slice(5, 7)))) &&
    fitsIn(BYMONTHDAY, String(Number(day.slice(8, 10))))
  const named = FREQ === 'DAILY' || BYDAY || BYMONTHDAY
  if (!named || (FREQ === 'YEARLY' && !BYMONTH)) return undefined
  for (let count = 0; count < farthest; count++) {
    const day = dayAfter(from, count)
    if (fits(day)) return day
  }
  return undefined
}

function fitsIn(listed: string | undefined, value: string | undefined): boolean {
  return listed === undefined || (value !== undefined && listed.split(',').includes(value))
}

/** The parts of a rule that is written as rules are; nothing else reaches a calendar. */
export function partsOf(rrule: string | null): Readonly<Record<string, string>> | undefined {
  if (!rrule || !/^FREQ=[A-Z]+(?:;[A-Z]+=[A-Z\d,+-]+)*$/u.test(rrule)) return undefined
  return Object.fromEntries(rrule.split(';').map((part) => part.split('=')))
}
