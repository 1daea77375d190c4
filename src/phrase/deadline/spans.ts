import {isoDay, lastDayOf} from '../../model/calendar.js'
import {yearOfMonth} from './calendar.js'
import {
  type DeadlineShape,
  endsWith,
  type Groups,
  has,
  number,
  type Reading,
  type Surroundings,
} from './shape.js'

const lead =
  '⟨(?:(?<before>{deadline-before}) ?|(?<within>{deadline-within}) ?|(?<till>{deadline-till}) )?(?:(?<edge>{span-edge}) ?)?'
const yearAfter = '(?: ?[/.-] ?(?<year>\\d{4})| ?,? ?{date-year} ?(?<wordedYear>\\d{4}))?(?![\\d/])'

/** Tháng: `trong tháng 9/2026`, `trước tháng 10`, `giữa tháng 9 năm 2026`. */
const month: DeadlineShape = {
  name: 'month',
  digits: true,
  template: `${lead}{date-month} ?(?<month>\\d{1,2})${yearAfter}`,
  read(groups, around) {
    const value = number(groups['month']) ?? 0
    if (value < 1 || value > 12 || !counts(groups, around)) return undefined
    return span(groups, around, value, value)
  },
}

/** Quý: `trong quý III/2026`, `hoàn thành quý 3`. */
const quarter: DeadlineShape = {
  name: 'quarter',
  template: `${lead}{quarter-word} ?(?<quarter>iv|i{1,3}|[1-4])${yearAfter}(?!\\p{L})`,
  read(groups, around) {
    const value =
      ['i', 'ii', 'iii', 'iv'].indexOf(groups['quarter'] ?? '') + 1 || Number(groups['quarter'])
    return counts(groups, around) ? span(groups, around, value * 3 - 2, value * 3) : undefined
  },
}

/** Nửa năm: `trong 6 tháng đầu năm 2026`; without a preposition it is a reporting period. */
const halfYear: DeadlineShape = {
  name: 'half-year',
  template:
    '⟨(?:(?<before>{deadline-before}) |(?<within>{deadline-within}) )(?:0?6|{number-6}) {period-month} (?:(?<start>{span-start})|{span-end}) {date-year}(?: ?(?<year>\\d{4}))?(?!\\d)',
  read(groups, around) {
    if (!has(around.clause, 'deadline-verb', around)) return undefined
    return groups['start'] ? span(groups, around, 1, 6) : span(groups, around, 7, 12)
  },
}

/** Năm: `hoàn thành trong năm 2026`, `cuối năm 2026`; a plan's horizon (`đến năm 2030`) fixes no day. */
const year: DeadlineShape = {
  name: 'year',
  digits: true,
  template: `${lead}{year-word} ?(?<year>\\d{4})(?![\\d-]| ?-)`,
  read(groups, around) {
    if (!groups['before'] && !groups['within'] && !groups['edge'] && !groups['till'])
      return undefined
    if (endsWith(around.clause, 'range-from', around)) return undefined
    const weak = !around.labelled && !has(around.clause, 'deadline-finish', around)
    if (groups['till'] && !groups['edge']) return {kind: 'event', bound: 'by', weak}
    return {...span(groups, around, 1, 12), weak}
  },
}

function counts(groups: Groups, around: Surroundings): boolean {
  if (endsWith(around.clause, 'deadline-blocker', around)) return false
  if (groups['edge'] && isOfPart(around)) return false
  if (around.labelled && around.clause === '') return true
  if (endsWith(around.clause, 'deadline-finish', around)) return true
  if (groups['till'] && !has(around.clause, 'deadline-verb', around)) return false
  if (!groups['before'] && !groups['within'] && !groups['edge'] && !groups['till']) return false
  return !endsWith(around.clause, 'range-from', around) && !spansFrom(around)
}

/** `tuần đầu tháng 9`, `ngày cuối tháng 9`: the first of weeks or days, not the beginning of the month. */
function isOfPart(around: Surroundings): boolean {
  return (
    endsWith(around.clause, 'period-week', around) || endsWith(around.clause, 'date-day', around)
  )
}

/** `từ tháng 6/2022 đến tháng 6/2027`: the end of a stretch of time told of. */
function spansFrom(around: Surroundings): boolean {
  return around.lexicon.regex('⟨{range-from} (?:[^,;]{0,30}\\d|{span-now})').test(around.clause)
}

function span(groups: Groups, around: Surroundings, first: number, last: number): Reading {
  const printed = number(groups['year'] ?? groups['wordedYear'])
  const inYear = printed ?? yearOfMonth(last, around.issuedOn)
  const bound = groups['before'] ? ('before' as const) : ('within' as const)
  if (inYear === undefined) return {kind: 'date', bound}
  const due = dayIn(groups, around, {year: inYear, first, last})
  return {kind: 'date', bound, due, inferred: printed === undefined ? ['year'] : []}
}

interface Months {
  readonly year: number
  readonly first: number
  readonly last: number
}

/** Đầu, giữa, cuối (BLDS 2015, Điều 146); `trước tháng 10` ends with the month before. */
function dayIn(groups: Groups, around: Surroundings, {year, first, last}: Months): string | null {
  const edge = groups['edge'] ?? ''
  if (has(edge, 'span-early', around)) return isoDay(year, first, 10)
  if (has(edge, 'span-start', around)) return isoDay(year, first, 1)
  if (has(edge, 'span-mid-decade', around)) return isoDay(year, first, 20)
  if (has(edge, 'span-middle', around))
    return first === last ? isoDay(year, first, 15) : lastDayOf(year, (first + last - 1) / 2)
  if (groups['before'] && !edge)
    return first === 1 ? lastDayOf(year - 1, 12) : lastDayOf(year, first - 1)
  return lastDayOf(year, last)
}

export const spans: readonly DeadlineShape[] = [month, quarter, halfYear, year]
