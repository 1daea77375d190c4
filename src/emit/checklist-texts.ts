import type {Task, TaskGroup} from '../model/checklist.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions, Language} from './product.js'

interface Placed {
  readonly task: Task
  readonly group: TaskGroup
}

/** Who is to do a task: whom it names, else those the dispatch is addressed to. */
export function doersOf({task, group}: Placed): string {
  const names = task.lead.map(({name}) => name)
  return namesText(names.length > 0 ? names : group.addressees)
}

export function namesText(names: readonly string[]): string {
  return names.join('; ')
}

/** Between an issuer and its parent. */
export const beforeParent = ' – '

/** Between the words of a time limit and the day they come to. */
export const arrow = ' → '

/** `đợt 2 trước ngày 20/6 → 20/06/2026`: each further limit of a task. */
export function furtherTexts({further = []}: Task, language: Language): string[] {
  const {dueReasons} = labels[language].tasks
  return further.map(({text, due, dueReason}) => {
    const told = due ? printedDate(due) : dueReason && `(${dueReasons[dueReason]})`
    return told ? `${text}${arrow}${told}` : text
  })
}

/** `hằng tháng`; nothing of what comes once. */
export function recurrenceText({deadline}: Task, language: Language): string {
  if (deadline?.kind !== 'recurring') return ''
  return labels[language].tasks.recurrences[deadline.recurs ?? 'other']
}

/** What a task without a date comes under. */
export function deadlineTitle({deadline}: Task, language: Language): string {
  const {tasks} = labels[language]
  if (!deadline) return tasks.noDeadline
  if (deadline.kind === 'immediate') return tasks.atOnce
  const isLasting = deadline.kind === 'continuous' || deadline.kind === 'recurring'
  return isLasting ? tasks.continuous : tasks.undated
}

/** `Công văn 45/UBND-VX (09/02/2026) — UBND XÃ AN PHÚ`, or the title a person gave. */
export function groupTitle(
  {type, number, issuedOn, issuer, file, title}: TaskGroup,
  {typeName, language}: Pick<EmitOptions, 'typeName' | 'language'>,
): string {
  if (title !== null) return title || labels[language].tasks.ownSection
  const parts = [type ? typeName(type) : '', number ?? labels[language].unnumbered]
  if (issuedOn) parts.push(`(${printedDate(issuedOn)})`)
  const whose = issuer ?? file
  return [parts.filter(Boolean).join(' '), whose].filter(Boolean).join(' — ')
}
