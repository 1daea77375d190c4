import {createHash} from 'node:crypto'
import type {Checklist, Task, TaskGroup} from '../model/checklist.js'
import type {Directive} from '../model/directive.js'
import type {Dispatch} from '../model/dispatch.js'
import {withMatches} from './checklist-filter.js'
import type {ChecklistOptions} from './checklist-options.js'
import {sorted} from './checklist-order.js'
import {dueOfTask} from './due.js'
import type {EmitOptions} from './product.js'

/** Danh sách việc: the directives of the dispatches that are wanted, put into the list that was worked on if there is one. */
export function checklist(
  dispatches: readonly Dispatch[],
  {checklist: options = {}}: Partial<EmitOptions> = {},
): Checklist {
  const all: Checklist = {
    today: options.today ?? null,
    groups: dispatches.map((dispatch) => groupOf(dispatch, options)),
    extra: [],
  }
  return sorted(withMatches(all, options), options.sort)
}

function groupOf(dispatch: Dispatch, {received}: ChecklistOptions): TaskGroup {
  const seen = new Map<string, number>()
  const facts = {
    file: dispatch.source.file,
    type: dispatch.type,
    number: dispatch.number,
    issuedOn: dispatch.issuedOn,
    receivedOn: received ?? null,
    issuer: dispatch.issuers.map(({name}) => name).join('; ') || null,
    subject: dispatch.subject,
    urgency: dispatch.urgency,
    addressees: dispatch.addressees.map(({name}) => name),
    title: null,
    extra: [],
  }
  const tasks = dispatch.directives.map((directive) =>
    taskOf(directive, idOf(directive, dispatch, seen), facts),
  )
  return {...facts, tasks}
}

function taskOf(
  {label, text, lead, coordinating, reportTo, deadline, at, page}: Directive,
  id: string,
  anchors: Pick<TaskGroup, 'receivedOn' | 'issuedOn'>,
): Task {
  return {
    id,
    own: false,
    label,
    text,
    modality: null,
    lead,
    coordinating,
    monitoring: [],
    reportTo,
    deadline,
    ...dueOfTask(deadline, anchors),
    matched: [],
    ...untouched,
    extra: [],
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
