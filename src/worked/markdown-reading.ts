import type {Extra, Task, TaskGroup} from '../model/checklist.js'
import {noFacts, taskFrom, type Values} from './fields.js'

export type Draft<Of> = {-readonly [Key in keyof Of]: Of[Key]}

/** A task while its lines are read. */
export interface OpenTask {
  readonly values: Draft<Values>
  readonly free: Extra[]
  readonly group: OpenGroup
  /** Its words are struck through. */
  readonly struck: boolean
  /** The last line was of the note, which goes on in lines further in. */
  inNote: boolean
}

/** A dispatch, or a section of a person's own, while its lines are read. */
export interface OpenGroup extends Draft<Omit<TaskGroup, 'tasks' | 'extra'>> {
  readonly tasks: OpenTask[]
  readonly extra: Extra[]
}

/** Where the reading of a list has come to. */
export interface Reading {
  readonly groups: OpenGroup[]
  readonly top: Extra[]
  readonly below: Extra[]
  /** The count at the end has been read: what a person wrote from here on stands below it. */
  ended: boolean
  group: OpenGroup | undefined
  task: OpenTask | undefined
  /** Blank lines, which count only where a line of the person's own follows. */
  blanks: number
}

export function openGroup(facts: Partial<TaskGroup>, reading: Reading): OpenGroup {
  const group: OpenGroup = {...noFacts, ...facts, tasks: [], extra: []}
  reading.groups.push(group)
  return group
}

/** Rows under no heading of a dispatch. */
export function ownGroup(reading: Reading): OpenGroup {
  return reading.groups.find(({title}) => title === '') ?? openGroup({title: ''}, reading)
}

/** The dispatch of the task that was read last, told below it. */
export function moveTo(facts: Partial<TaskGroup>, task: OpenTask, reading: Reading): void {
  const wanted = identity({...noFacts, ...facts})
  const known = reading.groups.find((group) => group.title === null && identity(group) === wanted)
  const group = known ?? openGroup(facts, reading)
  task.group.tasks.splice(task.group.tasks.indexOf(task), 1)
  reading.task = {...task, group}
  group.tasks.push(reading.task)
}

function identity({file, number, issuedOn, issuer}: Omit<TaskGroup, 'tasks' | 'extra'>): string {
  return JSON.stringify([file, number, issuedOn, issuer])
}

/** A line of the person's own, with the blank lines before it. */
export function keep(text: string, {task, group, top, below, ended, blanks}: Reading): void {
  const lines = task?.free ?? group?.extra ?? (ended ? below : top)
  for (let blank = 0; blank < blanks; blank++) lines.push({name: '', value: ''})
  lines.push({name: '', value: text})
}

/** A group without tasks that was made for rows which told of their dispatch is none. */
export function groupsRead({groups}: Reading): TaskGroup[] {
  return groups
    .filter(({title, tasks, extra}) => title !== '' || tasks.length > 0 || extra.length > 0)
    .map(({tasks, extra, ...facts}) => ({
      ...facts,
      extra: fromFirstWords(extra),
      tasks: tasks.map(taskRead),
    }))
}

/** A task that a person struck through is not to be done, unless it is done. */
function taskRead({values, free, struck}: OpenTask): Task {
  const task = taskFrom(values, free)
  const dropped = struck && task.change !== 'removed' && task.status === 'open'
  return dropped ? {...task, status: 'dropped'} : task
}

export function fromFirstWords(extra: readonly Extra[]): Extra[] {
  const first = extra.findIndex(({value}) => value !== '')
  return first < 0 ? [] : extra.slice(first)
}
