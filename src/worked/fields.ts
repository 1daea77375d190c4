import {createHash} from 'node:crypto'
import {type ColumnKey, checklistColumns} from '../emit/checklist-columns.js'
import {arrow} from '../emit/checklist-texts.js'
import {labels} from '../emit/labels.js'
import {statusWords} from '../emit/task-labels.js'
import type {Extra, Task} from '../model/checklist.js'
import type {Deadline} from '../model/directive.js'
import {
  type DueReason,
  dueReasons,
  type Recurrence,
  recurrences,
  type TaskChange,
  type TaskStatus,
  taskChanges,
  taskStatuses,
} from '../model/vocabulary.js'
import {key, momentOf, plain} from './values.js'

/** What stands in the fields of a task, as words. */
export type Values = Readonly<Partial<Record<ColumnKey, string>>>

const languages = Object.values(labels)
const keys = Object.keys(checklistColumns) as ColumnKey[] // its own keys
const titles: ReadonlyMap<string, ColumnKey> = new Map(
  languages.flatMap((words) =>
    keys.map((each) => [key(checklistColumns[each].title(words)), each] as const),
  ),
)

/** The field that a heading or a label names, in either language. */
export function fieldNamed(title: string): ColumnKey | undefined {
  return titles.get(key(title))
}

/** Rows that a person added get an id of their own, by which they are known again. */
const ownId = 'own-'

export function isOwnId(id: string): boolean {
  return id === '' || id.startsWith(ownId)
}

/** Việc đọc lại: what a person cannot have meant for its field is kept as words beside it. */
export function taskFrom(values: Values, added: readonly Extra[] = []): Task {
  const given = values.id?.trim() ?? ''
  const own = isOwnId(given)
  const [status, change] = [statusIn(values.status), changeIn(values.change)]
  const [due, recurs] = [momentIn(values.due), recurrenceIn(values.recurs)]
  const text = values.text ?? ''
  return {
    id: given || ownIdOf(text),
    own,
    label: values.label || null,
    text,
    modality: null,
    lead: partiesIn(values.lead),
    coordinating: partiesIn(values.coordinating),
    monitoring: partiesIn(values.monitoring),
    reportTo: partiesIn(values.reportTo),
    deadline: deadlineFrom(values.deadline || (recurs && values.recurs), due, recurs),
    due: due ?? null,
    dueReason: null,
    ...furtherFrom(values.further),
    matched: namesIn(values.matched),
    status: status ?? 'open',
    assignee: values.assignee || null,
    note: values.note || null,
    change: change ?? null,
    previous: values.previous || null,
    extra: [
      ...added,
      ...unread(labels.vi.tasks.statusWords, values.status, status),
      ...unread(labels.vi.tasks.before(labels.vi.tasks.change), values.change, change),
      ...unread(labels.vi.tasks.before(labels.vi.tasks.due), values.due, due),
      ...unread(labels.vi.tasks.before(labels.vi.tasks.recurs), values.recurs, recurs),
    ],
    at: null,
    page: null,
  }
}

export function ownIdOf(text: string): string {
  return ownId + createHash('sha256').update(plain(text)).digest('hex').slice(0, 10)
}

/** Words in a field that mean nothing there are kept under a name of their own. */
export function unread(
  name: string,
  words: string | undefined,
  meant: string | undefined,
): Extra[] {
  return words?.trim() && meant === undefined ? [{name, value: words.trim()}] : []
}

function statusIn(words = ''): TaskStatus | undefined {
  const seen = key(words)
  if (seen === '') return undefined
  return taskStatuses.find((status) => statusWords[status].includes(seen))
}

function changeIn(words = ''): TaskChange | undefined {
  const seen = key(words)
  return taskChanges.find((change) =>
    languages.some(({tasks}) => key(tasks.changes[change]) === seen),
  )
}

function momentIn(words = ''): string | undefined {
  return momentOf(words)
}

function namesIn(words = ''): string[] {
  return words
    .split(/;\s*/u)
    .map((name) => name.trim())
    .filter(Boolean)
}

function partiesIn(words: string | undefined): {name: string}[] {
  return namesIn(words).map((name) => ({name}))
}

function recurrenceIn(words = ''): Recurrence | 'other' | undefined {
  const seen = key(words)
  return ([...recurrences, 'other'] as const).find((each) =>
    languages.some(({tasks}) => key(tasks.recurrences[each]) === seen),
  )
}

/**
 * Of a time limit the words, the day and how often it comes back are read: enough to show it until its dispatch is read
 * again.
 */
function deadlineFrom(
  text: string | undefined,
  due: string | undefined,
  recurs: Recurrence | 'other' | undefined,
): Deadline | null {
  if (!text) return null
  const kind = due === undefined ? 'event' : 'date'
  return {
    text,
    kind: recurs === undefined ? kind : 'recurring',
    due: due ?? null,
    bound: null,
    inferred: [],
    recurs: recurs === undefined || recurs === 'other' ? null : recurs,
    rrule: null,
    period: null,
  }
}

/** `trước ngày 20/6 → 20/06/2026; …`: further limits, with the day each came to or why it came to none. */
function furtherFrom(words = ''): Pick<Task, 'further'> {
  const further = namesIn(words).map((piece) => {
    const at = piece.lastIndexOf(arrow)
    const tail = at < 0 ? '' : piece.slice(at + arrow.length).trim()
    const due = momentOf(tail) ?? null
    const dueReason = due === null ? reasonIn(tail) : null
    const told = due !== null || dueReason !== null
    return {text: told ? piece.slice(0, at) : piece, due, dueReason}
  })
  return further.length > 0 ? {further} : {}
}

function reasonIn(words: string): DueReason | null {
  const isSaid = (reason: DueReason) =>
    languages.some(({tasks}) => `(${tasks.dueReasons[reason]})` === words)
  return dueReasons.find(isSaid) ?? null
}

/** A group of which nothing is known yet. */
export const noFacts = {
  file: '',
  type: null,
  number: null,
  issuedOn: null,
  receivedOn: null,
  issuer: null,
  subject: null,
  urgency: null,
  addressees: [],
  title: null,
}
