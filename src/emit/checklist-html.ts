import type {Checklist} from '../model/checklist.js'
import {taskStatuses} from '../model/vocabulary.js'
import {asset} from './asset.js'
import {say, section} from './checklist-html-rows.js'
import {sectionsOf} from './checklist-order.js'
import {labels, printedDate} from './labels.js'
import {pageHead} from './page-head.js'
import type {EmitOptions} from './product.js'
import {timeliness} from './task-texts.js'

/** Trang A4 để in: a table a section, boxes to tick, late tasks marked; no script, and nothing from the network. */
export async function checklistHtml(list: Checklist, options: EmitOptions): Promise<string> {
  const style = await asset('checklist-page.css')
  const title = say(labels[options.language].checklist)
  const sections = sectionsOf(list, options.checklist ?? {}, options.language)
  const shown = sections.map((each) => section(each, {today: list.today, options}))
  return `${pageHead({language: options.language, title, style})}
<body>
<h1>${title}</h1>
<p class="counts">${counts(list, options)}</p>
${shown.join('\n')}
</body>
</html>
`
}

/** How many there are of each status, and how many are late where a day is given to go by. */
function counts({groups, today}: Checklist, {language}: EmitOptions): string {
  const {tasks: words, office} = labels[language]
  const tasks = groups.flatMap((group) => group.tasks)
  const kept = tasks.filter(({change}) => change !== 'removed')
  const timely = (kind: 'overdue' | 'dueSoon') =>
    [words[kind], tasks.filter((task) => timeliness(task, today) === kind).length] as const
  const told: (readonly [string, number])[] = [
    [office.all, kept.length],
    ...taskStatuses.map(
      (status) =>
        [words.statuses[status], kept.filter((task) => task.status === status).length] as const,
    ),
  ]
  if (today) told.push(timely('overdue'), timely('dueSoon'))
  const line = told.map(([title, count]) => `${title}: ${count}`).join(' · ')
  return say(today ? `${office.asOf(printedDate(today))}: ${line}` : line)
}
