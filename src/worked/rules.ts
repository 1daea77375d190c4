import type {Checklist, Task} from '../model/checklist.js'

/** The rule (RFC 5545) by which words of a time limit come back. */
export type RuleOf = (words: string) => string | null

/** Quy tắc lặp: only the words of a limit stand in a list that was worked on; its rule is read from them again. */
export function withRules(list: Checklist, ruleOf: RuleOf): Checklist {
  const ruled = (task: Task): Task => {
    const {deadline} = task
    if (deadline?.kind !== 'recurring' || deadline.rrule !== null) return task
    return {...task, deadline: {...deadline, rrule: ruleOf(deadline.text)}}
  }
  return {...list, groups: list.groups.map((group) => ({...group, tasks: group.tasks.map(ruled)}))}
}
