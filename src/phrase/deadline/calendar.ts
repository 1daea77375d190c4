/** A day as printed: what is not printed is undefined. */
export interface PrintedDay {
  readonly day: number
  readonly month?: number | undefined
  readonly year?: number | undefined
}

/** A day worked out, and which of its parts were not printed. */
export interface FixedDay {
  readonly due: string | null
  readonly inferred: ('year' | 'month' | 'day')[]
}

/**
 * Ngày đến hạn: a printed day. Without its year it is the first such day on or after the date of the
 * document; without its month too, the first such day of a month. Without that date nothing is inferred.
 */
export function fixDay({day, month, year}: PrintedDay, issuedOn: string | null): FixedDay {
  if (month !== undefined && year !== undefined)
    return {due: isoDay(year, month, day), inferred: []}
  if (issuedOn === null) return {due: null, inferred: []}
  const issued = {year: Number(issuedOn.slice(0, 4)), month: Number(issuedOn.slice(5, 7))}
  if (month !== undefined) {
    const same = isoDay(issued.year, month, day)
    const due = same !== null && same >= issuedOn ? same : isoDay(issued.year + 1, month, day)
    return {due, inferred: ['year']}
  }
  const same = isoDay(issued.year, issued.month, day)
  const next =
    issued.month === 12 ? {year: issued.year + 1, month: 1} : {...issued, month: issued.month + 1}
  const due = same !== null && same >= issuedOn ? same : isoDay(next.year, next.month, day)
  return {due, inferred: ['month', 'year']}
}

/** ISO form of a day; null when the calendar has none (31/4). */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** Cuối tháng (BLDS 2015, Điều 146). */
export function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The year in which a month without a year lies: the first one that does not end before the document. */
export function yearOfMonth(month: number, issuedOn: string | null): number | undefined {
  if (issuedOn === null) return undefined
  const year = Number(issuedOn.slice(0, 4))
  return lastDayOf(year, month) >= issuedOn ? year : year + 1
}

export type CalendarUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/**
 * Khoảng thời hạn: the last day of a period, the first day not counted; months end on the corresponding
 * day, or on the last of the month (BLDS 2015, Điều 147, 148). Working days need a calendar of holidays.
 */
export function endOfPeriod(from: string, length: number, unit: CalendarUnit): string | null {
  if (unit === 'hour') return null
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? length * 7 : length
    return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
  }
  const months = month - 1 + length * {month: 1, quarter: 3, year: 12}[unit]
  const target = {year: year + Math.floor(months / 12), month: (months % 12) + 1}
  return isoDay(target.year, target.month, day) ?? lastDayOf(target.year, target.month)
}
