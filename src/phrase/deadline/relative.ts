import {endOfPeriod} from '../../model/calendar.js'
import type {Deadline, Period} from '../../model/directive.js'
import {type DeadlineShape, has, type Surroundings} from './shape.js'

/**
 * Khoảng tính từ một mốc: `trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản`. Due only
 * when it runs from the date of issue in calendar days.
 */
const period: DeadlineShape = {
  name: 'period',
  template:
    '⟨(?<lead>{period-lead}) (?:(?<count>\\d{1,3})(?: ?- ?\\d{1,3})?|(?<word>{number-word}))(?: ?\\([^()]{1,20}\\))? ?(?<unit>{period-unit})⟩(?<working> ?{period-working}⟩)?(?! {deadline-past}⟩)(?:,? ?(?<anchor>{period-from} [^,;.:()]{1,80}?(?=[,;.:()]|$| {deadline-stop}⟩)))?',
  read(groups, around) {
    const length = Number(groups['count'] ?? 0) || numberWord(groups['word'] ?? '', around)
    const unit = unitOf(groups['unit'] ?? '', around)
    if (!length || !unit) return undefined
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

function boundOf(lead: string, around: Surroundings): Deadline['bound'] {
  if (has(lead, 'period-by', around)) return 'by'
  return has(lead, 'period-after', around) ? 'after' : 'within'
}

function fromOf(anchor: string | undefined, around: Surroundings): Period['from'] {
  if (anchor === undefined) return 'unknown'
  if (has(anchor, 'period-effect', around)) return 'effect'
  if (has(anchor, 'period-receipt', around)) return 'receipt'
  return has(anchor, 'period-issue', around) ? 'issue' : 'event'
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
