import type {Paragraph, Table, TableCell, TableRow} from '../../tree/nodes.js'
import type {Draft} from './draft.js'
import {readingOf} from './judge.js'
import {modalityOf} from './modality.js'
import type {Rules, Scope} from './scope.js'
import {labelledTimes, namesIn} from './task.js'
import {wordsOf} from './unit.js'

interface Columns {
  readonly task: number
  readonly lead: number
  readonly support: number
  readonly monitor: number
  readonly time: number
}

/** Bảng phân công (Nội dung, Chủ trì, Phối hợp, Thời gian): each row with a task is a directive. */
export function tableDrafts(
  table: Table,
  labels: readonly string[],
  scope: Scope,
  rules: Rules,
): Draft[] {
  const head = table.children.findIndex((row) => columnsOf(row, rules) !== undefined)
  const first = table.children[head]
  const columns = first && columnsOf(first, rules)
  if (!columns) return []
  const rows = table.children.map((row, index) => spanned(table, row, index))
  return rows
    .slice(head + 1)
    .filter((_, index) => !columnsOf(table.children[head + 1 + index] ?? first, rules))
    .flatMap((row) => rowDraft(row, columns, rules))
    .map((draft) => ({...draft, labels, modality: modalityOf(draft.text, scope.modality, rules)}))
}

/** Cells of a row by column. */
type Cells = ReadonlyMap<number, TableCell>

/** The cells of a row, merged ones that reach into it from above too. */
function spanned({children}: Table, row: TableRow, index: number): Cells {
  const above = children
    .slice(0, index)
    .flatMap((each, at) => each.children.filter(({rows}) => at + rows > index))
  return new Map([...above, ...row.children].map((cell) => [cell.column, cell] as const))
}

/** The columns of a header row; undefined when it names no task with its doers. */
function columnsOf(row: TableRow, rules: Rules): Columns | undefined {
  const named = (list: string) =>
    row.children.find((cell) =>
      rules.lexicon.regex(`^{${list}}[ .:]*$`).test(readingOf(cellText(cell), rules).folded),
    )?.column ?? -1
  const task = named('task-name-label')
  const lead = named('task-lead-label')
  if (task < 0 || lead < 0) return undefined
  return {
    task,
    lead,
    support: named('task-support-label'),
    monitor: named('task-monitor-label'),
    time: named('task-time-label'),
  }
}

function rowDraft(
  cells: Cells,
  columns: Columns,
  rules: Rules,
): Omit<Draft, 'labels' | 'modality'>[] {
  const cell = (column: number) => cellText(cells.get(column))
  const paragraph = firstParagraph(cells.get(columns.task))
  const lead = namesIn(cell(columns.lead), rules)
  if (!paragraph || lead.length === 0) return []
  return [
    {
      kind: 'table',
      paragraph,
      text: cell(columns.task),
      lead,
      coordinating: namesIn(cell(columns.support), rules),
      monitoring: namesIn(cell(columns.monitor), rules),
      reportTo: [],
      ...labelledTimes(cell(columns.time), rules),
    },
  ]
}

function firstParagraph(cell: TableCell | undefined): Paragraph | undefined {
  return cell?.children.find((block): block is Paragraph => block.type === 'paragraph')
}

function cellText(cell: TableCell | undefined): string {
  const blocks = cell?.children ?? []
  return blocks
    .map((block) => (block.type === 'paragraph' ? wordsOf(block) : ''))
    .join(' ')
    .trim()
}
