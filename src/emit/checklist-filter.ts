import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import type {ChecklistOptions, Wanted} from './checklist-options.js'
import {isPending, onTurn} from './checklist-turns.js'

/** The tasks that are wanted, each with the words that concern the units asked for. */
export function withMatches(all: Checklist, options: ChecklistOptions): Checklist {
  const marked = onTurn({...all, groups: all.groups.map((group) => matching(group, options))})
  const wanted = wantedBy(options)
  const {merge, view} = options
  if (!merge) return cut(marked, wanted, options)
  const merged = onTurn(merge(marked, wanted))
  return view ? cut(merged, wanted, options) : merged
}

function matching(group: TaskGroup, {concern}: ChecklistOptions): TaskGroup {
  if (!concern) return group
  const tasks = group.tasks.map((task) => ({...task, matched: [...(concern(task, group) ?? [])]}))
  return {...group, tasks}
}

function wantedBy({concern, dueBefore, overdue, today}: ChecklistOptions): Wanted {
  return (task, group) => {
    if (concern && concern(task, group) === null && !task.own) return false
    if (dueBefore !== undefined && (task.due === null || task.due >= dueBefore)) return false
    return !overdue || isOverdue(task, today ?? null)
  }
}

/** A dispatch in which no task was found may hold one for a unit all the same: only a day takes it away. */
function cut(
  list: Checklist,
  wanted: Wanted,
  {concern, dueBefore, overdue}: ChecklistOptions,
): Checklist {
  if (!concern && dueBefore === undefined && !overdue) return list
  const byDay = dueBefore !== undefined || overdue === true
  const groups = list.groups.flatMap((group) => {
    const tasks = group.tasks.filter((task) => wanted(task, group))
    const kept = tasks.length > 0 || (group.tasks.length === 0 && !byDay)
    return kept ? [{...group, tasks}] : []
  })
  return {...list, groups}
}

/** Quá hạn: its day is past. What recurs comes due again, so it is never late for good. */
export function isOverdue(task: Task, today: string | null): boolean {
  if (today === null || task.due === null || task.deadline?.kind === 'recurring') return false
  return isPending(task) && task.due.slice(0, 10) < today
}

/** Due within seven days of a day, the day itself included. */
export function isDueSoon(task: Task, today: string | null): boolean {
  if (today === null || task.due === null || !isPending(task)) return false
  const day = task.due.slice(0, 10)
  const last = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10)
  return day >= today && day <= last
}
