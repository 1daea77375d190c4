import type {Word} from '../engine.js'
import {breadthOf, capital} from './breadth.js'

/** Chỗ viết tay: the words of a line between which a pen may have written digits. */
export interface Field {
  readonly kind: 'number' | 'day'
  /** What is printed before the digits and behind them, as it was read. */
  readonly before: string
  readonly behind: string
  /** What was made of the digits. */
  readonly seen: string
  /** All words of the field, those outside of it on their ends cut away. */
  readonly words: readonly Word[]
  /** The size of the type, in dots. */
  readonly em: number
  /** Where the print before ends and that behind begins, as far as boxes and breadths tell. */
  readonly from: number
  readonly to: number
}

/** Share of a page that its letterhead takes at most. */
const headShare = 0.45
/** Most words in which a field is looked for. */
const mostWords = 9

/** A label of two or three letters, what stands behind it, and a symbol; nothing but the shape is looked at. */
const number =
  /^(?<before>\p{L}{2,3}(?:[:;.,]|(?= )))(?<seen>.{0,14}?)(?<behind>[-/]{1,2} ?\p{Lu}{2}[\p{L}\d&]*(?:[-/.] ?\p{Lu}[\p{L}\d&]*)*)$/u
/** The words for day, month and year have four, five and three letters. */
const day =
  /^(?<before>\p{L}{4})(?<seen>\P{L}*.{0,4}?)(?<behind>\p{L}{5} \S{1,2}(?: \S)? \p{L}{3} (?:19|20)\d\d)$/u

/** The fields in the letterhead of a page, in the order of its words. */
export function fieldsOf(words: readonly Word[], height: number): Field[] {
  const head = words.filter(({top}) => top < height * headShare)
  const found: Field[] = []
  for (const kind of ['number', 'day'] as const) {
    const field = firstOf(head, kind)
    if (field) found.push(field)
  }
  return found
}

function firstOf(head: readonly Word[], kind: Field['kind']): Field | undefined {
  for (let from = 0; from < head.length; from++) {
    const line = head.filter(({line}) => line === head[from]?.line)
    const em = emOf(line)
    const first = line.indexOf(head[from] as Word) // it is of its own line
    const rest = line.slice(first, first + mostWords)
    for (let to = rest.length; to > 0; to--) {
      const field = fieldIn(rest.slice(0, to), kind, em)
      if (field) return field
    }
  }
  return undefined
}

function fieldIn(words: readonly Word[], kind: Field['kind'], em: number): Field | undefined {
  const text = words.map((word) => word.text).join(' ')
  const groups = (kind === 'number' ? number : day).exec(text)?.groups
  const [first, last] = [words[0], words.at(-1)]
  if (!groups || !first || !last) return undefined
  const {before = '', seen = '', behind = ''} = groups
  if (kind === 'number' && /\p{L}{3}/u.test(seen)) return undefined
  const from =
    first.text === before ? endOf(first, before, em) : first.left + breadthOf(before) * em
  const width = breadthOf(behind) * em
  const own = kind === 'number' ? undefined : words.find(({text}) => text === behind.slice(0, 5))
  const to = own ? own.left : startOf(words, kind, behind, em)
  return {
    kind,
    before,
    behind,
    seen: seen.trim(),
    words,
    em,
    from,
    to: to ?? last.left + last.width - width,
  }
}

/** A box may take in what the pen wrote: then breadths tell more. */
function endOf({left, width}: Word, before: string, em: number): number {
  const usual = breadthOf(before) * em
  return left + (Math.abs(width - usual) < em * 0.25 ? width : usual)
}

function startOf(words: readonly Word[], kind: Field['kind'], behind: string, em: number) {
  if (kind === 'number') return undefined
  const glued = words.find(({text}) => text.endsWith(behind.slice(0, 5)))
  return glued && glued.left + glued.width - breadthOf(behind.slice(0, 5)) * em
}

/** Sureness of words that tell the size of the type. */
const sure = 85

/** The size of the type of a line: its words of letters tell it. */
function emOf(line: readonly Word[]): number {
  const own = line.filter(({text, sureness}) => sureness >= sure && /^\p{L}{3,}$/u.test(text))
  const sizes = own.map(({text, width}) => width / breadthOf(text)).toSorted((a, b) => a - b)
  const usual = Math.min(...line.map(({height}) => height)) / capital
  return sizes[Math.floor(sizes.length / 2)] ?? usual
}

/** Print that was read a second time: what stands before the digits and behind them, and how sure all of it is. */
export interface Print {
  readonly before: string
  readonly behind: string
  readonly sureness: number
}

/** What is put between the print, and what a second reading made of that. */
interface Between {
  readonly digits: string
  readonly sureness: number
  readonly print: Print | undefined
}

/** The print of a field that was read alone; `undefined` where it is not like one. */
export function printIn(text: string, kind: Field['kind']): Omit<Print, 'sureness'> | undefined {
  const {before, seen, behind} = (kind === 'number' ? number : day).exec(text)?.groups ?? {}
  if (before === undefined || behind === undefined || seen?.trim()) return undefined
  return {before, behind}
}

/** The words of a field with other digits. */
export function wordsWith(field: Field, {digits, sureness, print}: Between): Word[] {
  const {words, from, to} = field
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return []
  const line = {top: first.top, height: first.height, line: first.line}
  const sure = print ? print.sureness : 0
  const at = (text: string, own: number, left: number, end: number): Word => ({
    ...line,
    text,
    sureness: Math.max(own, sure),
    left,
    width: Math.max(1, end - left),
  })
  const before = at(print?.before ?? field.before, first.sureness, first.left, from)
  const made = {...at(digits, 0, from + 1, to - 1), sureness}
  return [before, made, ...behindWords(field, print, at)]
}

/** The words behind the digits: where they were found, or else as broad as they are printed. */
function behindWords(
  {behind, words, to, em}: Field,
  print: Print | undefined,
  at: (text: string, own: number, left: number, end: number) => Word,
): Word[] {
  const old = behind.split(' ')
  const tokens = (print?.behind ?? behind).split(' ')
  let left = to
  return tokens.map((text, index) => {
    const found = tokens.length === old.length ? old[index] : undefined
    const own = words.findLast((word) => word.text === found)
    const end = own ? own.left + own.width : left + breadthOf(text) * em
    const made = at(text, own?.sureness ?? 0, own?.left ?? left, end)
    left = end + em * 0.25
    return made
  })
}
