import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {isPending} from './checklist-turns.js'
import {icsText, icsWords, type Line} from './ics.js'
import {dayAfter, firstDay, partsOf, stamp, timeLine, vietnamTime} from './ics-time.js'
import {labels} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'
import {deadlineWords, documentName, leadNames, namesOf} from './task-texts.js'

type Kind = 'VEVENT' | 'VTODO'

/** What a calendar shows of a task in a line. */
const longestTitle = 120
/** A day that no dispatch has: the stamp of a task whose dispatch is not dated. */
const undatedStamp = '2000-01-01'
const priorities: Readonly<Record<string, string>> = {
  khan: '4',
  'thuong-khan': '2',
  'hoa-toc': '1',
  'hoa-toc-hen-gio': '1',
}

/** Lịch hạn: an event with alarms a task; tasks without a day are told in the description of the calendar. */
export function checklistIcs(checklist: Checklist, options: EmitOptions): string {
  return calendar(checklist, options, 'VEVENT')
}

/** Việc cần làm cho lịch: a to-do a task, with its status; one without a day stands without `DUE`. */
export function checklistIcsTodo(checklist: Checklist, options: EmitOptions): string {
  return calendar(checklist, options, 'VTODO')
}

function calendar({groups, today}: Checklist, options: EmitOptions, kind: Kind): string {
  const words = labels[options.language]
  const tasks = groups.flatMap((group) => group.tasks.map((task) => ({task, group, today})))
  const timed = tasks.map((entry) => ({...entry, start: startOf(entry)}))
  const dated = kind === 'VTODO' ? timed : timed.filter(({start}) => start !== undefined)
  const left = timed.length - dated.length
  const shown = dated.flatMap((entry) => [entry, ...furtherEntries(entry)])
  const told: Line[] =
    left > 0
      ? [
          ['X-WR-CALDESC', icsWords(words.office.leftOut(left))],
          ['X-CONGVAN-UNDATED', String(left)],
        ]
      : []
  return icsText([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//congvan//congvan//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', icsWords(words.checklist)],
    ...told,
    ...vietnamTime,
    ...shown.flatMap((entry) => component(entry, options, kind)),
    ['END', 'VCALENDAR'],
  ])
}

interface Entry {
  readonly task: Task
  readonly group: TaskGroup
  readonly today: string | null
}

/** When a task is due; of one that recurs, the first time after the dispatch, whichever turn is near. */
function startOf({task: {due, deadline}, group}: Entry): string | undefined {
  const from = group.issuedOn ?? group.receivedOn
  const first = deadline?.rrule && from ? firstDay(deadline, from.slice(0, 10)) : undefined
  return first ?? due ?? undefined
}

/** Each further day of a task stands in the calendar by itself. */
function furtherEntries(entry: Entry): (Entry & {readonly start: string})[] {
  const {task} = entry
  return (task.further ?? []).flatMap(({text, due}, index) => {
    if (due === null) return []
    const {deadline} = task
    const own = deadline && {...deadline, text, due, inferred: [], rrule: null}
    return [
      {...entry, task: {...task, id: `${task.id}-m${index + 2}`, due, deadline: own}, start: due},
    ]
  })
}

function component(
  {task, group, today, start}: Entry & {readonly start: string | undefined},
  options: EmitOptions,
  kind: Kind,
): Line[] {
  const day = (today ?? group.receivedOn ?? group.issuedOn ?? undatedStamp).slice(0, 10)
  const priority = group.urgency ? priorities[group.urgency] : undefined
  const alarms = start && isPending(task) ? alarmsOf(task, start, kind) : []
  return [
    ['BEGIN', kind],
    ['UID', `${icsWords(task.id)}@congvan`],
    ['DTSTAMP', stamp(day)],
    ['LAST-MODIFIED', stamp(day)],
    ['SEQUENCE', String(sequenceOf(task))],
    ['SUMMARY', icsWords(titleOf(task, group, options))],
    ['DESCRIPTION', icsWords(descriptionOf(task, group, options))],
    ['CATEGORIES', icsWords(labels[options.language].checklist)],
    ...(priority ? ([['PRIORITY', priority]] as const) : []),
    ...(kind === 'VEVENT' && start ? eventLines(task, start) : todoLines(task, start)),
    ...alarms,
    ['END', kind],
  ]
}

/** Calendars take what has a higher number for the newer: a task that was worked on or changed since. */
function sequenceOf({status, change}: Task): number {
  const worked = {open: 0, doing: 1, done: 2, dropped: 3}[status]
  return worked + (change === 'changed' || change === 'removed' ? 4 : 0)
}

function eventLines(task: Task, start: string): Line[] {
  const isOff = task.status === 'dropped' || task.change === 'removed'
  return [
    timeLine('DTSTART', start),
    ...(start.includes('T') ? [] : [timeLine('DTEND', dayAfter(start))]),
    ...ruleLines(task),
    ['STATUS', isOff ? 'CANCELLED' : 'CONFIRMED'],
    ['TRANSP', 'TRANSPARENT'],
  ]
}

const todoStatuses = {
  open: ['NEEDS-ACTION', '0'],
  doing: ['IN-PROCESS', '50'],
  done: ['COMPLETED', '100'],
  dropped: ['CANCELLED', '0'],
} as const

/** What recurs needs a start, and then no `DUE` on the same day (RFC 5545, 3.8.2.3). */
function todoLines(task: Task, start: string | undefined): Line[] {
  const [status, percent] = todoStatuses[task.change === 'removed' ? 'dropped' : task.status]
  const rules = ruleLines(task)
  const times = start ? [timeLine(rules.length > 0 ? 'DTSTART' : 'DUE', start)] : []
  return [...times, ...(start ? rules : []), ['STATUS', status], ['PERCENT-COMPLETE', percent]]
}

function ruleLines({deadline}: Task): Line[] {
  return deadline?.rrule && partsOf(deadline.rrule) ? [['RRULE', deadline.rrule]] : []
}

/** The morning before and the morning of a day; the day and the two hours before a time. */
function alarmsOf(task: Task, start: string, kind: Kind): Line[] {
  const triggers = start.includes('T') ? ['-P1D', '-PT2H'] : ['-PT15H', 'PT8H']
  const isEnd = kind === 'VTODO' && ruleLines(task).length === 0
  return triggers.flatMap((trigger): Line[] => [
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', icsWords(cut(task.text))],
    [isEnd ? 'TRIGGER;RELATED=END' : 'TRIGGER', trigger],
    ['END', 'VALARM'],
  ])
}

function titleOf(task: Task, group: TaskGroup, options: EmitOptions): string {
  const {statuses, changes} = labels[options.language].tasks
  const state = task.change === 'removed' ? changes.removed : statuses[task.status]
  const mark = task.change !== 'removed' && task.status === 'open' ? '' : `[${state}] `
  return `${mark}${cut(task.text)} (${oneLine(documentName(group, options))})`
}

function cut(words: string): string {
  const letters = [...oneLine(words)]
  return letters.length > longestTitle
    ? `${letters.slice(0, longestTitle - 1).join('')}…`
    : letters.join('')
}

function descriptionOf(task: Task, group: TaskGroup, options: EmitOptions): string {
  const words = labels[options.language]
  const line = (title: string, value: string | null) => (value ? `${title}: ${value}` : '')
  return [
    `${task.label ? `${task.label} ` : ''}${task.text}`,
    line(words.lead, leadNames(task, group, options).join('; ')),
    line(words.coordinating, namesOf(task.coordinating).join('; ')),
    line(words.reportTo, namesOf(task.reportTo).join('; ')),
    line(words.deadline, deadlineWords(task, options)),
    line(words.tasks.assignee, task.assignee),
    line(words.tasks.note, task.note),
    line(words.tasks.issuer, group.issuer),
    line(words.subject, group.subject),
  ]
    .filter(Boolean)
    .join('\n')
}
