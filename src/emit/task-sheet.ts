import type {Checklist} from '../model/checklist.js'
import {taskStatuses} from '../model/vocabulary.js'
import {type Cell, type Column, columnLetters, type Rule, type Sheet} from './cell.js'
import {type ColumnKey, checklistColumns, checklistSheet} from './checklist-columns.js'
import {fileLink} from './file-link.js'
import {type Labels, labels} from './labels.js'
import type {EmitOptions} from './product.js'

/** The columns that go on paper. */
const onPaper = [
  'number',
  'issuedOn',
  'label',
  'text',
  'lead',
  'coordinating',
  'deadline',
  'due',
  'status',
  'assignee',
  'note',
] as const satisfies readonly ColumnKey[]

/** Beside them; the id last, hidden: it moves with its row when the sheet is sorted. */
const beside = [
  'further',
  'recurs',
  'change',
  'previous',
  'matched',
  'type',
  'issuer',
  'subject',
  'reportTo',
  'monitoring',
  'file',
  'urgency',
  'id',
] as const satisfies readonly ColumnKey[]

const shown: readonly ColumnKey[] = [...onPaper, ...beside]
/** A day with its hour. */
const momentWidth = 17

/** The letter of a column, for formulas. */
export function letterOf(key: ColumnKey): string {
  return columnLetters(shown.indexOf(key))
}

/** Trang việc: one row a task, ready to be sorted, filtered and worked on; a user's own columns follow. */
export function taskSheet(list: Checklist, options: EmitOptions): Sheet {
  const words = labels[options.language]
  const {name, columns, rows} = checklistSheet(list, options)
  const keys = Object.keys(checklistColumns)
  const places = [
    ...shown.map((key) => keys.indexOf(key)),
    ...columns.slice(keys.length).map((_, index) => keys.length + index),
  ]
  const inOrder = rows.map((row) => places.map((at, to) => cellOf(row[at] ?? null, shown[to])))
  return {
    name,
    columns: places.map((at, to) => ({
      ...(columns[at] ?? {title: '', width: 10}),
      ...workedOn(shown[to], inOrder, words),
    })),
    rows: inOrder,
    rules: rulesOf(words, places.length),
    printed: onPaper.length,
  }
}

function cellOf(cell: Cell, key: ColumnKey | undefined): Cell {
  return key === 'file' && typeof cell === 'string' ? fileLink(cell) : cell
}

/** What makes a column ready to be worked on. */
function workedOn(
  key: ColumnKey | undefined,
  rows: readonly (readonly Cell[])[],
  {tasks: {statuses}}: Labels,
): Partial<Column> {
  if (key === 'id') return {hidden: true}
  if (key === 'issuedOn') return {days: true}
  if (key === 'status') return {choices: taskStatuses.map((status) => statuses[status])}
  if (key !== 'due') return {}
  const hours = rows.some((row) => {
    const due = row[shown.indexOf('due')]
    return due && typeof due === 'object' && 'date' in due && due.date.includes('T')
  })
  return {days: true, ...(hours && {width: momentWidth})}
}

/** What is late or near shows at its day and status; what is settled or struck, along the whole row. */
function rulesOf({tasks: {statuses, changes}}: Labels, width: number): Rule[] {
  const [due, status, change] = [letterOf('due'), letterOf('status'), letterOf('change')]
  const whole = [0, width - 1] as const
  const times = [shown.indexOf('due'), shown.indexOf('status')] as const
  const wording = [shown.indexOf('label'), shown.indexOf('text')] as const
  const settled = `OR($${status}2="${statuses.done}",$${status}2="${statuses.dropped}")`
  const gone = `$${change}2="${changes.removed}"`
  const pending = `ISNUMBER($${due}2),NOT(${settled}),NOT(${gone})`
  const once = `$${letterOf('recurs')}2=""`
  return [
    {formula: gone, look: 'gone', columns: whole},
    {formula: settled, look: 'settled', columns: whole},
    {formula: `AND(${pending},${once},INT($${due}2)<TODAY())`, look: 'late', columns: times},
    {
      formula: `AND(${pending},INT($${due}2)>=TODAY(),INT($${due}2)<=TODAY()+7)`,
      look: 'soon',
      columns: times,
    },
    {formula: `$${change}2="${changes.changed}"`, look: 'changed', columns: wording},
    {formula: `$${change}2="${changes.new}"`, look: 'fresh', columns: wording},
  ]
}
