import type {TaskGroup} from '../model/checklist.js'
import type {Row, Section} from './checklist-order.js'
import {furtherTexts} from './checklist-texts.js'
import {labels, printedDate} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'
import {
  deadlineWords,
  documentName,
  leadNames,
  namesOf,
  remarksOf,
  timeliness,
} from './task-texts.js'
import {xmlText} from './xml.js'

/** What every part of the page goes by. */
export interface Context {
  readonly today: string | null
  readonly options: EmitOptions
}

/** Words on the page: never markup. */
export const say = (words: string) => xmlText(oneLine(words))

/** Một mục: its heading and its table, whose heading stands on every page. */
export function section({title, group, rows}: Section, context: Context): string {
  const {tasks: words, ...more} = labels[context.options.language]
  const heading = group ? head(group, context.options) : title ? `<h2>${say(title)}</h2>` : ''
  const titles = [
    `<th class="tick" aria-label="${say(words.status)}"></th>`,
    `<th class="label">${say(words.label)}</th>`,
    `<th>${say(words.text)}</th>`,
    `<th class="units">${say(more.lead)}</th>`,
    `<th class="when">${say(more.deadline)}</th>`,
  ]
  const lines = rows.map((row) => rowText(row, group === null, context))
  const table = `<table>
<thead><tr>${titles.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`
  return `<section>
${heading}
${rows.length > 0 ? table : `<p>${say(more.noTasks)}</p>`}
</section>`
}

function head(group: TaskGroup, options: EmitOptions): string {
  const {tasks: words, office, subject, addressees} = labels[options.language]
  const day = group.issuedOn ? ` (${printedDate(group.issuedOn)})` : ''
  const urgency = group.urgency ? (office.urgencies[group.urgency] ?? group.urgency) : ''
  const facts: (readonly [string, string | null])[] = [
    [office.urgency, urgency],
    [words.issuer, group.issuer],
    [subject, group.subject],
    [addressees, group.addressees.join('; ')],
    [words.receivedOn, group.receivedOn && printedDate(group.receivedOn)],
  ]
  const lines = facts.flatMap(([title, value]) =>
    value ? [`<p>${say(title)}: ${say(value)}</p>`] : [],
  )
  return `<div class="head"><h2>${say(documentName(group, options) + day)}</h2>${lines.join('')}</div>`
}

/** Where a section is no dispatch, each task names its own. */
function rowText({task, group}: Row, isApart: boolean, {today, options}: Context): string {
  const {statuses} = labels[options.language].tasks
  const timely = timeliness(task, today)
  const classes = [task.status, task.change ?? '', timely ?? ''].filter(Boolean).join(' ')
  const box = `<input type="checkbox"${task.status === 'done' ? ' checked' : ''} aria-label="${say(statuses.done)}">`
  const state = task.status === 'open' ? [] : [statuses[task.status]]
  const whence = isApart ? [documentName(group, options)] : []
  const remarks = [...whence, ...state, ...remarksOf(task, options)]
    .map((remark) => `<p class="remark">${say(remark)}</p>`)
    .join('')
  const cells = [
    `<td class="tick">${box}</td>`,
    `<td class="label">${say(task.label ?? '')}</td>`,
    `<td><div class="words">${say(task.text)}</div>${remarks}</td>`,
    `<td>${unitsOf({task, group}, options)}</td>`,
    `<td>${whenOf(task, timely, options)}</td>`,
  ]
  return `<tr class="${classes}" id="task-${say(task.id)}">${cells.join('')}</tr>`
}

function unitsOf({task, group}: Row, options: EmitOptions): string {
  const words = labels[options.language]
  const others = [
    [words.coordinating, task.coordinating],
    [words.tasks.monitoring, task.monitoring],
    [words.reportTo, task.reportTo],
  ] as const
  const lead = leadNames(task, group, options).map((name) => `<p>${say(name)}</p>`)
  const rest = others.flatMap(([title, parties]) =>
    parties.length > 0
      ? [`<p><span class="role">${say(title)}:</span> ${say(namesOf(parties).join('; '))}</p>`]
      : [],
  )
  return [...lead, ...rest].join('')
}

function whenOf(
  task: Row['task'],
  timely: ReturnType<typeof timeliness>,
  options: EmitOptions,
): string {
  const printed = deadlineWords(task, options)
  return [
    printed && `<p>${say(printed)}</p>`,
    task.due && `<p class="day">${say(printedDate(task.due))}</p>`,
    ...furtherTexts(task, options.language).map((words) => `<p>${say(words)}</p>`),
    timely && `<p class="mark">${say(labels[options.language].tasks[timely])}</p>`,
  ]
    .filter(Boolean)
    .join('')
}
