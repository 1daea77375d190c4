import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {taskStatuses} from '../model/vocabulary.js'
import type {Cell, Sheet} from './cell.js'
import type {EmitOptions} from './product.js'
import {type TaskLabels, taskLabels} from './task-labels.js'
import {taskColumns} from './task-sheet.js'
import {leadNames, timeliness} from './task-texts.js'

/** Rows that a user may add before the counts miss some. */
const spare = 2000

/** Trang thống kê: formulas over the sheet of tasks, by who leads; what is struck is not counted. */
export function countsSheet({groups, today}: Checklist, options: EmitOptions): Sheet {
  const words = taskLabels[options.language]
  const byLead = new Map<string, Task[]>()
  const all = groups.flatMap((group) => group.tasks.map((task) => ({task, group})))
  for (const {task, group} of all) {
    const lead = leadCell(task, group, options)
    const known = byLead.get(lead)
    if (known) known.push(task)
    else byLead.set(lead, [task])
  }
  const {compare} = new Intl.Collator(options.language)
  const leads = [...byLead].sort(([one], [other]) => compare(one, other))
  const rangeOf = rangesOf(words, all.length + 1 + spare)
  const tasks = all.map(({task}) => task)
  return {
    name: words.counts,
    columns: [
      {title: words.unit, width: 40},
      ...titlesOf(words).map((title) => ({title, width: 11})),
    ],
    rows: [
      [words.all, ...countsOf(tasks, '1', {words, today, rangeOf})],
      ...leads.map(([lead, led], index): Cell[] => {
        const isLed = lead ? `${rangeOf('lead')}=$A${index + 3}` : `${rangeOf('lead')}=""`
        return [lead || words.noUnit, ...countsOf(led, `(${isLed})`, {words, today, rangeOf})]
      }),
    ],
  }
}

const titlesOf = ({all, statuses, late, soon}: TaskLabels) => [
  all,
  ...taskStatuses.map((status) => statuses[status]),
  late,
  soon,
]

interface Context {
  readonly words: TaskLabels
  readonly today: string | null
  readonly rangeOf: (column: keyof typeof taskColumns) => string
}

/** As the cell of the sheet of tasks holds it, so that the formula finds it. */
function leadCell(task: Task, group: TaskGroup, options: EmitOptions): string {
  return leadNames(task, group, options).join(';\n')
}

function rangesOf({title}: TaskLabels, last: number): Context['rangeOf'] {
  return (column) => {
    const letter = taskColumns[column]
    return `'${title}'!$${letter}$2:$${letter}$${last}`
  }
}

/** Not `COUNTIFS`: it would take `*`, `?` and `=` in the name of a unit for patterns. */
function countsOf(tasks: readonly Task[], isLed: string, {words, today, rangeOf}: Context): Cell[] {
  const {statuses, changes} = words
  const kept = tasks.filter(({change}) => change !== 'removed')
  const rows = `${isLed}*(${rangeOf('change')}<>"${changes.removed}")`
  const has = (status: string) => `(${rangeOf('status')}="${status}")`
  const pending = `${rows}*ISNUMBER(${rangeOf('due')})*(${rangeOf('status')}<>"${statuses.done}")*(${rangeOf('status')}<>"${statuses.dropped}")`
  const timely = (kind: 'late' | 'soon') =>
    today === null ? null : kept.filter((task) => timeliness(task, today) === kind).length
  const cell = (formula: string, value: number | null) => ({
    formula: `SUMPRODUCT(${formula})`,
    value,
  })
  return [
    cell(`${rows}*(${rangeOf('status')}<>"")`, kept.length),
    ...taskStatuses.map((status) =>
      cell(
        `${rows}*${has(statuses[status])}`,
        kept.filter((task) => task.status === status).length,
      ),
    ),
    cell(`${pending}*(${rangeOf('due')}<TODAY())`, timely('late')),
    cell(`${pending}*(${rangeOf('due')}>=TODAY())*(${rangeOf('due')}<TODAY()+8)`, timely('soon')),
  ]
}
