import {type FixedDay, fixDay, type PrintedDay} from './calendar.js'
import {type DeadlineContext, type Groups, number} from './shape.js'

/** Template of a printed day, its groups numbered: `ngày 15/6/2026`, `15-6`, `15 tháng 6 năm 2026`. */
export const dayTemplate = (n: number) =>
  `(?<dayWord${n}>{date-day} ?)?(?:(?<day${n}>\\d{1,2}) ?[/.-] ?(?<month${n}>\\d{1,2})(?: ?[/.-] ?(?<year${n}>\\d{4}))?(?!\\d| ?[/-] ?\\d)|(?<wordedDay${n}>\\d{1,2}) ?{date-month} ?(?<wordedMonth${n}>\\d{1,2})(?: ?,? ?{date-year} ?(?<wordedYear${n}>\\d{4}))?(?!\\d))`

// `16h`, `16 giờ 00`, `16h30'`, `09 giờ 00 phút`, `10 giờ sáng`, `16:00`
export const hourTemplate =
  '(?<hour>\\d{1,2}) ?(?:{deadline-hour}|:(?=\\d))(?: ?(?<minute>\\d{2})(?!\\d| ?/)(?: ?{deadline-minute}|["\']{1,2})?)?(?: ?(?:{deadline-morning}|(?<afternoon>{deadline-afternoon})))?'

/** The hour, if printed, and what may stand between it and its day. */
export const hourBefore = `(?:${hourTemplate},? ?(?:{weekday},? ?)?)?`

export function printedDay(groups: Groups, n: number): PrintedDay | undefined {
  const day = number(groups[`day${n}`] ?? groups[`wordedDay${n}`])
  const month = number(groups[`month${n}`] ?? groups[`wordedMonth${n}`])
  if (day === undefined || day < 1 || day > 31) return undefined
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  return {day, month, year: number(groups[`year${n}`] ?? groups[`wordedYear${n}`])}
}

/** The printed day worked out, its hour in Vietnam's time added. */
export function moment(groups: Groups, n: number, context: DeadlineContext): FixedDay | undefined {
  const printed = printedDay(groups, n)
  if (!printed) return undefined
  const fixed = fixDay(printed, context.issuedOn)
  const hour = hourOf(groups)
  return fixed.due !== null && hour ? {...fixed, due: `${fixed.due}T${hour}+07:00`} : fixed
}

function hourOf(groups: Groups): string | undefined {
  const printed = number(groups['hour'])
  const minute = number(groups['minute']) ?? 0
  if (printed === undefined || printed > 24 || minute > 59) return undefined
  const hour = groups['afternoon'] && printed < 12 ? printed + 12 : printed
  const two = (value: number) => String(value).padStart(2, '0')
  return hour === 24 ? '23:59' : `${two(hour)}:${two(minute)}`
}
