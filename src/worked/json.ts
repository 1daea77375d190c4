import type {Checklist, Extra, Task, TaskGroup} from '../model/checklist.js'
import {noFacts, taskFrom} from './fields.js'

type Json = Readonly<Record<string, unknown>>

/**
 * Danh sách việc đọc lại từ JSON: what a person left out is filled in, keys of their own are kept as theirs. What comes
 * out is still to be checked against the schema. `undefined` where it is no checklist at all.
 */
export function checklistOfJson(text: string): unknown {
  const value = parsed(text)
  if (!isJson(value) || !Array.isArray(value['groups'])) return undefined
  const list = withExtra(value, {today: null, groups: [], extra: [], below: []} satisfies Checklist)
  return {...list, groups: value['groups'].map(groupFrom)}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the caller says that it cannot be understood
  }
}

function isJson(value: unknown): value is Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

const blankGroup: TaskGroup = {...noFacts, extra: [], tasks: []}

function groupFrom(value: unknown): unknown {
  if (!isJson(value)) return value
  const tasks = value['tasks']
  return {
    ...withExtra(value, blankGroup),
    ...(Array.isArray(tasks) && {tasks: tasks.map(taskOf)}),
  }
}

function taskOf(value: unknown): unknown {
  if (!isJson(value)) return value
  const {text, id} = value
  const blank: Task = taskFrom({
    ...(typeof text === 'string' && {text}),
    ...(typeof id === 'string' && {id}),
  })
  return withExtra(value, blank)
}

/** Keys that stand only where there is something to say. */
const optional: ReadonlySet<string> = new Set<keyof Task>(['further'])

/** The known keys over their defaults; the others as words beside them. */
function withExtra(value: Json, blank: Checklist | TaskGroup | Task): Json {
  const known: [string, unknown][] = []
  const added: Extra[] = []
  for (const [key, inner] of Object.entries(value))
    if (key in blank || optional.has(key)) known.push([key, inner])
    else added.push({name: key, value: typeof inner === 'string' ? inner : JSON.stringify(inner)})
  const given = Object.fromEntries(known)
  const extra = given['extra'] ?? []
  return {...blank, ...given, extra: Array.isArray(extra) ? [...extra, ...added] : extra}
}
