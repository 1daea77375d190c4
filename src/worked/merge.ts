import type {Wanted} from '../emit/checklist-options.js'
import type {Language} from '../emit/product.js'
import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {ownIdOf} from './fields.js'
import {isSameDispatch, matches} from './match.js'
import {mergeTask} from './merge-task.js'

/**
 * Gộp danh sách mới vào danh sách đã làm: dispatches that were read again are brought up to date, the others stay as
 * they are, new ones come behind. Nothing that stood in the old list is lost: what is gone from its dispatch is marked.
 */
export function mergeChecklists(
  old: Checklist,
  fresh: Checklist,
  wanted: Wanted,
  language: Language,
): Checklist {
  const state = {byId: tasksById(old), taken: new Set<Task>(), wanted, language}
  const done = new Set<TaskGroup>()
  const merged = new Map<TaskGroup, TaskGroup>()
  const added: TaskGroup[] = []
  for (const [at, group] of fresh.groups.entries()) {
    const same = old.groups.filter((each) => !done.has(each) && isSameDispatch(each, group))
    const again = fresh.groups.slice(at + 1).some((each) => isSameDispatch(each, group))
    const partners = again ? [same.find(({file}) => file === group.file) ?? same[0]] : same
    const known = partners.filter((each) => each !== undefined)
    for (const each of known) done.add(each)
    const result = mergeGroup(group, known, state)
    const [first] = known
    if (first) merged.set(first, result)
    else if (result.tasks.length > 0 || group.tasks.length === 0) added.push(result)
  }
  const kept = old.groups.flatMap((group) => {
    const tasks = group.tasks.filter((task) => !state.taken.has(task))
    return merged.get(group) ?? (done.has(group) ? [] : {...group, tasks})
  })
  return withOwnIds({...fresh, groups: [...kept, ...added], extra: old.extra, below: old.below})
}

interface Merging {
  /** The old tasks that no new one has taken yet. */
  readonly byId: ReadonlyMap<string, Task[]>
  readonly taken: Set<Task>
  readonly wanted: Wanted
  readonly language: Language
}

/** Several rows may bear one id: copies a person made, or one dispatch read from two files. */
function tasksById({groups}: Checklist): Map<string, Task[]> {
  const byId = new Map<string, Task[]>()
  for (const {tasks} of groups)
    for (const task of tasks) if (!task.own) byId.set(task.id, [...(byId.get(task.id) ?? []), task])
  return byId
}

function mergeGroup(
  fresh: TaskGroup,
  partners: readonly TaskGroup[],
  {byId, taken, wanted, language}: Merging,
): TaskGroup {
  const before = partners.flatMap(({tasks}) => tasks)
  const found = matches(fresh.tasks, byId, before)
  for (const old of found.values()) taken.add(old)
  const tasks = fresh.tasks.flatMap((task): Placed[] => {
    const old = found.get(task)
    if (old) return [{task: mergeTask(task, old, language), old}]
    return wanted(task, fresh) ? [{task: {...task, change: 'new'}, old: undefined}] : []
  })
  const ids = new Set(fresh.tasks.map(({id}) => id))
  const left = before
    .filter((task) => !taken.has(task))
    .map((task) => ({task: leftOver(task, ids), old: task}))
  return {
    ...fresh,
    receivedOn: partners[0]?.receivedOn ?? fresh.receivedOn,
    extra: partners.flatMap(({extra}) => extra),
    tasks: woven(tasks, left, before),
  }
}

/** A row without a directive: the person's own, a copy they made of another, or gone from the dispatch. */
function leftOver(task: Task, ids: ReadonlySet<string>): Task {
  if (task.own) return task
  return ids.has(task.id)
    ? {...task, own: true, id: '', change: null}
    : {...task, change: 'removed'}
}

interface Placed {
  readonly task: Task
  readonly old: Task | undefined
}

/** What is left of the old list stands behind the task it stood behind before. */
function woven(tasks: readonly Placed[], left: readonly Placed[], before: readonly Task[]): Task[] {
  const result = [...tasks]
  for (const each of left) {
    const at = each.old ? before.indexOf(each.old) : -1
    const above = before.slice(0, Math.max(0, at)).reverse()
    const anchor = above
      .map((task) => result.findIndex(({old}) => old === task))
      .find((i) => i >= 0)
    result.splice(anchor === undefined ? 0 : anchor + 1, 0, each)
  }
  return result.map(({task}) => task)
}

/** Each row of a person's own has an id that no other has. */
function withOwnIds(list: Checklist): Checklist {
  const taken = new Set<string>()
  const unique = (task: Task): Task => {
    if (!task.own) return task
    const base = task.id || ownIdOf(task.text)
    let id = base
    for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`
    taken.add(id)
    return {...task, id}
  }
  const groups = list.groups.map((group) => ({...group, tasks: group.tasks.map(unique)}))
  return {...list, groups}
}
