import type {XmlElement} from '../xml.js'
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
  open(list: XmlElement, outer: ListPlace | undefined): ListPlace {
    const style = list.attributes['text:style-name'] || outer?.style || ''
    if (outer) return {style, numbers: outer.numbers, depth: outer.depth + 1}
    const before = this.#before(list, style)
    const numbers = before ? [...before] : []
    this.#byStyle.set(style, numbers)
    const id = list.attributes['xml:id'] || list.attributes['text:id']
    if (id) this.#byId.set(id, numbers)
    return {style, numbers, depth: 1}
  }

  #before(list: XmlElement, style: string): Numbers | undefined {
    const id = list.attributes['text:continue-list']
    if (id && this.#byId.has(id)) return this.#byId.get(id)
    if (list.attributes['text:continue-numbering'] === 'true') return this.#byStyle.get(style)
    return undefined
  }

  /** The label of the next item; a paragraph may name another list style than its list. */
  next({style, numbers, depth}: ListPlace, own: string | undefined, item: XmlElement): string {
    return nextLabel(this.#lists, style || own || '', numbers, depth, startOf(item))
  }

  /** The label of a heading outside lists: outline numbering. */
  heading(heading: XmlElement): string {
    const level = Number(heading.attributes['text:outline-level']) || 1
    if (heading.attributes['text:is-list-header'] === 'true') return ''
    return nextLabel(this.#lists, outline, this.#headings, level, startOf(heading))
  }
}

function startOf(item: XmlElement): number | undefined {
  const start = item.attributes['text:start-value']
  return start ? Number(start) : undefined
}
