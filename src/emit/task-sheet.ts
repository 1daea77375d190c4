import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {taskStatuses} from '../model/vocabulary.js'
import {type Cell, type Column, columnLetters, type Rule, type Sheet} from './cell.js'
import {fileLink} from './file-link.js'
import type {EmitOptions} from './product.js'
import {type TaskLabels, taskLabels} from './task-labels.js'
import {deadlineWords, leadNames, namesOf} from './task-texts.js'

/** A task in its dispatch. */
interface Row {
  readonly task: Task
  readonly group: TaskGroup
  readonly index: number
}

interface Shown extends Omit<Column, 'title' | 'choices'> {
  readonly title: keyof TaskLabels & string
  readonly cell: (row: Row, options: EmitOptions) => Cell
}

const day = (iso: string | null): Cell => iso && {date: iso}
const list = (parts: readonly string[]) => parts.join(';\n')

/** The columns that go on paper first; the id last, hidden: it moves with its row when the sheet is sorted. */
const shown: readonly Shown[] = [
  {title: 'order', width: 5, cell: ({index}) => index + 1},
  {title: 'number', width: 17, cell: ({group}) => group.number},
  {title: 'issuedOn', width: 12, days: true, cell: ({group}) => day(group.issuedOn)},
  {title: 'label', width: 11, cell: ({task}) => task.label},
  {title: 'task', width: 48, cell: ({task}) => task.text},
  {
    title: 'lead',
    width: 20,
    cell: ({task, group}, options) => list(leadNames(task, group, options)),
  },
  {title: 'coordinating', width: 18, cell: ({task}) => list(namesOf(task.coordinating))},
  {title: 'deadline', width: 18, cell: ({task}, options) => deadlineWords(task, options)},
  {title: 'due', width: 12, days: true, cell: ({task}) => day(task.due)},
  {
    title: 'status',
    width: 11,
    cell: ({task}, {language}) => taskLabels[language].statuses[task.status],
  },
  {title: 'assignee', width: 15, cell: ({task}) => task.assignee},
  {title: 'note', width: 18, cell: ({task}) => task.note},
  {
    title: 'change',
    width: 10,
    cell: ({task}, {language}) => task.change && taskLabels[language].changes[task.change],
  },
  {title: 'previous', width: 30, cell: ({task}) => task.previous},
  {title: 'type', width: 12, cell: ({group}, {typeName}) => group.type && typeName(group.type)},
  {title: 'issuer', width: 22, cell: ({group}) => group.issuer},
  {title: 'subject', width: 34, cell: ({group}) => group.subject},
  {title: 'receivedOn', width: 12, days: true, cell: ({group}) => day(group.receivedOn)},
  {title: 'reportTo', width: 18, cell: ({task}) => list(namesOf(task.reportTo))},
  {title: 'monitoring', width: 18, cell: ({task}) => list(namesOf(task.monitoring))},
  {title: 'file', width: 24, cell: ({group}) => fileLink(group.file)},
  {title: 'id', width: 14, hidden: true, cell: ({task}) => task.id},
]
const printed = 12
const momentWidth = 17

/** Where the sheet of a checklist holds what formulas look at: letters of its columns. */
export const taskColumns = {
  lead: letterOf('lead'),
  due: letterOf('due'),
  status: letterOf('status'),
  change: letterOf('change'),
} as const

function letterOf(title: Shown['title']): string {
  return columnLetters(indexOf(title))
}

function indexOf(title: Shown['title']): number {
  return shown.findIndex((column) => column.title === title)
}

/** Trang việc: one row a task, ready to be sorted, filtered and worked on. */
export function taskSheet({groups}: Checklist, options: EmitOptions): Sheet {
  const words = taskLabels[options.language]
  const rows = groups.flatMap((group) => group.tasks.map((task) => ({task, group})))
  const hasMoments = rows.some(({task}) => task.due?.includes('T'))
  return {
    name: words.title,
    columns: shown.map(({title, width, hidden, days}) => ({
      title: String(words[title]),
      width: title === 'due' && hasMoments ? momentWidth : width,
      ...(hidden && {hidden}),
      ...(days && {days}),
      ...(title === 'status' && {choices: taskStatuses.map((status) => words.statuses[status])}),
    })),
    rows: rows.map((row, index) => shown.map(({cell}) => cell({...row, index}, options))),
    rules: rulesOf(words),
    printed,
  }
}

/** What is late or near shows at its day and status; what is settled or struck, along the whole row. */
function rulesOf({statuses, changes}: TaskLabels): Rule[] {
  const {due, status, change} = taskColumns
  const whole = [0, shown.length - 1] as const
  const times = [indexOf('due'), indexOf('status')] as const
  const wording = [indexOf('label'), indexOf('task')] as const
  const settled = `OR($${status}2="${statuses.done}",$${status}2="${statuses.dropped}")`
  const gone = `$${change}2="${changes.removed}"`
  const pending = `ISNUMBER($${due}2),NOT(${settled}),NOT(${gone})`
  return [
    {formula: gone, look: 'gone', columns: whole},
    {formula: settled, look: 'settled', columns: whole},
    {formula: `AND(${pending},INT($${due}2)<TODAY())`, look: 'late', columns: times},
    {
      formula: `AND(${pending},INT($${due}2)>=TODAY(),INT($${due}2)<=TODAY()+7)`,
      look: 'soon',
      columns: times,
    },
    {formula: `$${change}2="${changes.changed}"`, look: 'changed', columns: wording},
    {formula: `$${change}2="${changes.new}"`, look: 'fresh', columns: wording},
  ]
}
