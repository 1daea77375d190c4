import {formatNumber} from '../word/number-format.js'
import {bulletShown} from '../word/numbering.js'
import {childOf, childrenOf, descendants, type XmlElement} from '../xml.js'

/** Một cấp của danh sách (OpenDocument 1.3, phần 3, 16.30). */
interface Level {
  /** The label with `%1%`, `%2%` … for the numbers of the levels; without them: a bullet. */
  readonly template: string
  readonly format: string
  readonly start: number
  readonly space: string
}

/** The levels of the lists of a document by the names of their styles, from 1. */
export type Lists = ReadonlyMap<string, readonly (Level | undefined)[]>

/** The style that numbers the headings of a document. */
export const outline = ' outline'

/** Reads the list styles of the parts of a document; the parts given last win. */
export function readLists(parts: readonly XmlElement[]): Lists {
  const lists = new Map<string, readonly (Level | undefined)[]>()
  for (const part of parts) {
    for (const style of descendants(part, 'text:list-style'))
      lists.set(style.attributes['style:name'] ?? '', levelsOf(style))
    for (const style of descendants(part, 'text:outline-style')) lists.set(outline, levelsOf(style))
  }
  return lists
}

function levelsOf(style: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of childrenOf(style)) {
    const level = Number(element.attributes['text:level'])
    if (level >= 1 && level <= 10) levels[level] = levelOf(element, level)
  }
  return levels
}

function levelOf(element: XmlElement, level: number): Level {
  const says = (name: string) => element.attributes[name] ?? ''
  const properties = childOf(element, 'style:list-level-properties')
  const follows = childOf(properties, 'style:list-level-label-alignment')
  const bullet = says('text:bullet-char')
  const shown = Math.max(1, Number(says('text:display-levels')) || 1)
  const numbers = Array.from({length: shown}, (_, index) => level - shown + 1 + index)
  const joined = numbers.filter((each) => each > 0).map((each) => `%${each}%`)
  const own = `${says('style:num-prefix')}${joined.join('.')}${says('style:num-suffix')}`
  return {
    template:
      element.name.endsWith('-number') || element.name.startsWith('text:outline')
        ? element.attributes['loext:num-list-format'] || own
        : bullet && bulletShown(bullet),
    format: formats[says('style:num-format')] ?? 'decimal',
    start: Number(says('text:start-value') || 1),
    space: follows?.attributes['text:label-followed-by'] === 'nothing' ? '' : ' ',
  }
}

const formats: Readonly<Record<string, string>> = {
  '': 'none',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '01': 'decimalZero',
}

/** The numbers reached in a list, by level. */
export type Numbers = (number | undefined)[]

/** The label of the next item of a level, with the space behind it; empty where none is shown. */
export function nextLabel(
  lists: Lists,
  style: string,
  numbers: Numbers,
  depth: number,
  start: number | undefined,
): string {
  const levels = lists.get(style) ?? []
  const level = levels[depth]
  numbers[depth] = start ?? (numbers[depth] ?? (level?.start ?? 1) - 1) + 1
  numbers.length = depth + 1
  const label = level ? labelOf(levels, level, numbers) : ''
  return label.trim() && `${label}${level?.space}`
}

function labelOf(levels: readonly (Level | undefined)[], level: Level, numbers: Numbers): string {
  const label = level.template.replace(/%(?<level>\d+)%/gu, (_, digits: string) => {
    const own = levels[Number(digits)]
    const number = numbers[Number(digits)] ?? own?.start ?? 1
    return own?.format === 'none' ? '' : formatNumber(number, own?.format ?? 'decimal')
  })
  return label.replace(/^\.+(?=.)/u, '')
}
