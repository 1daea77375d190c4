import {type DeadlineShape, has} from './shape.js'

/** Ngay khi có việc: `ngay sau khi nhận được văn bản`. */
const onceHappened: DeadlineShape = {
  name: 'once-happened',
  template: '⟨{immediate-when} [^,;.:()]{2,60}?(?=[,;.:()]|$| {deadline-stop}⟩)',
  read: () => ({kind: 'immediate', bound: 'after'}),
}

/** Báo cáo ngay: `ngay` after a verb of telling. */
const atOnce: DeadlineShape = {
  name: 'at-once',
  template:
    '(?:(?<=⟨{immediate-verb} ){immediate-now}|⟨{immediate-same-day})⟩(?! {immediate-not}⟩)',
  read: () => ({kind: 'immediate'}),
}

/** Trước một sự kiện: `trước kỳ họp thứ 3`, `trước mùa mưa bão`, `trước khi khai giảng`. */
const beforeEvent: DeadlineShape = {
  name: 'before-event',
  template: '⟨{event-before} {event-name}⟩[^,;.:()]{0,40}?(?=[,;.:()]|$| {deadline-stop}⟩)',
  read: () => ({kind: 'event', bound: 'before'}),
}

/** Sau một sự kiện: `ban hành sau khi có ý kiến của …`; at the head of a sentence it only tells a circumstance. */
const afterEvent: DeadlineShape = {
  name: 'after-event',
  template:
    '⟨{event-after} (?:{event-granted}|[^,;.:()]{2,60}? {event-done})⟩[^,;.:()]{0,60}?(?=[,;.:()]|$| {deadline-stop}⟩)',
  read: (_, around) =>
    has(around.clause, 'deadline-verb', around) ? {kind: 'event', bound: 'after'} : undefined,
}

/** Nhiệm kỳ, giai đoạn: a horizon without a day. */
const term: DeadlineShape = {
  name: 'term',
  template: '⟨{deadline-on} {term-word} \\d{4} ?- ?\\d{4}(?!\\d)',
  read: () => ({kind: 'event', bound: 'within', weak: true}),
}

/** Khẩn trương, kịp thời: how to act rather than by when. */
const soon: DeadlineShape = {
  name: 'soon',
  template: '⟨{manner-soon}⟩',
  read: () => ({kind: 'immediate', weak: true}),
}

/** Thường xuyên: always. */
const always: DeadlineShape = {
  name: 'always',
  template: '⟨{manner-always}⟩',
  read: () => ({kind: 'continuous', weak: true}),
}

export const loose: readonly DeadlineShape[] = [
  onceHappened,
  atOnce,
  beforeEvent,
  afterEvent,
  term,
  soon,
  always,
]
