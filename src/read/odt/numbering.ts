import {type Lists, type Numbers, nextLabel, outline} from './lists.js'

/** Where a list stands: its style, the numbers reached, the level of its items from 1. */
export interface ListPlace {
  readonly style: string
  readonly numbers: Numbers
  readonly depth: number
}

/** Đếm các mục của danh sách in a document, in order. */
export class Numbering {
  readonly #lists: Lists
  readonly #byStyle = new Map<string, Numbers>()
  readonly #byId = new Map<string, Numbers>()
  readonly #headings: Numbers = []

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** Opens a list: one within another goes a level down, one that continues goes on with the numbers before. */
  open(list: Element, outer: ListPlace | undefined): ListPlace {
    const style = list.getAttribute('text:style-name') || outer?.style || ''
    if (outer) return {style, numbers: outer.numbers, depth: outer.depth + 1}
    const before = this.#before(list, style)
    const numbers = before ? [...before] : []
    this.#byStyle.set(style, numbers)
    const id = list.getAttribute('xml:id') || list.getAttribute('text:id')
    if (id) this.#byId.set(id, numbers)
    return {style, numbers, depth: 1}
  }

  #before(list: Element, style: string): Numbers | undefined {
    const id = list.getAttribute('text:continue-list')
    if (id && this.#byId.has(id)) return this.#byId.get(id)
    if (list.getAttribute('text:continue-numbering') === 'true') return this.#byStyle.get(style)
    return undefined
  }

  /** The label of the next item; a paragraph may name another list style than its list. */
  next({style, numbers, depth}: ListPlace, own: string | undefined, item: Element): string {
    return nextLabel(this.#lists, style || own || '', numbers, depth, startOf(item))
  }

  /** The label of a heading outside lists: outline numbering. */
  heading(heading: Element): string {
    const level = Number(heading.getAttribute('text:outline-level')) || 1
    if (heading.getAttribute('text:is-list-header') === 'true') return ''
    return nextLabel(this.#lists, outline, this.#headings, level, startOf(heading))
  }
}

function startOf(item: Element): number | undefined {
  const start = item.getAttribute('text:start-value')
  return start ? Number(start) : undefined
}
