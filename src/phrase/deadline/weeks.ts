import {addDays, isoDay, lastDayOf, weekdayOf} from '../../model/calendar.js'
import {nextWorkingDay, workingCalendar} from '../../model/holidays.js'
import {yearOfMonth} from './calendar.js'
import {
  type DeadlineShape,
  type Groups,
  has,
  number,
  type Reading,
  type Surroundings,
} from './shape.js'

const lead =
  '⟨(?:(?<before>{deadline-before})|(?<by>{deadline-by})|(?<within>{deadline-within}|{deadline-on}))(?: {deadline-joint}){0,2} '
const monthAfter =
  '(?:{recurs-of} )?{date-month} ?(?<month>\\d{1,2})(?: ?[/.-] ?(?<year>\\d{4})| ?,? ?{date-year} ?(?<wordedYear>\\d{4}))?(?![\\d/])'

/**
 * Tuần trong tháng: the last week ends with the month; which days another week has is not said (weeks of seven days, or
 * those of the calendar), so none is given.
 */
const weekOfMonth: DeadlineShape = {
  name: 'week-of-month',
  digits: true,
  template: `${lead}{period-week} (?:(?<last>{week-last})|{week-first}|(?:{week-nth} ?)?(?:[1-5]|{number-word}|{week-fourth})) ${monthAfter}`,
  read(groups, around) {
    if (!limits(groups, around)) return undefined
    const {year, month} = monthOf(groups, around)
    const ends = groups['last'] && year !== undefined && !groups['before']
    return dated(groups, ends ? lastDayOf(year, month) : null, groups['year'] ? [] : ['year'])
  },
}

/** Ngày đầu, ngày cuối của tháng; a working one by the holidays of its year, where they are known. */
const edgeDay: DeadlineShape = {
  name: 'edge-day',
  digits: true,
  template: `${lead}{date-day} (?<working>{period-working} )?(?:(?<last>{week-last})|{week-first}) ${monthAfter}`,
  read(groups, around) {
    if (!limits(groups, around)) return undefined
    const {year, month} = monthOf(groups, around)
    if (year === undefined || month > 12) return dated(groups, null, [])
    const edge = groups['last'] ? lastDayOf(year, month) : isoDay(year, month, 1)
    const due = groups['working'] ? workingFrom(edge, groups['last'] ? -1 : 1, around) : edge
    return dated(groups, due, (groups['year'] ?? groups['wordedYear']) ? [] : ['year'])
  },
}

/** Tuần này, tháng này, tuần tới …: counted from the day of the document, to their last day; `thứ Sáu tuần này`. */
const coming: DeadlineShape = {
  name: 'coming',
  template: `${lead}(?:(?<weekday>{weekday}) (?:{recurs-of} |{deadline-on} )?)?(?:{period-week} (?<week>{coming-this}|{coming-next})|{date-month} (?<month>{coming-this}|{coming-next})|{period-quarter} (?<quarter>{coming-this}|{coming-next}))⟩(?! {coming-not}⟩)`,
  read(groups, around) {
    const {week, month, quarter} = groups
    if (!limits(groups, around) || (groups['before'] && !groups['weekday'])) return undefined
    if (groups['weekday'] && !week) return undefined
    const later = has(week ?? month ?? quarter ?? '', 'coming-next', around) ? 1 : 0
    const {issuedOn} = around
    if (issuedOn === null) return dated(groups, null, [])
    const due = week
      ? dayOfWeek(issuedOn, later, groups['weekday'], around)
      : endOf(issuedOn, later, month ? 1 : 3)
    return dated(groups, due, ['day', 'month', 'year'])
  },
}

/** `Hoàn thành trong tháng.`, `xong trong quý`: the month or quarter of the document, where nothing names another. */
const running: DeadlineShape = {
  name: 'running',
  template: `${lead}(?:(?<month>{date-month})|{period-quarter})(?= ?(?:[.,;)]|$))`,
  read(groups, around) {
    const {issuedOn} = around
    if (!groups['within'] || !limits(groups, around)) return undefined
    if (!has(`${around.clause} ${groups['within']}`, 'deadline-finish', around)) return undefined
    if (issuedOn === null) return dated(groups, null, [])
    const due = endOf(issuedOn, 0, groups['month'] ? 1 : 3)
    return dated(groups, due, ['day', 'month', 'year'])
  },
}

/** An act is to be done by then; meetings and figures are none. */
function limits(groups: Groups, around: Surroundings): boolean {
  if (groups['before'] || groups['by']) return !has(around.clause, 'deadline-meeting', around)
  if (has(around.clause, 'deadline-meeting', around)) return false
  const done = has(groups['within'] ?? '', 'deadline-verb', around) // `xong trong`
  return done || Boolean(around.labelled) || has(around.clause, 'deadline-verb', around)
}

function monthOf(groups: Groups, {issuedOn}: Surroundings) {
  const month = number(groups['month']) ?? 0
  const year = number(groups['year'] ?? groups['wordedYear']) ?? yearOfMonth(month, issuedOn)
  return {year: month >= 1 && month <= 12 ? year : undefined, month}
}

/** The nearest working day, the day itself included; null in a year whose holidays are not known. */
function workingFrom(day: string | null, step: 1 | -1, {lexicon}: Surroundings): string | null {
  const calendar = workingCalendar(lexicon.holidays)
  if (day === null) return null
  if (step === 1) return nextWorkingDay(day, calendar) ?? null
  let known = day
  while (calendar.isWorking(known) === false) known = addDays(known, -1)
  return calendar.isWorking(known) ? known : null
}

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const

/** Weeks begin on Monday. */
function dayOfWeek(
  issuedOn: string,
  later: number,
  weekday: string | undefined,
  around: Surroundings,
): string {
  const monday = addDays(issuedOn, -((weekdayOf(issuedOn) + 6) % 7) + 7 * later)
  const named = weekdays.findIndex((name) => has(weekday ?? '', `weekday-${name}`, around))
  return addDays(monday, named < 0 ? 6 : named)
}

/** The last day of this stretch of months or the next. */
function endOf(issuedOn: string, later: number, months: 1 | 3): string {
  const [year = 0, month = 0] = issuedOn.split('-').map(Number)
  return lastDayOf(year, Math.ceil(month / months) * months + later * months)
}

function dated(groups: Groups, due: string | null, inferred: Reading['inferred'] = []): Reading {
  const bound = groups['before'] ? 'before' : groups['by'] ? 'by' : 'within'
  return {kind: 'date', bound, due, inferred: due === null ? [] : inferred}
}

export const weeks: readonly DeadlineShape[] = [weekOfMonth, edgeDay, coming, running]
