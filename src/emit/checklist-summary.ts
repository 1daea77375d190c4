import type {Checklist, Task} from '../model/checklist.js'
import {alphabetical} from './alphabetical.js'
import {isDueSoon, isOverdue} from './checklist-filter.js'
import type {Row} from './checklist-order.js'
import {doersOf} from './checklist-texts.js'
import type {Counts} from './task-labels.js'

/** Số việc của cả danh sách. */
export function countsOf({groups, today}: Checklist): Counts {
  return counted(
    groups.flatMap(({tasks}) => tasks),
    today,
  )
}

/** Số việc của một đơn vị. */
export interface UnitCounts extends Counts {
  readonly unit: string
}

/** The counts of each unit that is to do something; a task of two units counts for each of them. */
export function countsByUnit({groups, today}: Checklist): UnitCounts[] {
  const units = new Map<string, {unit: string; tasks: Task[]}>()
  for (const group of groups)
    for (const task of group.tasks)
      for (const unit of unitsOf({task, group})) {
        const key = unit.toLocaleLowerCase('vi')
        const known = units.get(key) ?? {unit, tasks: []}
        known.tasks.push(task)
        units.set(key, known)
      }
  const order = alphabetical()
  return [...units.values()]
    .map(({unit, tasks}) => ({unit, ...counted(tasks, today)}))
    .sort((one, other) => order(one.unit, other.unit))
}

function unitsOf(row: Row): string[] {
  const named = row.task.lead.map(({name}) => name)
  return [...new Set(named.length > 0 ? named : [doersOf(row)])]
}

function counted(tasks: readonly Task[], today: string | null): Counts {
  const present = tasks.filter(({change}) => change !== 'removed')
  const having = (status: Task['status']) => present.filter((task) => task.status === status).length
  return {
    all: tasks.length,
    open: having('open'),
    doing: having('doing'),
    done: having('done'),
    dropped: having('dropped'),
    removed: tasks.length - present.length,
    overdue: tasks.filter((task) => isOverdue(task, today)).length,
    dueSoon: tasks.filter((task) => isDueSoon(task, today)).length,
    today,
  }
}
