import type {Checklist, Extra} from '../model/checklist.js'
import type {Cell, Sheet} from './cell.js'
import {type Row, rowsInOrder} from './checklist-order.js'
import {furtherTexts, namesText, recurrenceText} from './checklist-texts.js'
import {type Labels, labels} from './labels.js'
import type {EmitOptions} from './product.js'

interface ChecklistColumn {
  readonly title: (words: Labels) => string
  /** Characters. */
  readonly width: number
  readonly cell: (row: Row, options: EmitOptions) => Cell
}

const names = (parties: Row['task']['lead']) => namesText(parties.map(({name}) => name)) || null
const day = (iso: string | null) => iso && {date: iso}
const recurrenceOf = ({task}: Row, {language}: EmitOptions) =>
  recurrenceText(task, language) || null

/** Các cột của danh sách việc dạng bảng. What was worked on is read back by these titles. */
export const checklistColumns = {
  id: {title: ({tasks}) => tasks.id, width: 13, cell: ({task}) => task.id},
  type: {
    title: ({tasks}) => tasks.type,
    width: 12,
    cell: ({group: {type}}, {typeName}) => (type ? typeName(type) : null),
  },
  number: {title: ({tasks}) => tasks.number, width: 18, cell: ({group}) => group.number},
  issuedOn: {title: ({tasks}) => tasks.issuedOn, width: 12, cell: ({group}) => day(group.issuedOn)},
  issuer: {title: ({tasks}) => tasks.issuer, width: 22, cell: ({group}) => group.issuer},
  subject: {
    title: ({subject}) => subject,
    width: 34,
    cell: ({group: {subject, title}}) => subject ?? title,
  },
  label: {title: ({tasks}) => tasks.label, width: 11, cell: ({task}) => task.label},
  text: {title: ({tasks}) => tasks.text, width: 48, cell: ({task}) => task.text},
  lead: {title: ({lead}) => lead, width: 20, cell: ({task}) => names(task.lead)},
  coordinating: {
    title: ({coordinating}) => coordinating,
    width: 18,
    cell: ({task}) => names(task.coordinating),
  },
  monitoring: {
    title: ({tasks}) => tasks.monitoring,
    width: 16,
    cell: ({task}) => names(task.monitoring),
  },
  reportTo: {title: ({reportTo}) => reportTo, width: 18, cell: ({task}) => names(task.reportTo)},
  deadline: {
    title: ({deadline}) => deadline,
    width: 18,
    cell: ({task}) => task.deadline?.text ?? null,
  },
  due: {title: ({tasks}) => tasks.due, width: 12, cell: ({task}) => day(task.due)},
  further: {
    title: ({tasks}) => tasks.further,
    width: 20,
    cell: ({task}, {language}) => furtherTexts(task, language).join('; ') || null,
  },
  recurs: {title: ({tasks}) => tasks.recurs, width: 13, cell: recurrenceOf},
  status: {
    title: ({tasks}) => tasks.status,
    width: 12,
    cell: ({task}, {language}) => labels[language].tasks.statuses[task.status],
  },
  assignee: {title: ({tasks}) => tasks.assignee, width: 16, cell: ({task}) => task.assignee},
  note: {title: ({tasks}) => tasks.note, width: 20, cell: ({task}) => noteOf(task)},
  change: {
    title: ({tasks}) => tasks.change,
    width: 14,
    cell: ({task: {change}}, {language}) => change && labels[language].tasks.changes[change],
  },
  previous: {title: ({tasks}) => tasks.previous, width: 28, cell: ({task}) => task.previous},
  matched: {
    title: ({tasks}) => tasks.matched,
    width: 18,
    cell: ({task}) => namesText(task.matched) || null,
  },
  file: {title: ({tasks}) => tasks.file, width: 18, cell: ({group}) => group.file || null},
  urgency: {
    title: ({office}) => office.urgency,
    width: 12,
    cell: ({group}, {language}) => urgencyText(group.urgency, language),
  },
} as const satisfies Record<string, ChecklistColumn>

export type ColumnKey = keyof typeof checklistColumns

function urgencyText(urgency: string | null, language: EmitOptions['language']): string | null {
  return urgency && (labels[language].office.urgencies[urgency] ?? urgency)
}

/** The note, and the lines a person wrote below a task in a text. */
function noteOf({note, extra}: Row['task']): string | null {
  const lines = extra.filter(({name}) => name === '').map(({value}) => value.trim())
  return [note ?? '', ...lines].filter(Boolean).join('\n') || null
}

/** Trang việc: one row a task, then the columns a person added. */
export function checklistSheet(list: Checklist, options: EmitOptions): Sheet {
  const words = labels[options.language]
  const columns: readonly ChecklistColumn[] = Object.values(checklistColumns)
  const rows = rowsInOrder(list, options.checklist ?? {}, options.language)
  const added = extraNames(rows)
  return {
    name: words.checklist,
    columns: [
      ...columns.map(({title, width}) => ({title: title(words), width})),
      ...added.map((title) => ({title, width: 18})),
    ],
    rows: rows.map((row) => [
      ...columns.map(({cell}) => cell(row, options)),
      ...added.map((name) => cellOf(row.task.extra, name)),
    ]),
  }
}

function extraNames(rows: readonly Row[]): string[] {
  const found = rows.flatMap(({task}) => task.extra.map(({name}) => name))
  return [...new Set(found)].filter(Boolean)
}

function cellOf(extra: readonly Extra[], wanted: string): string | null {
  const values = extra.filter(({name}) => name === wanted).map(({value}) => value)
  return values.join('\n') || null
}
