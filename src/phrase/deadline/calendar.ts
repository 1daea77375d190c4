import {isoDay, lastDayOf} from '../../model/calendar.js'

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

/** The year in which a month without a year lies: the first one that does not end before the document. */
export function yearOfMonth(month: number, issuedOn: string | null): number | undefined {
  if (issuedOn === null) return undefined
  const year = Number(issuedOn.slice(0, 4))
  return lastDayOf(year, month) >= issuedOn ? year : year + 1
}
