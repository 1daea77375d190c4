import {createHash} from 'node:crypto'
import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import type {Directive} from '../model/directive.js'
import type {Dispatch} from '../model/dispatch.js'
import {type DueContext, dueOf} from '../model/due.js'
import {withMatches} from './checklist-filter.js'
import {sorted} from './checklist-order.js'
import {beforeParent} from './checklist-texts.js'
import type {EmitOptions} from './product.js'

/** Danh sách việc: the directives of the dispatches that are wanted, put into the list that was worked on if there is one. */
export function checklist(
  dispatches: readonly Dispatch[],
  options: Partial<EmitOptions> = {},
): Checklist {
  const {checklist: arranged = {}} = options
  const all: Checklist = {
    today: arranged.today ?? null,
    groups: dispatches.map((dispatch) => groupOf(dispatch, options)),
    extra: [],
    below: [],
  }
  return sorted(withMatches(all, arranged), arranged.sort)
}

function groupOf(dispatch: Dispatch, options: Partial<EmitOptions>): TaskGroup {
  const {holidays = []} = options
  const receivedOn = receiptOf(dispatch, options)
  const seen = new Map<string, number>()
  const facts = {
    file: dispatch.source.file,
    type: dispatch.type,
    number: dispatch.number,
    issuedOn: dispatch.issuedOn,
    receivedOn: receivedOn?.slice(0, 10) ?? null,
    issuer: dispatch.issuers.map(issuerName).join('; ') || null,
    subject: dispatch.subject,
    urgency: dispatch.urgency,
    addressees: dispatch.addressees.map(({name}) => name),
    title: null,
    extra: [],
  }
  const context = {issuedOn: dispatch.issuedOn, receivedOn, holidays}
  const tasks = dispatch.directives.map((directive) =>
    taskOf(directive, idOf(directive, dispatch, seen), context),
  )
  return {...facts, tasks}
}

/** Tên chung như `VĂN PHÒNG`, `THANH TRA`: in two words no body is known from another, so its parent is named too. */
function issuerName({name, parent}: Dispatch['issuers'][number]): string {
  return parent !== null && name.split(' ').length <= 2 ? `${name}${beforeParent}${parent}` : name
}

/** The day of receipt that was told for all, but for a dispatch that was issued only later. */
function receiptOf({issuedOn}: Dispatch, {receivedOn}: Partial<EmitOptions>): string | null {
  if (receivedOn === undefined) return null
  return issuedOn !== null && receivedOn.slice(0, 10) < issuedOn ? null : receivedOn
}

function taskOf(directive: Directive, id: string, context: DueContext): Task {
  const {label, text, modality, lead, coordinating, monitoring, reportTo, at, page} = directive
  const {deadline, due, dueReason, further} = timesOf(directive, context)
  return {
    id,
    own: false,
    label,
    text,
    modality,
    lead,
    coordinating,
    monitoring,
    reportTo,
    deadline,
    due,
    dueReason,
    ...(further.length > 0 && {further}),
    matched: [],
    ...untouched,
    extra: [],
    at,
    page,
  }
}

/** Of several limits the one that falls due first drives; those without a day come behind. */
function timesOf({deadline, further = []}: Directive, context: DueContext) {
  const known = [deadline, ...further].map((one) => ({deadline: one, ...dueOf(one, context)}))
  const inOrder = [...known].sort((one, other) =>
    one.due === other.due ? 0 : (one.due ?? '~') < (other.due ?? '~') ? -1 : 1,
  )
  const [first = {deadline: null, due: null, dueReason: null}, ...rest] = inOrder
  const others = rest.map(({deadline: one, due, dueReason}) => ({
    text: one?.text ?? '',
    due,
    dueReason,
  }))
  return {...first, further: others}
}

/** Nobody has worked on it yet. */
const untouched = {
  status: 'open',
  assignee: null,
  note: null,
  change: null,
  previous: null,
} as const

/** Of two directives with the same words under the same label the second is numbered. */
function idOf(directive: Directive, dispatch: Dispatch, seen: Map<string, number>): string {
  const base = stableId(directive, dispatch)
  const copies = (seen.get(base) ?? 0) + 1
  seen.set(base, copies)
  return copies === 1 ? base : `${base}-${copies}`
}

/** The same words under the same label of the same document give the same id, whatever file they came in. */
function stableId({label, text}: Directive, {number, symbol, issuedOn}: Dispatch): string {
  const words = [number ?? symbol ?? '', issuedOn ?? '', label ?? '', text].join('\n')
  return createHash('sha256').update(words).digest('hex').slice(0, 10)
}
