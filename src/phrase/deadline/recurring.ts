import type {Deadline} from '../../model/directive.js'
import {type Recurrence, recurrences} from '../../model/vocabulary.js'
import {dayTemplate, hourBefore, hourTemplate, printedDay} from './moment.js'
import {type DeadlineShape, endsWith, type Groups, has, number, type Surroundings} from './shape.js'

const bound =
  '(?:(?:(?<before>{deadline-before})|(?<by>{deadline-by})|(?<on>{deadline-on})|{range-from})(?: {deadline-joint}){0,2} )?'
const lead = '⟨(?:{recurring-lead} )?'
/** `(trước ngày 15/6)` behind a period of a series. */
const bracket =
  ' ?\\((?:{deadline-before}|{deadline-by})(?: {deadline-joint}){0,2} (?:{date-day} ?)?\\d{1,2} ?[/-] ?\\d{1,2}\\)'
const series = `(?:(?:${bracket})?(?:, ?| ?/ ?| {recurs-joint} )(?:{recurs-every}|{recurs-more}|{recurs-unplanned})⟩){0,4}`

/** Ngày trong tháng: `trước ngày 25 hằng tháng`, `ngày 01 và ngày 15 hằng tháng`, `từ ngày 01 đến 03 mỗi tháng`, `ngày 20 tháng cuối quý`. */
const dayOfMonth: DeadlineShape = {
  name: 'recurring-day',
  digits: true,
  template: `${lead}${bound}${hourBefore}{date-day} ?(?<first>\\d{1,2})(?:(?: ?- ?| {range-to} )(?:{date-day} ?)?(?<day1>\\d{1,2})| ?{list-and} (?:{date-day} ?)?(?<and>\\d{1,2}))?,? (?:{recurs-of} )?(?:(?<every>{recurs-every}⟩)|(?<quarterEnd>{last-month-of-quarter})|(?<quarterStart>{first-month-of-quarter}))`,
  read(groups, around) {
    const last = number(groups['day1']) ?? number(groups['first']) ?? 0
    const days = [last, number(groups['and']) ?? last]
    if (days.some((each) => each < 1 || each > 31)) return undefined
    const day = [...new Set(days)].join(',')
    const months = groups['quarterEnd'] ? '3,6,9,12' : groups['quarterStart'] && '1,4,7,10'
    if (months)
      return recurring('quarterly', groups, `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${day}`)
    const recurs = recurrenceOf(groups['every'] ?? '', around)
    return recurring(recurs, groups, recurs === 'monthly' ? `FREQ=MONTHLY;BYMONTHDAY=${day}` : null)
  },
}

/** Ngày trong năm: `trước ngày 15/6 và 15/12 hằng năm`; two days that differ are no one rule. */
const dayOfYear: DeadlineShape = {
  name: 'recurring-date',
  digits: true,
  template: `${lead}${bound}${dayTemplate(1)}(?: ?{list-and} ?${dayTemplate(2)})? (?:{recurs-of} )?(?<every>{recurs-yearly}⟩)`,
  read(groups) {
    const days = [printedDay(groups, 1), printedDay(groups, 2)].flatMap((day) => day ?? [])
    const [first, second] = days
    if (!first?.month) return undefined
    if (second && second.day !== first.day)
      return {...recurring('half-yearly', groups, null), rrule: null}
    const months = days.map((day) => day.month).join(',')
    const recurs = second ? ('half-yearly' as const) : ('yearly' as const)
    return recurring(recurs, groups, `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${first.day}`)
  },
}

/** Ngày cuối cùng của tháng. */
const lastDayOfMonth: DeadlineShape = {
  name: 'recurring-last-day',
  template: `${lead}${bound}${hourBefore}{last-day-of-month}⟩(?! ?\\d)`,
  read: (groups) => recurring('monthly', groups, 'FREQ=MONTHLY;BYMONTHDAY=-1'),
}

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const

/** Thứ trong tuần: `15 giờ thứ Năm hằng tuần`. */
const dayOfWeek: DeadlineShape = {
  name: 'recurring-weekday',
  template: `${lead}${bound}(?:${hourTemplate},? ?)?(?<weekday>{weekday}) {recurs-weekly}⟩`,
  read(groups, around) {
    const day = weekdays.find((name) => has(groups['weekday'] ?? '', `weekday-${name}`, around))
    return recurring('weekly', groups, day ? `FREQ=WEEKLY;BYDAY=${day.toUpperCase()}` : null)
  },
}

/** Giờ hằng ngày: `trước 17 giờ hằng ngày`, `trước 06 giờ và 17 giờ hằng ngày`. */
const hourOfDay: DeadlineShape = {
  name: 'recurring-hour',
  digits: true,
  template: `${lead}${bound}(?:\\d{1,2} ?{deadline-hour}(?: ?\\d{2})?(?:,| ?{list-and}) ){0,3}${hourTemplate},? {recurs-daily}⟩`,
  read: (groups) => recurring('daily', groups, null),
}

/** Kỳ: `định kỳ 6 tháng, hằng năm hoặc đột xuất`, `hằng quý`, `định kỳ hằng tháng (trước ngày 25)`. */
const periodic: DeadlineShape = {
  name: 'periodic',
  template: `⟨(?:(?<lead>{recurring-lead}),? (?<led>{recurs-every}|{recurs-more})⟩|(?<every>{recurs-every})⟩)${series}(?: ?\\((?:(?<before>{deadline-before})|(?<by>{deadline-by}))(?: {deadline-joint}){0,2} (?:{date-day} ?)?(?<day1>\\d{1,2})(?: ?[/-] ?\\d{1,2})?\\))?`,
  read(groups, around) {
    const recurs = recurrenceOf(around.match, around)
    if (!recurs) return undefined
    const day = number(groups['day1'])
    const monthly = day && recurs === 'monthly' ? `FREQ=MONTHLY;BYMONTHDAY=${day}` : null
    const rrule = ruleOfDays(around.match, recurs) ?? monthly
    return {...recurring(recurs, groups, rrule), weak: !groups['lead'] && !isHabit(around)}
  },
}

/** `(trước ngày 15/6) … (trước ngày 15/12)`: one day in each of some months of the year. */
function ruleOfDays(words: string, recurs: Recurrence): string | undefined {
  if (recurs !== 'yearly' && recurs !== 'half-yearly') return undefined
  const found = [...words.matchAll(/(?<day>\d{1,2}) ?[/-] ?(?<month>\d{1,2})/gu)]
  const dates = found.map(
    ({groups = {}}) => [Number(groups['day']), Number(groups['month'])] as const,
  )
  const [first] = dates
  const isRule = dates.every(([day, month]) => day === first?.[0] && day <= 31 && month <= 12)
  if (!first || !isRule) return undefined
  return `FREQ=YEARLY;BYMONTH=${dates.map(([, month]) => month).join(',')};BYMONTHDAY=${first[0]}`
}

/** Cuối tháng, đầu quý, at the head of a clause: every month, every quarter. */
const edgeOfPeriod: DeadlineShape = {
  name: 'recurring-edge',
  template:
    '(?<=^|[.;] ?){span-edge} (?:(?<month>{period-month})|(?<quarter>{period-quarter}))⟩(?! ?[\\divx])',
  read: (groups) => recurring(groups['quarter'] ? 'quarterly' : 'monthly', groups, null),
}

/** `hằng năm` says when to act at the head of a clause or after a report; after a noun it only describes it. */
function isHabit(around: Surroundings): boolean {
  if (around.labelled || around.clause.trim() === '') return true
  if (endsWith(around.clause, 'recurs-noun', around)) return false
  return has(around.clause, 'recurs-verb', around)
}

/** The most frequent of the recurrences named. */
function recurrenceOf(words: string, around: Surroundings): Deadline['recurs'] {
  const named = [...recurrences].reverse().find((name) => has(words, `recurs-${name}`, around))
  const bare = has(words, 'recurring-lead', around) || words.includes(',')
  if (!bare) return named ?? null
  const short = (['day', 'week', 'month', 'quarter'] as const).find((unit) =>
    around.lexicon.regex(`(?<![\\d\\p{L}] ?){period-${unit}}⟩`).test(words),
  )
  const frequencies = {
    day: 'daily',
    week: 'weekly',
    month: 'monthly',
    quarter: 'quarterly',
  } as const
  const bareName = short && frequencies[short]
  const known = [named, bareName].flatMap((name) => name ?? [])
  return [...recurrences].reverse().find((name) => known.includes(name)) ?? null
}

const plain: Readonly<Record<string, string>> = {
  yearly: 'FREQ=YEARLY',
  'half-yearly': 'FREQ=MONTHLY;INTERVAL=6',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  monthly: 'FREQ=MONTHLY',
  weekly: 'FREQ=WEEKLY',
  daily: 'FREQ=DAILY',
}

function recurring(recurs: Deadline['recurs'], groups: Groups, rrule: string | null) {
  const side = groups['by'] ? ('by' as const) : groups['on'] ? ('on' as const) : null
  return {
    kind: 'recurring' as const,
    recurs,
    rrule: rrule ?? (recurs ? (plain[recurs] ?? null) : null),
    bound: groups['before'] ? ('before' as const) : side,
  }
}

export const recurringShapes: readonly DeadlineShape[] = [
  dayOfMonth,
  dayOfYear,
  lastDayOfMonth,
  dayOfWeek,
  hourOfDay,
  periodic,
  edgeOfPeriod,
]
