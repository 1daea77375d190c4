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

/** The day so many days after a day. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export type CalendarUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/**
 * Khoảng thời hạn: the last day of a period, the first day not counted; months end on the corresponding
 * day, or on the last of the month (BLDS 2015, Điều 147, 148). Hours fix no day.
 */
export function endOfPeriod(from: string, length: number, unit: CalendarUnit): string | null {
  if (unit === 'hour') return null
  if (unit === 'day' || unit === 'week') return addDays(from, unit === 'week' ? length * 7 : length)
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const months = month - 1 + length * {month: 1, quarter: 3, year: 12}[unit]
  const target = {year: year + Math.floor(months / 12), month: (months % 12) + 1}
  return isoDay(target.year, target.month, day) ?? lastDayOf(target.year, target.month)
}
