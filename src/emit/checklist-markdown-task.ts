import type {Task, TaskGroup} from '../model/checklist.js'
import {marks} from './checklist-marks.js'
import type {Row} from './checklist-order.js'
import {arrow, furtherTexts, groupTitle, recurrenceText} from './checklist-texts.js'
import {escapeMarkdown, escapeOwn} from './escape-markdown.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'

/**
 * One task: its box and words, a line for each thing known of it, then what a person wrote below. GitHub knows two
 * boxes only, so what is under way or dropped has an open box and a line that says so.
 */
export function taskMarkdown({task, group}: Row, options: EmitOptions, alone: boolean): string {
  const box = task.status === 'done' ? '[x]' : '[ ]'
  const words = task.own ? escapeOwn(task.text) : printed(task)
  const struck = task.change === 'removed' ? `~~${words}~~` : words
  return [
    `- ${box} ${struck} ${marks.task(task.id)}`,
    ...(alone ? documentLines(group, task, options) : []),
    ...details(task, options).map(([name, value]) => `  - **${name}:** ${value}`),
    ...task.extra.map(({name, value}) =>
      name === '' ? value : `  - **${escapeOwn(name)}:** ${escapeOwn(value)}`,
    ),
  ].join('\n')
}

function printed({label, text}: Task): string {
  return `${label ? `**${escapeMarkdown(label)}** ` : ''}${escapeMarkdown(text)}`
}

type Detail = readonly [string, string]

function details(task: Task, options: EmitOptions): Detail[] {
  const words = labels[options.language]
  const {tasks} = words
  const names = (parties: Task['lead']) => parties.map(({name}) => escapeMarkdown(name)).join('; ')
  const {status} = task
  const all: Detail[] = [
    [words.lead, names(task.lead)],
    [words.coordinating, names(task.coordinating)],
    [tasks.monitoring, names(task.monitoring)],
    [words.reportTo, names(task.reportTo)],
    [words.deadline, deadlineText(task, options)],
    [tasks.due, task.due && !task.deadline ? printedDate(task.due) : ''],
    [tasks.further, furtherTexts(task, options.language).map(escapeMarkdown).join('; ')],
    [tasks.recurs, recurrenceText(task, options.language)],
    [tasks.matched, task.matched.map(escapeMarkdown).join('; ')],
    [tasks.status, status === 'doing' || status === 'dropped' ? tasks.statuses[status] : ''],
    [tasks.assignee, escapeOwn(task.assignee ?? '')],
    [tasks.note, noteText(task.note ?? '')],
    [tasks.change, task.change ? tasks.changes[task.change] : ''],
    [tasks.previous, escapeMarkdown(task.previous ?? '')],
  ]
  return all.filter(([, value]) => value !== '')
}

function deadlineText({deadline, due, dueReason}: Task, {language}: EmitOptions): string {
  if (!deadline) return ''
  const words = escapeMarkdown(deadline.text)
  if (due) return `${words}${arrow}${printedDate(due)}`
  const told = dueReason !== null && dueReason !== 'no-day'
  return told ? `${words}${arrow}*${labels[language].tasks.dueReasons[dueReason]}*` : words
}

/** Further lines of a note stand below it, further in. */
function noteText(note: string): string {
  return note.split('\n').map(escapeOwn).filter(Boolean).join('\n    ')
}

/** The dispatch of a task that stands under no heading of it. */
function documentLines(group: TaskGroup, task: Task, options: EmitOptions): string[] {
  const words = labels[options.language]
  const {addressees, subject, title} = group
  if (title !== null) return []
  const line = (name: string, value: string) => `  - **${name}:** ${value}`
  const to = task.lead.length === 0 ? addressees.map(escapeMarkdown).join('; ') : ''
  return [
    line(
      words.tasks.document,
      `${escapeMarkdown(groupTitle(group, options))} ${marks.group(group)}`,
    ),
    ...(subject ? [line(words.subject, escapeMarkdown(subject))] : []),
    ...(to ? [line(words.addressees, to)] : []),
  ]
}
