import type {Checklist, Task} from '../model/checklist.js'
import {firstInstance} from '../model/recurrence.js'

/** Still to be done: neither done, nor dropped, nor gone from its dispatch. */
export function isPending({status, change}: Task): boolean {
  return (status === 'open' || status === 'doing') && change !== 'removed'
}

/** Kỳ sắp tới: what recurs is due on the first of its days that is not past on `today`. */
export function onTurn(list: Checklist): Checklist {
  const {today, groups} = list
  if (today === null) return list
  return {
    ...list,
    groups: groups.map((group) => ({
      ...group,
      tasks: group.tasks.map((task) => turned(task, today)),
    })),
  }
}

function turned(task: Task, today: string): Task {
  const {due, deadline} = task
  const rule = deadline?.kind === 'recurring' ? deadline.rrule : null
  if (rule === null || due === null || due.slice(0, 10) >= today || !isPending(task)) return task
  return {...task, due: firstInstance(rule, today) ?? due}
}
