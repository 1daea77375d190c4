import type {ColumnKey} from '../emit/checklist-columns.js'
import {labels} from '../emit/labels.js'
import type {Checklist, Extra, Task, TaskGroup} from '../model/checklist.js'
import {fieldNamed, isOwnId, taskFrom, unread, type Values} from './fields.js'
import {key, momentOf} from './values.js'

type Rows = readonly (readonly string[])[]

/** The id of a document type by its printed name. */
export type TypeId = (name: string) => string | undefined

/** Rows above the headings in which a person may have put a title of their own. */
const headRows = 20

/**
 * Danh sách việc đọc lại từ một bảng: columns are known by their headings, wherever they stand; other columns are the
 * person's own. `undefined` where no row has the headings of a checklist.
 */
export function checklistOfRows(rows: Rows, typeId: TypeId): Checklist | undefined {
  const head = rows.slice(0, headRows).findIndex(isHead)
  const titles = rows[head]
  if (!titles) return undefined
  const fields = fieldsOf(titles)
  const groups = new Map<string, TaskGroup & {readonly tasks: Task[]}>()
  for (const row of rows.slice(head + 1)) {
    if (row.every((cell) => cell.trim() === '')) continue
    const {values, extra} = cellsOf(row, titles, fields)
    const facts = groupFrom(values, typeId)
    const name = JSON.stringify([
      facts.title,
      facts.type,
      facts.number,
      facts.issuedOn,
      facts.issuer,
      facts.file,
    ])
    const group = groups.get(name) ?? {...facts, tasks: []}
    group.tasks.push(taskFrom(values, extra))
    groups.set(name, group)
  }
  const extra = rows.slice(0, head).flatMap((row) => {
    const value = row.filter((cell) => cell.trim() !== '').join(' ')
    return value ? [{name: '', value}] : []
  })
  return {today: null, groups: [...groups.values()], extra, below: []}
}

function isHead(row: readonly string[]): boolean {
  const known = new Set(row.map(fieldNamed))
  return known.has('text') && known.has('id')
}

/** Of two columns with one heading the second is the person's own. */
function fieldsOf(titles: readonly string[]): readonly (ColumnKey | undefined)[] {
  const taken = new Set<ColumnKey>()
  return titles.map((title) => {
    const field = fieldNamed(title)
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}

function cellsOf(
  row: readonly string[],
  titles: readonly string[],
  fields: readonly (ColumnKey | undefined)[],
): {values: Values; extra: Extra[]} {
  const values: Partial<Record<ColumnKey, string>> = {}
  const extra: Extra[] = []
  for (const [at, cell] of row.entries()) {
    const value = cell.trim()
    const field = fields[at]
    if (value === '') continue
    if (field === undefined) extra.push({name: (titles[at] ?? '').trim(), value})
    else values[field] = value
  }
  const {issuedOn} = labels.vi.tasks
  extra.push(...unread(labels.vi.tasks.before(issuedOn), values.issuedOn, dayIn(values.issuedOn)))
  const {urgency} = labels.vi.office
  extra.push(...unread(labels.vi.tasks.before(urgency), values.urgency, urgencyIn(values.urgency)))
  return {values, extra}
}

function dayIn(words: string | undefined): string | undefined {
  return words === undefined ? undefined : momentOf(words)?.slice(0, 10)
}

/** Lists written before there was a column of it have none. */
function urgencyIn(words = ''): string | undefined {
  const seen = key(words)
  const known = Object.values(labels).flatMap(({office}) => Object.entries(office.urgencies))
  return known.find(([, shown]) => key(shown) === seen)?.[0]
}

/** A row of the person's own that names no dispatch stands in a section of its own. */
function groupFrom(values: Values, typeId: TypeId): TaskGroup {
  const {type, number, issuedOn, issuer, subject, file, id = ''} = values
  const isOwn = isOwnId(id)
  const named = Boolean(number || issuedOn || issuer || file || type)
  return {
    file: file ?? '',
    type: type ? (typeId(type) ?? type) : null,
    number: number ?? null,
    issuedOn: dayIn(issuedOn) ?? null,
    receivedOn: null,
    issuer: issuer ?? null,
    subject: named || !isOwn ? (subject ?? null) : null,
    urgency: urgencyIn(values.urgency) ?? null,
    addressees: [],
    title: isOwn && !named ? (subject ?? '') : null,
    extra: [],
    tasks: [],
  }
}
