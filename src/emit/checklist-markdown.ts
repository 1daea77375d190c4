import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {labels, printedDate} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'

/** Danh sách việc dạng Markdown: a task list a dispatch; ids stand in comments, so that ticks survive a re-run. */
export function checklistMarkdown({groups}: Checklist, options: EmitOptions): string {
  const words = labels[options.language]
  return (
    [`# ${words.checklist}`, ...groups.map((group) => groupText(group, options))].join('\n\n') +
    '\n'
  )
}

function groupText(group: TaskGroup, options: EmitOptions): string {
  const words = labels[options.language]
  const lines = [`## ${escapeMarkdown(heading(group, options))}`, '']
  if (group.subject) lines.push(`${words.subject}: ${escapeMarkdown(group.subject)}`, '')
  if (group.addressees.length > 0)
    lines.push(`${words.addressees}: ${group.addressees.map(escapeMarkdown).join('; ')}`, '')
  if (group.tasks.length === 0) lines.push(words.noTasks)
  return [...lines, ...group.tasks.map((task) => taskText(task, options))].join('\n')
}

function heading(
  {type, number, issuedOn, issuer, file}: TaskGroup,
  {typeName, language}: EmitOptions,
): string {
  const words = labels[language]
  const parts = [type ? typeName(type) : '', number ?? words.unnumbered]
  if (issuedOn) parts.push(`(${printedDate(issuedOn)})`)
  return `${parts.filter(Boolean).join(' ')} — ${issuer ?? file}`
}

function taskText(task: Task, {language}: EmitOptions): string {
  const words = labels[language]
  const names = (parties: Task['lead']) => parties.map(({name}) => escapeMarkdown(name)).join('; ')
  const notes = [
    task.lead.length > 0 ? `**${words.lead}:** ${names(task.lead)}` : '',
    task.coordinating.length > 0 ? `**${words.coordinating}:** ${names(task.coordinating)}` : '',
    task.reportTo.length > 0 ? `**${words.reportTo}:** ${names(task.reportTo)}` : '',
    task.deadline ? `**${words.deadline}:** ${deadlineText(task.deadline)}` : '',
  ].filter(Boolean)
  const label = task.label ? `**${escapeMarkdown(task.label)}** ` : ''
  const first = `- [ ] ${label}${escapeMarkdown(task.text)} <!-- congvan:${task.id} -->`
  return [first, ...notes.map((note) => `  - ${note}`)].join('\n')
}

function deadlineText({text, due}: NonNullable<Task['deadline']>): string {
  return due ? `${escapeMarkdown(text)} → ${printedDate(due)}` : escapeMarkdown(text)
}

/** Printed words never become markup, nor links. */
export function escapeMarkdown(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_[\]<>#|~&@]/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./giu, '\\$&')
    .replace(/^(?=[-+] )/u, '\\')
    .replace(/^(\d+)(?=[.)])/u, '$1\\')
}
