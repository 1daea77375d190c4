import {formatNumber} from './number-format.js'
import type {Styles} from './styles.js'
import {childrenOf, descendants, isOn, parseXml, path, valOf} from './xml.js'

/** Một cấp của danh sách đánh số tự động (ECMA-376, 17.9). */
export interface Level {
  readonly start: number
  readonly format: string
  /** The label with `%1`, `%2` … for the numbers of the levels. */
  readonly text: string
  /** All numbers in it are decimal. */
  readonly legal: boolean
  /** Level after which it begins again, from 1; 0: never. */
  readonly restart: number | undefined
  readonly suffix: string
  /** The paragraph style linked to it. */
  readonly style: string | undefined
}

/** One list: the levels it shows and the counters it shares. */
export interface NumberedList {
  readonly abstractId: string
  readonly levels: readonly (Level | undefined)[]
  /** Levels that begin again when the list is first used. */
  readonly starts: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, NumberedList>

/** Reads numbering.xml: the lists by `numId`. */
export async function readLists(xml: string, styles: Styles): Promise<Lists> {
  if (!xml) return new Map()
  const document = await parseXml(xml)
  const abstracts = new Map(
    descendants(document, 'w:abstractNum').map((each) => [
      each.getAttribute('w:abstractNumId') ?? '',
      each,
    ]),
  )
  const nums = descendants(document, 'w:num')
  const abstractOf = new Map(
    nums.map((num) => [
      num.getAttribute('w:numId') ?? '',
      valOf(path(num, 'w:abstractNumId')) ?? '',
    ]),
  )
  return new Map(
    nums.map((num) => {
      const id = resolveLink(
        valOf(path(num, 'w:abstractNumId')) ?? '',
        abstracts,
        abstractOf,
        styles,
      )
      return [num.getAttribute('w:numId') ?? '', listOf(num, id, abstracts.get(id))]
    }),
  )
}

/** `numStyleLink`: the levels stand in the list that the named style uses. */
function resolveLink(
  id: string,
  abstracts: ReadonlyMap<string, Element>,
  abstractOf: ReadonlyMap<string, string>,
  styles: Styles,
): string {
  const link = valOf(path(abstracts.get(id), 'w:numStyleLink'))
  const numId = link === undefined ? undefined : styles.get(link)?.numId
  return (numId !== undefined && abstractOf.get(numId)) || id
}

function listOf(num: Element, abstractId: string, abstract: Element | undefined): NumberedList {
  const levels: (Level | undefined)[] = []
  const starts = new Map<number, number>()
  for (const level of abstract ? childrenOf(abstract, 'w:lvl') : [])
    levels[indexOf(level)] = levelOf(level)
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = indexOf(override)
    const level = path(override, 'w:lvl')
    if (level) levels[index] = levelOf(level)
    const start = valOf(path(override, 'w:startOverride'))
    if (start !== undefined) starts.set(index, Number(start))
  }
  return {abstractId, levels, starts}
}

function indexOf(level: Element): number {
  return Number(level.getAttribute('w:ilvl') ?? 0)
}

function levelOf(level: Element): Level {
  const restart = valOf(path(level, 'w:lvlRestart'))
  return {
    start: Number(valOf(path(level, 'w:start')) ?? 1),
    format: valOf(path(level, 'w:numFmt')) ?? 'decimal',
    text: path(level, 'w:lvlText')?.getAttribute('w:val') ?? '',
    legal: isOn(path(level, 'w:isLgl')),
    restart: restart === undefined ? undefined : Number(restart),
    suffix: valOf(path(level, 'w:suff')) ?? 'tab',
    style: valOf(path(level, 'w:pStyle')),
  }
}

/** Counts the numbered paragraphs of one document, in order. */
export class Counter {
  readonly #lists: Lists
  /** Numbers by abstract list: lists that share one go on with each other. */
  readonly #numbers = new Map<string, (number | undefined)[]>()
  readonly #used = new Set<string>()

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** The label of the next paragraph of a list, with the space behind it; empty where Word shows none. */
  next(numId: string, index: number): string {
    const list = this.#lists.get(numId)
    const level = list?.levels[index]
    if (!list || !level) return ''
    const numbers = this.#numbers.get(list.abstractId) ?? []
    this.#numbers.set(list.abstractId, numbers)
    this.#restart(numId, list, numbers)
    numbers[index] = (numbers[index] ?? level.start - 1) + 1
    for (let deeper = index + 1; deeper < 9; deeper++) {
      const restart = list.levels[deeper]?.restart
      if (restart !== 0 && (restart === undefined || index < restart)) numbers[deeper] = undefined
    }
    const label = labelOf(list, level, numbers)
    return label && level.suffix !== 'nothing' ? `${label} ` : label
  }

  #restart(numId: string, list: NumberedList, numbers: (number | undefined)[]): void {
    if (this.#used.has(numId)) return
    this.#used.add(numId)
    for (const [index, start] of list.starts) numbers[index] = start - 1
  }
}

function labelOf(
  list: NumberedList,
  level: Level,
  numbers: readonly (number | undefined)[],
): string {
  if (level.format === 'none') return level.text.replace(/%\d/gu, '')
  if (level.format === 'bullet') return bulletShown(level.text)
  return level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const index = Number(digit) - 1
    const own = list.levels[index]
    const number = numbers[index] ?? own?.start ?? 1
    return formatNumber(number, level.legal ? 'decimal' : (own?.format ?? 'decimal'))
  })
}

/** Bullets drawn with a symbol font are code points of its own: shown as a dash. */
export function bulletShown(text: string): string {
  return /^[-–—+*•]$/u.test(text) ? text : text === 'o' ? '+' : '-'
}
