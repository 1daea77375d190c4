import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import {blank, docx, paragraph, table, textWidth, type Words} from './docx.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'
import {slipLabels} from './slip-labels.js'
import {deadlineAndDay, documentName, leadNames, namesOf, remarksOf} from './task-texts.js'

const headWidths = [2600, textWidth - 2600]
const taskWidths = [540, 3350, 1550, 1400, 1300, 1215]
const signWidths = [4600, textWidth - 4600]

/** Phiếu giao việc: a slip a dispatch, each on a page of its own (NĐ 30/2020, Phụ lục IV). */
export function checklistDocx({groups}: Checklist, options: EmitOptions): Uint8Array {
  const {language} = options
  const slips = groups.map((group) => slipOf(group, options))
  const empty = paragraph([{text: labels[language].noTasks}])
  return docx(slips.length > 0 ? slips : [empty], language)
}

function slipOf(group: TaskGroup, options: EmitOptions): string {
  const words = slipLabels[options.language]
  const opinions = words.opinions.flatMap((opinion) => [
    blank([{text: `${opinion} `, bold: true}]),
    blank([]),
  ])
  return [
    blank([{text: `${words.office} `}]),
    paragraph([{text: words.title, bold: true}], 'Title'),
    table({widths: headWidths, rows: factsOf(group, options), ruled: false}),
    paragraph([]),
    tasks(group, options),
    paragraph([]),
    ...opinions,
    signature(options),
    paragraph([]),
  ].join('')
}

/** The head of the slip; what is not printed is left to be written. */
function factsOf(group: TaskGroup, options: EmitOptions): string[][] {
  const {language, typeName} = options
  const words = labels[language]
  const slip = slipLabels[language]
  if (group.title !== null)
    return [[paragraph([{text: documentName(group, options), bold: true}], 'Fact'), paragraph([])]]
  const gap = '……………………'
  const urgency = group.urgency && (words.office.urgencies[group.urgency] ?? group.urgency)
  const arrival = `${group.receivedOn ? printedDate(group.receivedOn) : gap}    ${slip.arrival}: ${gap}`
  const facts: (readonly [string, string | null])[] = [
    [slip.type, group.type && typeName(group.type)],
    [words.tasks.number, group.number ?? gap],
    [slip.issuedOn, group.issuedOn ? printedDate(group.issuedOn) : gap],
    [words.tasks.issuer, group.issuer ?? gap],
    [words.subject, group.subject ?? gap],
    [words.office.urgency, urgency],
    [slip.arrivedOn, arrival],
  ]
  return facts.flatMap(([title, value]) =>
    value ? [[paragraph([{text: `${title}:`}], 'Fact'), paragraph([{text: value}], 'Fact')]] : [],
  )
}

function tasks(group: TaskGroup, options: EmitOptions): string {
  const words = labels[options.language]
  const {order, task, deadline, remarks} = slipLabels[options.language]
  if (group.tasks.length === 0) return paragraph([{text: words.noTasks, italic: true}])
  const titles = [order, task, words.lead, words.coordinating, deadline, remarks]
  return table({
    widths: taskWidths,
    heading: titles.map((title) => paragraph([{text: title}], 'CellHead')),
    rows: group.tasks.map((one, index) => cellsOf(one, group, {index, options})),
    ruled: true,
  })
}

function cellsOf(
  task: Task,
  group: TaskGroup,
  {index, options}: {readonly index: number; readonly options: EmitOptions},
): string[] {
  const {statuses} = labels[options.language].tasks
  const struck = task.change === 'removed'
  const label: Words[] = task.label ? [{text: `${task.label} `, bold: true, struck}] : []
  const state = task.status === 'open' ? [] : [statuses[task.status]]
  return [
    paragraph([{text: String(index + 1)}], 'CellCentre'),
    paragraph([...label, {text: task.text, struck}], 'Cell'),
    lines(leadNames(task, group, options)),
    lines(namesOf(task.coordinating)),
    lines(deadlineAndDay(task, options)),
    lines([...state, ...remarksOf(task, options)]),
  ]
}

/** A cell holds a paragraph at least. */
function lines(all: readonly string[]): string {
  const [first = '', ...rest] = all
  return [first, ...rest].map((text) => paragraph([{text}], 'Cell')).join('')
}

function signature({language}: EmitOptions): string {
  const {day, signer, signature} = slipLabels[language]
  const signed = [
    paragraph([{text: day, italic: true}], 'Centre'),
    paragraph([{text: signer, bold: true}], 'Centre'),
    paragraph([{text: signature, italic: true}], 'Centre'),
  ]
  return table({widths: signWidths, rows: [[paragraph([]), signed.join('')]], ruled: false})
}
