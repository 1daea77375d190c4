import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {alphabetical} from './alphabetical.js'
import type {ChecklistOptions, ChecklistOrder} from './checklist-options.js'
import {deadlineTitle, doersOf} from './checklist-texts.js'
import {labels, printedDate} from './labels.js'
import type {Language} from './product.js'

/** A task and the dispatch it stands in. */
export interface Row {
  readonly task: Task
  readonly group: TaskGroup
}

/** Một mục của danh sách: a dispatch, a unit, a day; without a title the one list of all. */
export interface Section {
  readonly title: string | null
  /** The dispatch, where the section is one. */
  readonly group: TaskGroup | null
  readonly rows: readonly Row[]
}

/** Sorts dispatches and the tasks in each; what a person added stays behind the task above it. */
export function sorted(list: Checklist, by: ChecklistOrder | undefined): Checklist {
  if (!by) return list
  const order = orders[by]()
  const groups = list.groups.map((group) => ({
    ...group,
    tasks: by === 'dispatch' ? group.tasks : tasksInOrder(group, order),
  }))
  const first = ({tasks, ...facts}: TaskGroup): Row | undefined =>
    tasks[0] && {task: tasks[0], group: {...facts, tasks}}
  const byGroup = (one: TaskGroup, other: TaskGroup): number => {
    const [a, b] = [first(one), first(other)]
    return a && b ? order(a, b) : Number(!a) - Number(!b)
  }
  return {...list, groups: [...groups].sort(by === 'dispatch' ? byDispatch() : byGroup)}
}

type Order = (one: Row, other: Row) => number

/** Dated first, then what is to be done at once, then the rest. */
function rank({due, deadline}: Task): string {
  return due ?? (deadline?.kind === 'immediate' ? '~1' : deadline ? '~2' : '~3')
}

const byDeadline: Order = ({task: one}, {task: other}) => compare(rank(one), rank(other))

function byUnit(): Order {
  const order = alphabetical()
  return (one, other) => order(doersOf(one), doersOf(other))
}

function byDispatch(): (one: TaskGroup, other: TaskGroup) => number {
  const order = alphabetical()
  return (one, other) => {
    const own = Number(one.title !== null) - Number(other.title !== null)
    const day = compare(one.issuedOn ?? '~', other.issuedOn ?? '~')
    return own || day || order(one.number ?? one.file, other.number ?? other.file)
  }
}

const orders: Readonly<Record<ChecklistOrder, () => Order>> = {
  deadline: () => byDeadline,
  unit: byUnit,
  dispatch() {
    const order = byDispatch()
    return (one, other) => order(one.group, other.group)
  },
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function tasksInOrder(group: TaskGroup, order: Order): Task[] {
  const rows = group.tasks.map((task) => ({task, group}))
  return [...rows].sort(order).map(({task}) => task)
}

/**
 * The sections of a list: its dispatches by default, the units or the days where that is wanted, one list of all
 * where it is sorted across dispatches. Sections a person made come last.
 */
export function sectionsOf(
  {groups}: Checklist,
  {sort, group: by}: ChecklistOptions,
  language: Language,
): Section[] {
  const across = by === undefined && sort !== undefined && sort !== 'dispatch'
  if (!across && (by ?? 'dispatch') === 'dispatch')
    return groups.map((group) => ({title: null, group, rows: rowsOf(group)}))
  const own = groups.filter(({title}) => title !== null)
  const given = groups.filter(({title}) => title === null).flatMap(rowsOf)
  const rows = [...given].sort(orders[sort ?? by ?? 'dispatch']())
  const made = across ? [{title: null, group: null, rows}] : gathered(rows, by, language)
  return [...made, ...own.map((group) => ({title: null, group, rows: rowsOf(group)}))]
}

/** The rows of all sections, in their order: the lines of a table. */
export function rowsInOrder(
  list: Checklist,
  options: ChecklistOptions,
  language: Language,
): readonly Row[] {
  return sectionsOf(list, options, language).flatMap(({rows}) => rows)
}

function rowsOf(group: TaskGroup): Row[] {
  return group.tasks.map((task) => ({task, group}))
}

function gathered(
  rows: readonly Row[],
  by: ChecklistOrder | undefined,
  language: Language,
): Section[] {
  const order = by === 'unit' ? byUnit() : byDeadline
  const titleOf = (row: Row) =>
    by === 'unit' ? doersOf(row) || labels[language].tasks.noUnit : dayTitle(row, language)
  const sections = new Map<string, {title: string; rows: Row[]}>()
  for (const row of rows) {
    const title = titleOf(row)
    const key = title.toLocaleLowerCase('vi')
    const section = sections.get(key) ?? {title, rows: []}
    section.rows.push(row)
    sections.set(key, section)
  }
  const first = (section: {rows: Row[]}) => section.rows[0] as Row // none is empty
  return [...sections.values()]
    .sort((one, other) => order(first(one), first(other)))
    .map((section) => ({...section, group: null}))
}

function dayTitle({task}: Row, language: Language): string {
  const {tasks} = labels[language]
  return task.due ? tasks.dueOn(printedDate(task.due.slice(0, 10))) : deadlineTitle(task, language)
}
