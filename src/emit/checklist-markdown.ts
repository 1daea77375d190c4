import type {Checklist, Extra} from '../model/checklist.js'
import {taskMarkdown} from './checklist-markdown-task.js'
import {marks} from './checklist-marks.js'
import {type Section, sectionsOf} from './checklist-order.js'
import {countsByUnit, countsOf, type UnitCounts} from './checklist-summary.js'
import {groupTitle} from './checklist-texts.js'
import {escapeMarkdown, escapeOwn} from './escape-markdown.js'
import {type Labels, labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'

/**
 * Danh sách việc dạng Markdown: a task list a dispatch, a unit or a day. Ids and dispatches stand in comments, so that
 * the list can be worked on and read back; lines that a person wrote stay as they are.
 */
export function checklistMarkdown(list: Checklist, options: EmitOptions): string {
  const words = labels[options.language]
  const sections = sectionsOf(list, options.checklist ?? {}, options.language)
  const top = list.extra.some(({value}) => /^# /u.test(value)) ? [] : [`# ${words.checklist}`]
  const parts = [
    ...top,
    freeLines([...list.extra, ...scattered(list, sections)]).join('\n'),
    ...sections.map((section) => sectionText(section, options)),
    footer(list, options),
    freeLines(list.below).join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function sectionText(section: Section, options: EmitOptions): string {
  const words = labels[options.language]
  const {rows, group} = section
  const tasks = rows.map((row) => taskMarkdown(row, options, group === null))
  if (rows.length === 0) tasks.push(`${words.noTasks} ${marks.line}`)
  return [...headOf(section, options), ...tasks].join('\n')
}

function headOf({title, group}: Section, options: EmitOptions): string[] {
  const words = labels[options.language]
  if (group === null) return title === null ? [] : [`## ${escapeMarkdown(title)} ${marks.line}`, '']
  if (group.title !== null)
    return [`## ${escapeOwn(groupTitle(group, options))}`, '', ...spaced(group.extra)]
  const lines = [`## ${escapeMarkdown(groupTitle(group, options))} ${marks.group(group)}`, '']
  if (group.urgency) {
    const {urgency, urgencies} = words.office
    lines.push(`${urgency}: **${urgencies[group.urgency] ?? group.urgency}**`, '')
  }
  if (group.subject) lines.push(`${words.subject}: ${escapeMarkdown(group.subject)}`, '')
  if (group.receivedOn)
    lines.push(`${words.tasks.receivedOn}: ${printedDate(group.receivedOn)}`, '')
  if (group.addressees.length > 0)
    lines.push(`${words.addressees}: ${group.addressees.map(escapeMarkdown).join('; ')}`, '')
  return [...lines, ...spaced(group.extra)]
}

/** What a person wrote under dispatches that are no sections here. */
function scattered({groups}: Checklist, sections: readonly Section[]): Extra[] {
  const shown = new Set(sections.map(({group}) => group))
  return groups.filter((group) => !shown.has(group)).flatMap(({extra}) => extra)
}

function freeLines(extra: readonly Extra[]): string[] {
  return extra.map(({name, value}) => (name === '' ? value : `${escapeOwn(name)}: ${value}`))
}

function spaced(extra: readonly Extra[]): string[] {
  return extra.length > 0 ? [...freeLines(extra), ''] : []
}

/** The counts below the list, each line marked as ours. */
function footer(list: Checklist, {language, checklist: {summary} = {}}: EmitOptions): string {
  const {tasks} = labels[language]
  const today = list.today && printedDate(list.today)
  const total = `*${tasks.counts({...countsOf(list), today})}.* ${marks.line}`
  if (!summary) return total
  const cells = [tasks.unit, tasks.open, tasks.done, tasks.overdue, tasks.dueSoon]
  return [
    `## ${tasks.byUnit} ${marks.line}`,
    '',
    `| ${cells.join(' | ')} ${marks.line} |`,
    unitRule,
    ...countsByUnit(list).map((unit) => unitLine(unit, labels[language])),
    '',
    total,
  ].join('\n')
}

/** The line between the heading of the counts and the counts. */
export const unitRule = '| --- | --: | --: | --: | --: |'

function unitLine(
  {unit, open, doing, done, overdue, dueSoon, today}: UnitCounts,
  {office}: Labels,
): string {
  const late = today === null ? ['', ''] : [overdue, dueSoon]
  const cells = [escapeMarkdown(unit || office.noLead), open + doing, done, ...late]
  return `| ${cells.join(' | ')} ${marks.line} |`
}
