import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {taskStatuses} from '../model/vocabulary.js'
import {asset, hashOf} from './asset.js'
import {labels, printedDate} from './labels.js'
import {oneLine} from './plain.js'
import type {EmitOptions} from './product.js'
import {taskLabels} from './task-labels.js'
import {
  deadlineWords,
  documentName,
  leadNames,
  namesOf,
  remarksOf,
  timeliness,
} from './task-texts.js'
import {xmlText} from './xml.js'

/** Trang A4 để in: a table a dispatch, boxes to tick, late tasks marked; no script, and nothing from the network. */
export async function checklistHtml(checklist: Checklist, options: EmitOptions): Promise<string> {
  const style = await asset('checklist-page.css')
  const title = xmlText(taskLabels[options.language].title)
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  const sections = checklist.groups.map((group) => section(group, checklist.today, options))
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xmlText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p class="counts">${counts(checklist, options)}</p>
${sections.join('\n')}
</body>
</html>
`
}

const say = (words: string) => xmlText(oneLine(words))

/** How many there are of each status, and how many are late where a day is given to go by. */
function counts({groups, today}: Checklist, {language}: EmitOptions): string {
  const words = taskLabels[language]
  const tasks = groups.flatMap((group) => group.tasks)
  const kept = tasks.filter(({change}) => change !== 'removed')
  const timely = (kind: 'late' | 'soon') =>
    tasks.filter((task) => timeliness(task, today) === kind).length
  const told: (readonly [string, number])[] = [
    [words.all, kept.length],
    ...taskStatuses.map(
      (status) =>
        [words.statuses[status], kept.filter((task) => task.status === status).length] as const,
    ),
  ]
  if (today) told.push([words.late, timely('late')], [words.soon, timely('soon')])
  const list = told.map(([title, count]) => `${title}: ${count}`).join(' · ')
  return say(today ? `${words.asOf(printedDate(today))}: ${list}` : list)
}

function section(group: TaskGroup, today: string | null, options: EmitOptions): string {
  const words = taskLabels[options.language]
  const rows = group.tasks.map((task) => row(task, group, {today, options}))
  const table = `<table>
<thead><tr><th class="tick" aria-label="${say(words.status)}"></th><th class="label">${say(words.label)}</th><th>${say(words.task)}</th><th class="units">${say(words.lead)}, ${say(words.coordinating).toLocaleLowerCase('vi')}</th><th class="when">${say(words.deadline)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
  return `<section>
${head(group, options)}
${rows.length > 0 ? table : `<p>${say(words.noTasks)}</p>`}
</section>`
}

function head(group: TaskGroup, options: EmitOptions): string {
  const words = taskLabels[options.language]
  const day = group.issuedOn ? ` (${printedDate(group.issuedOn)})` : ''
  const urgency = group.urgency ? (words.urgencies[group.urgency] ?? group.urgency) : ''
  const facts: (readonly [string, string | null])[] = [
    [words.urgency, urgency],
    [words.issuer, group.issuer],
    [words.subject, group.subject],
    [labels[options.language].addressees, group.addressees.join('; ')],
    [words.receivedOn, group.receivedOn && printedDate(group.receivedOn)],
  ]
  const lines = facts.flatMap(([title, value]) =>
    value ? [`<p>${say(title)}: ${say(value)}</p>`] : [],
  )
  return `<div class="head"><h2>${say(documentName(group, options) + day)}</h2>${lines.join('')}</div>`
}

interface Context {
  readonly today: string | null
  readonly options: EmitOptions
}

function row(task: Task, group: TaskGroup, {today, options}: Context): string {
  const words = taskLabels[options.language]
  const timely = timeliness(task, today)
  const classes = [task.status, task.change ?? '', timely ?? ''].filter(Boolean).join(' ')
  const box = `<input type="checkbox"${task.status === 'done' ? ' checked' : ''} aria-label="${say(words.statuses.done)}">`
  const state = task.status === 'open' ? [] : [words.statuses[task.status]]
  const remarks = [...state, ...remarksOf(task, options)]
    .map((remark) => `<p class="remark">${say(remark)}</p>`)
    .join('')
  const cells = [
    `<td class="tick">${box}</td>`,
    `<td class="label">${say(task.label ?? '')}</td>`,
    `<td><div class="words">${say(task.text)}</div>${remarks}</td>`,
    `<td>${unitsOf(task, group, options)}</td>`,
    `<td>${whenOf(task, timely, options)}</td>`,
  ]
  return `<tr class="${classes}" id="task-${say(task.id)}">${cells.join('')}</tr>`
}

function unitsOf(task: Task, group: TaskGroup, options: EmitOptions): string {
  const words = taskLabels[options.language]
  const others = [
    [words.coordinating, task.coordinating],
    [words.monitoring, task.monitoring],
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

function whenOf(task: Task, timely: 'late' | 'soon' | undefined, options: EmitOptions): string {
  const words = taskLabels[options.language]
  const printed = deadlineWords(task, options)
  return [
    printed && `<p>${say(printed)}</p>`,
    task.due && `<p class="day">${say(printedDate(task.due))}</p>`,
    timely && `<p class="mark">${say(words[timely])}</p>`,
  ]
    .filter(Boolean)
    .join('')
}
