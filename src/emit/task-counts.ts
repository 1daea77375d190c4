import type {Checklist, Task} from '../model/checklist.js'
import {taskStatuses} from '../model/vocabulary.js'
import type {Cell, Sheet} from './cell.js'
import type {ColumnKey} from './checklist-columns.js'
import {isDueSoon, isOverdue} from './checklist-filter.js'
import {namesText} from './checklist-texts.js'
import {type Labels, labels} from './labels.js'
import type {EmitOptions} from './product.js'
import {letterOf} from './task-sheet.js'

/** Rows that a user may add before the counts miss some. */
const spare = 2000

/** Trang thống kê: formulas over the sheet of tasks, by who leads; what is struck is not counted. */
export function countsSheet({groups, today}: Checklist, {language}: EmitOptions): Sheet {
  const words = labels[language]
  const {tasks: titles, office} = words
  const tasks = groups.flatMap((group) => group.tasks)
  const context = {words, today, rangeOf: rangesOf(words, tasks.length + 1 + spare)}
  const counted = [office.all, ...taskStatuses.map((status) => titles.statuses[status])]
  return {
    name: titles.byUnit,
    columns: [
      {title: words.lead, width: 40},
      ...[...counted, titles.overdue, titles.dueSoon].map((title) => ({title, width: 12})),
    ],
    rows: [
      [office.all, ...countsOf(tasks, '1', context)],
      ...byLead(tasks, language).map(([lead, led], index): Cell[] => [
        lead || office.noLead,
        ...countsOf(led, `(${context.rangeOf('lead')}=${lead ? `$A${index + 3}` : '""'})`, context),
      ]),
    ],
  }
}

interface Context {
  readonly words: Labels
  readonly today: string | null
  readonly rangeOf: (column: ColumnKey) => string
}

/** Tasks by who leads, as the cell of the sheet of tasks has it: formulas find it there. */
function byLead(tasks: readonly Task[], language: string): (readonly [string, Task[]])[] {
  const found = new Map<string, Task[]>()
  for (const task of tasks) {
    const lead = namesText(task.lead.map(({name}) => name))
    const known = found.get(lead)
    if (known) known.push(task)
    else found.set(lead, [task])
  }
  const {compare} = new Intl.Collator(language, {numeric: true})
  return [...found].sort(([one], [other]) => compare(one, other))
}

function rangesOf({checklist}: Labels, last: number): Context['rangeOf'] {
  return (column) => `'${checklist}'!$${letterOf(column)}$2:$${letterOf(column)}$${last}`
}

/** Not `COUNTIFS`: it would take `*`, `?` and `=` in the name of a unit for patterns. */
function countsOf(tasks: readonly Task[], isLed: string, {words, today, rangeOf}: Context): Cell[] {
  const {statuses, changes} = words.tasks
  const [due, status] = [rangeOf('due'), rangeOf('status')]
  const kept = tasks.filter(({change}) => change !== 'removed')
  const rows = `${isLed}*(${rangeOf('change')}<>"${changes.removed}")`
  const pending = `${rows}*ISNUMBER(${due})*(${status}<>"${statuses.done}")*(${status}<>"${statuses.dropped}")`
  const cell = (formula: string, value: number | null) => ({
    formula: `SUMPRODUCT(${formula})`,
    value,
  })
  const timely = (test: typeof isOverdue) =>
    today === null ? null : kept.filter((task) => test(task, today)).length
  return [
    cell(`${rows}*(${status}<>"")`, kept.length),
    ...taskStatuses.map((each) =>
      cell(
        `${rows}*(${status}="${statuses[each]}")`,
        kept.filter((task) => task.status === each).length,
      ),
    ),
    cell(`${pending}*(${rangeOf('recurs')}="")*(${due}<TODAY())`, timely(isOverdue)),
    cell(`${pending}*(${due}>=TODAY())*(${due}<TODAY()+8)`, timely(isDueSoon)),
  ]
}
