import {addDays, weekdayOf} from './calendar.js'

/** Ngày nghỉ của một năm (BLLĐ 2019, Điều 111, 112): what the yearly notice fixes, as ISO days. */
export interface HolidayYear {
  readonly year: number
  /** Ngày thường được nghỉ: holidays, their make-up days, and days swapped away. */
  readonly off: readonly string[]
  /** Ngày nghỉ hằng tuần phải làm bù. */
  readonly worked: readonly string[]
  /** Thông báo, công văn làm căn cứ. */
  readonly notices: readonly string[]
}

/** Lịch làm việc: which days of the known years are worked. */
export interface WorkingCalendar {
  /** Whether a day is worked; undefined in a year without a table. */
  readonly isWorking: (day: string) => boolean | undefined
}

/**
 * Monday to Friday are worked unless they are off, and Saturdays or Sundays declared worked for a swap. A day
 * both off and worked is worked: a later notice undoes an earlier one.
 */
export function workingCalendar(years: readonly HolidayYear[]): WorkingCalendar {
  const known = new Set(years.map(({year}) => String(year)))
  const off = new Set(years.flatMap((each) => each.off))
  const worked = new Set(years.flatMap((each) => each.worked))
  return {
    isWorking(day) {
      if (!known.has(day.slice(0, 4))) return undefined
      if (worked.has(day)) return true
      return !off.has(day) && weekdayOf(day) % 6 !== 0
    },
  }
}

/** The N-th working day behind a day that is not counted; undefined where a year on the way has no table. */
export function afterWorkingDays(
  from: string,
  length: number,
  {isWorking}: WorkingCalendar,
): string | undefined {
  let day = from
  for (let counted = 0; counted < length; ) {
    day = addDays(day, 1)
    const working = isWorking(day)
    if (working === undefined) return undefined
    if (working) counted++
  }
  return day
}

/** The day itself when it is worked, else the next that is (BLDS 2015, Điều 148.5). */
export function nextWorkingDay(day: string, {isWorking}: WorkingCalendar): string | undefined {
  let next = day
  for (let working = isWorking(next); working !== true; working = isWorking(next)) {
    if (working === undefined) return undefined
    next = addDays(next, 1)
  }
  return next
}
