import {unescapeMarkdown, unescapeOwn} from '../emit/escape-markdown.js'
import {labels} from '../emit/labels.js'
import type {Checklist, TaskGroup} from '../model/checklist.js'
import {fieldNamed, isOwnId, type Values} from './fields.js'
import {deadlineIn, type Line, lineOf, printedWords} from './markdown-lines.js'
import {
  fromFirstWords,
  groupsRead,
  keep,
  moveTo,
  type OpenTask,
  openGroup,
  ownGroup,
  type Reading,
} from './markdown-reading.js'
import {key} from './values.js'

/**
 * Danh sách việc đọc lại từ Markdown: what bears our marks is read; every other line is the person's own and stays with
 * the task, the dispatch or the list it stands under. `undefined` where there is no checklist in it.
 */
export function checklistOfMarkdown(text: string): Checklist | undefined {
  if (!/<!-- congvan[: ]/u.test(text)) return undefined
  const reading: Reading = {
    groups: [],
    top: [],
    below: [],
    ended: false,
    group: undefined,
    task: undefined,
    blanks: 0,
  }
  const lines = text.split(/\r?\n/u)
  const fenced = fencedLines(lines)
  for (const [at, line] of lines.entries())
    take(fenced.has(at) ? {is: 'free'} : lineOf(line), line, reading)
  return {
    today: null,
    groups: groupsRead(reading),
    extra: fromFirstWords(reading.top),
    below: fromFirstWords(reading.below),
  }
}

/** Lines of code blocks; one that is never closed is no block. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const fences = lines.flatMap((line, at) => (/^\s*(?:```|~~~)/u.test(line) ? [at] : []))
  const within = new Set<number>()
  for (let pair = 0; pair + 1 < fences.length; pair += 2)
    for (let at = fences[pair] ?? 0; at <= (fences[pair + 1] ?? 0); at++) within.add(at)
  return within
}

function take(line: Line, text: string, reading: Reading): void {
  if (line.is === 'blank') {
    reading.blanks++
    return
  }
  if (line.is === 'ours') takeOurs(line, reading)
  else if (line.is === 'dispatch') takeDispatch(line.facts, text, reading)
  else if (line.is === 'heading') takeHeading(line.title, reading)
  else if (line.is === 'task') takeTask(line, reading)
  else if (line.is === 'detail') takeDetail(line.name, line.value, text, reading)
  else if (line.is === 'head') takeHead(line.name, line.value, text, reading)
  else if (line.is === 'free') takeFree(text, reading)
  reading.blanks = 0
}

/** A heading of ours that names no dispatch, or the count at the end, closes what was open. */
function takeOurs({closes, ends, rest}: Extract<Line, {is: 'ours'}>, reading: Reading): void {
  if (closes) {
    reading.group = undefined
    reading.task = undefined
  }
  if (ends) reading.ended = true
  if (rest) keep(rest, reading)
}

function takeDispatch(facts: Partial<TaskGroup>, text: string, reading: Reading): void {
  if (!text.startsWith('#')) {
    if (reading.task) moveTo(facts, reading.task, reading)
    else keep(text, reading)
    return
  }
  reading.group = openGroup(facts, reading)
  reading.task = undefined
}

function takeHeading(title: string, reading: Reading): void {
  reading.group = openGroup({title}, reading)
  reading.task = undefined
}

function takeTask({id, words, mark, rest}: Extract<Line, {is: 'task'}>, reading: Reading): void {
  const printed = isOwnId(id) ? {label: '', text: unescapeOwn(words)} : printedWords(words)
  const group = reading.group ?? ownGroup(reading)
  const task: OpenTask = {
    values: {id, ...printed, ...statusOf(mark)},
    free: [],
    group,
    struck: /^~~.*~~$/u.test(words),
    inNote: false,
  }
  group.tasks.push(task)
  reading.task = task
  if (rest) keep(`  - ${rest}`, {...reading, blanks: 0})
}

const boxes: Readonly<Record<string, string>> = {x: 'done', X: 'done', '/': 'doing', '-': 'dropped'}

/** An open box leaves the word to the line below, which a ticked one overrules. */
function statusOf(mark: string): Values {
  const status = boxes[mark]
  return status === undefined ? {} : {status}
}

function takeDetail(name: string, value: string, text: string, reading: Reading): void {
  const {task} = reading
  if (!task) {
    keep(text, reading)
    return
  }
  const field = fieldNamed(name)
  task.inNote = field === 'note'
  if (isLabel(name, 'document')) return
  if (isLabel(name, 'addressees')) task.group.addressees = namesIn(value)
  else if (isLabel(name, 'subject')) task.group.subject = unescapeMarkdown(value)
  else if (field === undefined || field === 'urgency')
    task.free.push({name, value: unescapeOwn(value)})
  else if (field === 'status' && task.values.status !== undefined) return
  else if (task.values[field] !== undefined) keep(text, reading)
  else Object.assign(task.values, fieldOf(field, value))
}

function isLabel(name: string, which: 'document' | 'subject' | 'addressees'): boolean {
  return Object.values(labels).some((words) => {
    const label = which === 'document' ? words.tasks.document : words[which]
    return key(label) === key(name)
  })
}

/** What a person writes is read as they wrote it; what was printed loses the marks that kept it from being markup. */
function fieldOf(field: keyof Values, value: string): Values {
  if (field === 'deadline') {
    const {deadline, due} = deadlineIn(value)
    return due ? {deadline, due} : {deadline}
  }
  const isOwn = field === 'assignee' || field === 'note'
  return {[field]: isOwn ? unescapeOwn(value) : unescapeMarkdown(value)}
}

function takeHead(name: string, value: string, text: string, reading: Reading): void {
  const {group, task} = reading
  if (!group || task || group.title !== null) takeFree(text, reading)
  else if (isLabel(name, 'subject')) group.subject = unescapeMarkdown(value)
  else if (isLabel(name, 'addressees')) group.addressees = namesIn(value)
}

function namesIn(value: string): string[] {
  return value.split('; ').map(unescapeMarkdown)
}

function takeFree(text: string, reading: Reading): void {
  const {task} = reading
  if (task?.inNote && reading.blanks === 0 && /^ {4}\S/u.test(text)) {
    task.values.note = `${task.values.note ?? ''}\n${unescapeOwn(text.trim())}`
    return
  }
  if (task) task.inNote = false
  keep(text, reading)
}
