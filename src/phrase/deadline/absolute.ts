import type {Deadline} from '../../model/directive.js'
import {dayTemplate, hourBefore, hourTemplate, moment, printedDay} from './moment.js'
import {type DeadlineShape, endsWith, type Groups, has, type Surroundings} from './shape.js'

const bounds =
  '(?:⟨|(?={deadline-glued}))(?:(?<before>{deadline-before})|(?<by>{deadline-by})|(?<till>{deadline-till})|(?<on>{deadline-on}))(?:(?: ?[:,])? {deadline-joint}){0,3} ?:? ?'

/** Mốc tuyệt đối: `trước 16h ngày 22/7/2026`, `chậm nhất là ngày 25/7`, `trong ngày 15/6`. */
const bounded: DeadlineShape = {
  name: 'bounded',
  digits: true,
  template: `${bounds}${hourBefore}(?:{weekday},? ?)?${dayTemplate(1)}`,
  read(groups, around) {
    const fixed = moment(groups, 1, around)
    if (!fixed || !isLimit(groups, around)) return undefined
    return {kind: 'date', bound: boundOf(groups), ...fixed}
  },
}

/** Chỉ in ngày: `trước ngày 25`; month and year are inferred. */
const dayOnly: DeadlineShape = {
  name: 'day-only',
  digits: true,
  template: `⟨(?:(?<before>{deadline-before})|(?<by>{deadline-by}))(?: {deadline-joint}){0,2} ${hourBefore}{date-day} (?<day1>\\d{1,2})(?![\\d/-]|[.]\\d| ?{date-month}| ?/| {period-working}|[ ]?\\()`,
  read(groups, around) {
    const fixed = moment(groups, 1, around)
    if (!fixed || !isLimit(groups, around)) return undefined
    return {kind: 'date', bound: boundOf(groups), ...fixed}
  },
}

/** Mốc đứng sau nhãn hoặc trong cột thời gian: `Thời gian hoàn thành: 30/9/2026`. */
const labelled: DeadlineShape = {
  name: 'labelled',
  digits: true,
  template: `(?=\\d|{date-day})(?<=^|⟨{deadline-label} ?:? ?)${hourBefore}${dayTemplate(1)}`,
  read(groups, around) {
    const fixed = moment(groups, 1, around)
    const atStart = around.folded.startsWith(around.match) && around.clause === ''
    if (!fixed || (atStart && !around.labelled)) return undefined
    return {kind: 'date', bound: 'by', ...fixed}
  },
}

/** Nhãn có thêm chữ trước mốc: `Hạn cuối nhận hồ sơ là ngày 10/6/2026`. */
const named: DeadlineShape = {
  name: 'named',
  template: `⟨{deadline-label} [^,;.:()]{0,40}?{deadline-is} ${hourBefore}${dayTemplate(1)}`,
  read(groups, around) {
    const fixed = moment(groups, 1, around)
    return fixed && {kind: 'date', bound: 'by', ...fixed}
  },
}

/** Chỉ in giờ: `trước 16 giờ 00`; no day is made up. */
const hourOnly: DeadlineShape = {
  name: 'hour-only',
  template: `⟨(?<before>{deadline-before}) ${hourTemplate}⟩(?!,? ?(?:{weekday}|{date-day}|{recurs-every}|{period-from})⟩)`,
  read: (_, around) =>
    around.clause.trim() === '' || has(around.clause, 'deadline-verb', around)
      ? {kind: 'date', bound: 'before'}
      : undefined,
}

/** Khoảng ngày: `từ ngày 01/6 đến ngày 15/6/2026`, `từ 01-15/6/2026`; due on its last day. */
const range: DeadlineShape = {
  name: 'range',
  digits: true,
  template: `⟨{range-from} (?:{date-day} ?)?(?<from>\\d{1,2})(?: ?/ ?\\d{1,2}(?: ?/ ?\\d{4})?)?(?: ?- ?| {range-to} )${dayTemplate(1)}`,
  read(groups, around) {
    const fixed = moment(groups, 1, around)
    if (!fixed || has(around.clause, 'deadline-meeting', around)) return undefined
    if (endsWith(around.clause, 'deadline-blocker', around)) return undefined
    const weak = !around.labelled && !has(around.clause, 'deadline-verb', around)
    return {kind: 'date', bound: 'within', ...fixed, weak}
  },
}

function boundOf(groups: Groups): Deadline['bound'] {
  if (groups['before']) return 'before'
  return groups['on'] ? 'on' : 'by'
}

/** A day limits an act, unless it dates a meeting, figures, or (after `đến`, `vào`) nothing that is sent in. */
function isLimit(groups: Groups, around: Surroundings): boolean {
  if (groups['before']) return !endsWith(around.clause, 'deadline-blocker-before', around)
  if (endsWith(around.clause, 'deadline-blocker', around)) return false
  const printed = printedDay(groups, 1)
  const isDay = Boolean(groups['dayWord1'] || printed?.year || groups['wordedDay1'])
  if (groups['by']) return isDay || !groups['hour']
  if (!isDay || has(around.clause, 'deadline-meeting', around)) return false
  if (endsWith(around.clause, 'range-from', around) || /\d/u.test(around.clause)) return false
  return Boolean(around.labelled) || has(around.clause, 'deadline-verb', around)
}

export const absolute: readonly DeadlineShape[] = [
  bounded,
  dayOnly,
  labelled,
  named,
  hourOnly,
  range,
]
