import type {Checklist, Deadline, Task, TaskGroup} from '../../src/index.js'
import {hostileNames} from './graph-samples.js'
import {inVietnamese} from './of.js'

export const vi = inVietnamese
export const en = {...inVietnamese, language: 'en'} as const

/** An invented task with nothing but what a test gives it. */
export function taskOf(given: Partial<Task> = {}): Task {
  return {
    id: 'a1',
    own: false,
    label: '1.',
    text: 'Rà soát danh sách, báo cáo kết quả.',
    modality: null,
    lead: [{name: 'Trạm Y tế'}],
    coordinating: [],
    monitoring: [],
    reportTo: [],
    deadline: null,
    due: null,
    dueReason: null,
    matched: [],
    status: 'open',
    assignee: null,
    note: null,
    change: null,
    previous: null,
    extra: [],
    at: '10:1-10:40',
    page: 1,
    ...given,
  }
}

export function deadlineOf(text: string, given: Partial<Deadline> = {}): Deadline {
  return {
    text,
    kind: 'date',
    due: null,
    bound: 'before',
    inferred: [],
    recurs: null,
    rrule: null,
    period: null,
    ...given,
  }
}

/** A task that is due on a day, in its own words. */
export function dueOn(due: string, given: Partial<Task> = {}): Task {
  return taskOf({id: `due-${due}`, due, deadline: deadlineOf(`trước ngày ${due}`, {due}), ...given})
}

/** What comes back on the days of a rule. */
export function recurringOn(rrule: string, given: Partial<Task> = {}): Task {
  const deadline = deadlineOf('định kỳ', {kind: 'recurring', recurs: 'monthly', rrule})
  return taskOf({id: rrule.toLowerCase().replaceAll(/[=;,]/gu, '-'), deadline, ...given})
}

export function groupOf(tasks: readonly Task[], given: Partial<TaskGroup> = {}): TaskGroup {
  return {
    file: 'cv-45.docx',
    type: 'cong-van',
    number: '45/UBND-VX',
    issuedOn: '2026-02-09',
    receivedOn: null,
    issuer: 'ỦY BAN NHÂN DÂN XÃ AN PHÚ',
    subject: 'thực hiện Kế hoạch số 12/KH-UBND',
    urgency: null,
    addressees: ['Các trường học trên địa bàn'],
    title: null,
    extra: [],
    tasks: [...tasks],
    ...given,
  }
}

export function listOf(...groups: readonly TaskGroup[]): Checklist {
  return {today: null, groups: [...groups], extra: [], below: []}
}

export const today = '2026-03-01'

/** Every state a task can be in, against {@link today}. */
export const everyState: Checklist = {
  today,
  extra: [],
  below: [],
  groups: [
    groupOf([
      dueOn('2026-02-20', {id: 'late'}),
      dueOn('2026-03-05T16:00+07:00', {id: 'soon', coordinating: [{name: 'các trường'}]}),
      dueOn('2026-06-30', {id: 'far', status: 'doing', assignee: 'Nguyễn Văn An'}),
      dueOn('2026-02-01', {id: 'done', status: 'done', note: 'đã gửi'}),
      dueOn('2026-02-01', {id: 'dropped', status: 'dropped', note: 'không thuộc xã'}),
      dueOn('2026-02-01', {id: 'gone', change: 'removed'}),
      taskOf({id: 'changed', change: 'changed', previous: 'Rà soát danh sách.', lead: []}),
      taskOf({id: 'fresh', change: 'new', lead: [{name: 'Sở Y'}]}),
      taskOf({
        id: 'receipt',
        label: null,
        lead: [{name: 'Sở Y tế'}, {name: 'Sở Y'}],
        deadline: deadlineOf('trong 05 ngày kể từ ngày nhận', {kind: 'period', bound: 'within'}),
        dueReason: 'needs-receipt',
      }),
      taskOf({id: 'own', own: true, label: null, text: 'Gọi lại cho trạm', at: null, lead: []}),
    ]),
    groupOf([], {file: 'cv-46.docx', number: '46/UBND-VX', urgency: 'hoa-toc'}),
  ],
}

/** Words that no output may run, nor end an element with. */
export const hostileWords = [
  ...hostileNames,
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1;BEGIN:VEVENT\r\nUID:x',
  'a\\,b;c\nd',
  'trái\u202Ephải\u2066',
  '👩‍⚕️ 𝒳 é́',
  `${'dài '.repeat(12_000)}hết`,
]

/** A list whose every word is hostile. */
export const hostileList: Checklist = listOf(
  ...hostileWords.map((word, index) =>
    groupOf(
      [
        taskOf({
          id: `h${index}`,
          label: word,
          text: word,
          lead: [{name: word}],
          coordinating: [{name: word}],
          monitoring: [{name: word}],
          reportTo: [{name: word}],
          due: '2026-02-20',
          deadline: deadlineOf(word, {rrule: word}),
          assignee: word,
          note: word,
          change: 'changed',
          previous: word,
        }),
      ],
      {file: word, number: word, issuer: word, subject: word, addressees: [word]},
    ),
  ),
)

/** An invented list of `size` tasks, fifty a dispatch. */
export function longList(size: number): Checklist {
  const tasks = Array.from({length: size}, (_, i) =>
    dueOn(`2026-0${1 + (i % 9)}-1${i % 10}`, {
      id: `t${i}`,
      text: `Việc thứ ${i}: rà soát, báo cáo kết quả thực hiện trước ngày đến hạn.`,
      lead: [{name: `Phòng số ${i % 40}`}],
    }),
  )
  const count = Math.ceil(size / 50)
  return listOf(
    ...Array.from({length: count}, (_, i) =>
      groupOf(tasks.slice(i * 50, i * 50 + 50), {file: `cv-${i}.docx`, number: `${i}/UBND-VX`}),
    ),
  )
}
