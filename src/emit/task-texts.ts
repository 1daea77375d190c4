import type {Task, TaskGroup} from '../model/checklist.js'
import {isDueSoon, isOverdue} from './checklist-filter.js'
import {furtherTexts} from './checklist-texts.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'

/** Places of `Kính gửi` that are named where nobody else is. */
const mostAddressees = 3

/** `Công văn 45/UBND-VX`, or the title a person gave. */
export function documentName(group: TaskGroup, {language, typeName}: EmitOptions): string {
  const {type, number, title} = group
  if (title !== null) return title || labels[language].tasks.ownSection
  return `${type ? `${typeName(type)} ` : ''}${number ?? labels[language].unnumbered}`
}

/** The names of those who lead; where nobody is named, the places the dispatch is addressed to. */
export function leadNames({lead, own}: Task, group: TaskGroup, {language}: EmitOptions): string[] {
  if (lead.length > 0 || own || group.addressees.length === 0) return namesOf(lead)
  const shown = group.addressees.slice(0, mostAddressees)
  return [labels[language].office.addressed(shown, group.addressees.length - shown.length)]
}

export function namesOf(parties: Task['lead']): string[] {
  return parties.map(({name}) => name)
}

/** The printed words of the deadline, and what was inferred or why there is no day. */
export function deadlineWords({deadline, due, dueReason}: Task, {language}: EmitOptions): string {
  const {tasks, office} = labels[language]
  const inferred = due && deadline && deadline.inferred.length > 0
  const remark = [
    inferred ? office.inferred(deadline.inferred) : '',
    !due && dueReason ? tasks.dueReasons[dueReason] : '',
  ].filter(Boolean)
  return [deadline?.text ?? '', ...remark.map((each) => `(${each})`)].filter(Boolean).join(' ')
}

/** Words of the deadline, the day where they do not print it alike, and the further days of the task. */
export function deadlineAndDay(task: Task, options: EmitOptions): string[] {
  const {due, deadline} = task
  const day = due && !(deadline && prints(deadline.text, due)) ? printedDate(due) : ''
  const further = furtherTexts(task, options.language)
  return [deadlineWords(task, options), day, ...further].filter(Boolean)
}

/** `15/8/2026`, `15-08-2026` and the like print 2026-08-15. */
function prints(words: string, due: string): boolean {
  const [year, month, day] = due.slice(0, 10).split('-').map(Number)
  return new RegExp(`(?<!\\d)0?${day}[/.-]0?${month}[/.-]${year}(?!\\d)`, 'u').test(words)
}

/** What the user and the last run left on a task, below its words. */
export function remarksOf(task: Task, {language}: EmitOptions): string[] {
  const {tasks: words, office} = labels[language]
  return [
    task.own ? `(${office.own})` : '',
    task.change ? words.changes[task.change] : '',
    task.previous ? `${words.previous}: ${task.previous}` : '',
    task.assignee ? `${words.assignee}: ${task.assignee}` : '',
    task.note ?? '',
    ...task.extra.map(({name, value}) => (name ? `${name}: ${value}` : value)),
  ].filter(Boolean)
}

/** How a task stands to the day that is given to go by. */
export function timeliness(task: Task, today: string | null): 'overdue' | 'dueSoon' | undefined {
  if (isOverdue(task, today)) return 'overdue'
  return isDueSoon(task, today) ? 'dueSoon' : undefined
}
