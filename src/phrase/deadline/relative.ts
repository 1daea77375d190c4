import {endOfPeriod} from '../../model/calendar.js'
import type {Deadline, Period} from '../../model/directive.js'
import {type DeadlineShape, endsWith, type Groups, has, type Surroundings} from './shape.js'

/**
 * Khoảng tính từ một mốc: `trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản`. Due only
 * when it runs from the date of issue in calendar days.
 */
const period: DeadlineShape = {
  name: 'period',
  template:
    '⟨(?<lead>{period-lead}) (?:(?<count>\\d{1,3})(?: ?- ?\\d{1,3})?|(?<word>{number-word})|(?<half>{period-half}))(?: ?\\([^()]{1,20}\\))? ?(?<unit>{period-unit})⟩(?<working> ?{period-working}⟩)?(?! {deadline-past}⟩)(?:,? ?(?<anchor>{period-from} [^,;.:()]{1,80}?(?=[,;.:()]|$| {deadline-stop}⟩)))?',
  read(groups, around) {
    const counted = spanOf(groups, around)
    if (!counted || isOverdue(around)) return undefined
    const {length, unit} = counted
    const anchor = groups['anchor']
    const from = fromOf(anchor, around)
    const working = Boolean(groups['working'])
    const known = from === 'issue' && !working && around.issuedOn
    return {
      kind: 'period',
      bound: boundOf(groups['lead'] ?? '', around),
      due: known ? endOfPeriod(known, length, unit) : null,
      period: {length, unit, working, from},
      weak: !anchor && (unit === 'month' || unit === 'quarter' || unit === 'year'),
    }
  },
}

/** How long: `05 ngày`, `ba tuần`, `nửa tháng` (15 days), `nửa năm` (6 months; BLDS 2015, Điều 146). */
function spanOf(groups: Groups, around: Surroundings): Pick<Period, 'length' | 'unit'> | undefined {
  const unit = unitOf(groups['unit'] ?? '', around)
  if (groups['half']) return unit && halves[unit]
  const length = Number(groups['count'] ?? 0) || numberWord(groups['word'] ?? '', around)
  return length && unit ? {length, unit} : undefined
}

const halves: Partial<Record<Period['unit'], Pick<Period, 'length' | 'unit'>>> = {
  month: {length: 15, unit: 'day'},
  year: {length: 6, unit: 'month'},
}

/** `Quá thời hạn 05 ngày, đơn vị không trả lời coi như đồng ý`: told of, not set. */
function isOverdue(around: Surroundings): boolean {
  return (
    endsWith(around.clause, 'period-overdue', around) &&
    !endsWith(around.clause, 'period-not-overdue', around)
  )
}

function boundOf(lead: string, around: Surroundings): Deadline['bound'] {
  if (has(lead, 'period-by', around)) return 'by'
  return has(lead, 'period-after', around) ? 'after' : 'within'
}

function fromOf(anchor: string | undefined, around: Surroundings): Period['from'] {
  if (anchor === undefined) return waitsForEvent(around) ? 'event' : 'unknown'
  if (has(anchor, 'period-effect', around)) return 'effect'
  if (has(anchor, 'period-receipt', around))
    return isThisReceived(anchor, around) ? 'receipt' : 'event'
  return has(anchor, 'period-issue', around) ? 'issue' : 'event'
}

/** `Khi kiểm tra xong, đơn vị gửi kết quả trong vòng 5 ngày`: the period runs from what the sentence opens with. */
function waitsForEvent({sentence, lexicon}: Surroundings): boolean {
  return lexicon.regex('^[^\\p{L}]{0,3}{period-event-when} .{0,120},').test(sentence)
}

/** `kể từ ngày nhận`, `… nhận được Công văn này`; not `… nhận được hồ sơ hợp lệ`, whose day is another. */
function isThisReceived(anchor: string, {lexicon}: Surroundings): boolean {
  return lexicon.regex('⟨{period-receipt}(?: {period-received}⟩| ?$)|⟨{this-one}⟩').test(anchor)
}

const units = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const

function unitOf(word: string, around: Surroundings): Period['unit'] | undefined {
  return units.find((unit) => has(word, `period-${unit}`, around))
}

function numberWord(word: string, around: Surroundings): number {
  const known = [15, 20, 30, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  return known.find((value) => word && has(word, `number-${value}`, around)) ?? 0
}

export const relative: readonly DeadlineShape[] = [period]
