import {unitRule} from '../emit/checklist-markdown.js'
import {groupKeys} from '../emit/checklist-marks.js'
import {arrow} from '../emit/checklist-texts.js'
import {unescapeMarkdown, unescapeOwn} from '../emit/escape-markdown.js'
import {labels} from '../emit/labels.js'
import type {TaskGroup} from '../model/checklist.js'
import {plain} from './values.js'

/** Một dòng của danh sách Markdown, by what it is. */
export type Line =
  | {readonly is: 'blank'}
  | {readonly is: 'title'}
  | {
      readonly is: 'ours'
      readonly closes: boolean
      /** The count at the end. */
      readonly ends: boolean
      readonly rest: string
    }
  | {readonly is: 'dispatch'; readonly facts: Partial<TaskGroup>}
  | {readonly is: 'heading'; readonly title: string}
  | {
      readonly is: 'task'
      readonly mark: string
      readonly words: string
      readonly id: string
      readonly rest: string
    }
  | {readonly is: 'detail'; readonly name: string; readonly value: string}
  | {readonly is: 'head'; readonly name: string; readonly value: string}
  | {readonly is: 'free'}

const groupMark = /^(?<before>.*?) ?(?<!\\)<!-- congvan (?<json>\{.*\}) -->\s*$/u
const lineMark = /^(?<before>.*?) ?(?<!\\)<!-- congvan -->(?<rest>.*)$/u
const task =
  /^ ?[-*+] \[(?<mark>.)\] ?(?<words>.*?)(?: ?(?<!\\)<!-- congvan:(?<id>[\p{L}\p{N}-]+) -->(?<rest>.*))?$/u
const detail = /^\s+[-*+] \*\*(?<name>(?:\\.|[^*\\])+?):\*\* ?(?<value>.*)$/u
const head = /^(?<name>[^:]{1,40}): (?<value>.+)$/u

const words = Object.values(labels)
const titles = words.map(({checklist}) => `# ${checklist}`)
const headNames = words.flatMap(({subject, addressees, office, tasks}) => [
  office.urgency,
  subject,
  addressees,
  tasks.receivedOn,
])

/** What a line is; what we cannot have written is free. */
export function lineOf(text: string): Line {
  if (text.trim() === '') return {is: 'blank'}
  if (titles.includes(text.trimEnd())) return {is: 'title'}
  if (text === unitRule) return {is: 'ours', closes: false, ends: false, rest: ''}
  return markedLine(text) ?? taskLine(text) ?? namedLine(text) ?? {is: 'free'}
}

function markedLine(text: string): Line | undefined {
  const dispatch = groupMark.exec(text)?.groups
  const facts = dispatch && factsIn(dispatch['json'] ?? '')
  if (facts) {
    const named = detail.exec(`${dispatch['before']}`)?.groups
    if (named || dispatch['before']?.startsWith('## ')) return {is: 'dispatch', facts}
  }
  const ours = lineMark.exec(text)?.groups
  if (!ours) return undefined
  const {before = '', rest = ''} = ours
  return {
    is: 'ours',
    closes: /^(?:## |\*)/u.test(before),
    ends: before.startsWith('*'),
    rest: before.startsWith('|') ? '' : rest.trim(),
  }
}

/** The facts of a dispatch in its mark; anything else there is no mark of ours. */
function factsIn(json: string): Partial<TaskGroup> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    if (value === null || typeof value !== 'object') return undefined
    const given = Object.entries(value).filter(
      ([key, fact]) => groupKeys.some((known) => known === key) && typeof fact === 'string',
    )
    return Object.fromEntries(given)
  } catch {
    return undefined // a comment of a person that looks like one of ours
  }
}

function taskLine(text: string): Line | undefined {
  const found = task.exec(text)?.groups
  if (found) {
    const {mark = ' ', words: said = '', id = '', rest = ''} = found
    return {is: 'task', mark, words: said.trim(), id, rest: rest.trim()}
  }
  const heading = /^## +(?<title>.*?)\s*$/u.exec(text)?.groups?.['title']
  return heading === undefined ? undefined : {is: 'heading', title: unescapeOwn(heading)}
}

function namedLine(text: string): Line | undefined {
  const found = detail.exec(text)?.groups
  if (found)
    return {is: 'detail', name: unescapeOwn(found['name'] ?? ''), value: found['value'] ?? ''}
  const {name = '', value = ''} = head.exec(text)?.groups ?? {}
  return headNames.includes(name) ? {is: 'head', name, value} : undefined
}

/** The words of a task and the label before them. */
export function printedWords(said: string): {label: string; text: string} {
  const bare = said.replace(/^~~(?<words>.*)~~$/u, '$<words>')
  const found = /^\*\*(?<label>(?:\\.|[^*\\])+)\*\* (?<text>.*)$/u.exec(bare)?.groups
  return {
    label: unescapeMarkdown(found?.['label'] ?? ''),
    text: unescapeMarkdown(found?.['text'] ?? bare),
  }
}

/** `trước ngày 20/02/2026 → 20/02/2026`: the words, and the day they come to. */
export function deadlineIn(value: string): {deadline: string; due: string} {
  const at = value.lastIndexOf(arrow)
  const tail = at < 0 ? '' : value.slice(at + arrow.length)
  if (at < 0 || !/^(?:\*.*\*|[\d:./ -]+)$/u.test(tail))
    return {deadline: unescapeMarkdown(value), due: ''}
  const due = tail.startsWith('*') ? '' : plain(tail)
  return {deadline: unescapeMarkdown(value.slice(0, at)), due}
}
