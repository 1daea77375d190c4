import {formatNumber} from './number-format.js'

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
