import {createHash} from 'node:crypto'
import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import type {Directive} from '../model/directive.js'
import type {Dispatch} from '../model/dispatch.js'
import {dueOf} from '../model/due.js'
import type {EmitOptions} from './product.js'

/** Danh sách việc: the directives of the dispatches, in their order; dispatches without any are kept. */
export function checklist(
  dispatches: readonly Dispatch[],
  options: ChecklistOptions = {},
): Checklist {
  return {today: null, groups: dispatches.map((dispatch) => groupOf(dispatch, options))}
}

/** What the days of the tasks are worked out from. */
export type ChecklistOptions = Pick<EmitOptions, 'receivedOn' | 'holidays'>

function groupOf(dispatch: Dispatch, options: ChecklistOptions): TaskGroup {
  const seen = new Map<string, number>()
  return {
    file: dispatch.source.file,
    type: dispatch.type,
    number: dispatch.number,
    issuedOn: dispatch.issuedOn,
    receivedOn: options.receivedOn?.slice(0, 10) ?? null,
    issuer: dispatch.issuers.map(({name}) => name).join('; ') || null,
    subject: dispatch.subject,
    urgency: dispatch.urgency,
    addressees: dispatch.addressees.map(({name}) => name),
    tasks: dispatch.directives.map((directive) => taskOf(directive, dispatch, options, seen)),
  }
}

function taskOf(
  directive: Directive,
  dispatch: Dispatch,
  {receivedOn, holidays = []}: ChecklistOptions,
  seen: Map<string, number>,
): Task {
  const {label, text, modality, lead, coordinating, monitoring, reportTo, deadline, at, page} =
    directive
  const base = stableId(directive, dispatch)
  const copies = (seen.get(base) ?? 0) + 1
  seen.set(base, copies)
  const id = copies === 1 ? base : `${base}-${copies}`
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
    ...dueOf(deadline, {
      issuedOn: dispatch.issuedOn,
      receivedOn: receivedOn ?? null,
      holidays,
    }),
    matched: [],
    ...untouched,
    at,
    page,
  }
}

/** Nobody has worked on it yet. */
const untouched = {
  status: 'open',
  assignee: null,
  note: null,
  change: null,
  previous: null,
} as const

/** The same words under the same label of the same document give the same id, whatever file they came in. */
function stableId({label, text}: Directive, {number, symbol, issuedOn}: Dispatch): string {
  const words = [number ?? symbol ?? '', issuedOn ?? '', label ?? '', text].join('\n')
  return createHash('sha256').update(words).digest('hex').slice(0, 10)
}
