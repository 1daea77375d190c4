import {beforeParent} from '../emit/checklist-texts.js'
import type {Task, TaskGroup} from '../model/checklist.js'
import {likeness} from './similar.js'
import {key, plain} from './values.js'

/** Whether two groups are of one dispatch: one number and day; without a number, one file. */
export function isSameDispatch(one: TaskGroup, other: TaskGroup): boolean {
  if (one.title !== null || other.title !== null) return false
  if (one.number === null || other.number === null)
    return one.file !== '' && one.file === other.file
  if (plain(one.number) !== plain(other.number)) return false
  if (one.issuedOn !== other.issuedOn && one.issuedOn && other.issuedOn) return false
  return !one.issuer || !other.issuer || ownName(one.issuer) === ownName(other.issuer)
}

/** The issuer without its parent, which older lists do not name. */
function ownName(issuer: string): string {
  return key(issuer.split(beforeParent)[0] ?? '')
}

/** The words of one label must be alike by so much; those of another label by more. */
const alikeEnough = {sameLabel: 0.45, otherLabel: 0.7} as const

/**
 * For each new task the old one it goes on from: the one of its id, else one of its dispatch with its words, else the one
 * most like it. No old task is taken twice.
 */
export function matches(
  fresh: readonly Task[],
  byId: ReadonlyMap<string, Task[]>,
  sameDispatch: readonly Task[],
): ReadonlyMap<Task, Task> {
  const found = new Map<Task, Task>()
  const taken = new Set<Task>()
  const take = (task: Task, old: Task | undefined) => {
    if (!old || taken.has(old)) return
    found.set(task, old)
    taken.add(old)
  }
  for (const task of fresh) take(task, byId.get(task.id)?.shift())
  const left = () => fresh.filter((task) => !found.has(task))
  const ids = new Set(fresh.map(({id}) => id))
  const free = () => sameDispatch.filter((old) => !taken.has(old) && !ids.has(old.id))
  for (const task of left())
    take(
      task,
      free().find((old) => plain(old.text) === plain(task.text)),
    )
  const alike = left().flatMap((task) =>
    free()
      .filter(({own}) => !own)
      .flatMap((old) => {
        const score = scoreOf(task, old)
        return score === undefined ? [] : [{task, old, score}]
      }),
  )
  for (const {task, old} of alike.sort((a, b) => b.score - a.score))
    if (!found.has(task)) take(task, old)
  return found
}

function scoreOf(task: Task, old: Task): number | undefined {
  const score = likeness(task.text, old.text)
  const same = plain(task.label ?? '') === plain(old.label ?? '')
  return score >= (same ? alikeEnough.sameLabel : alikeEnough.otherLabel)
    ? score + (same ? 1 : 0)
    : undefined
}
