import {type Row, type RowShape, tableNode} from './table.js'
import type {WordNode} from './tree.js'

/** How a stretch of text looks. */
export interface Look {
  readonly font: string
  readonly bold: boolean
  readonly italic: boolean
  /** Point size. */
  readonly size: number | undefined
  readonly raised: boolean
}

/** Words of a document and their font: what they read in Unicode may be told later. */
export interface Words extends WordNode {
  readonly type: 'text'
  value: string
  readonly font: string
}

/** A table that is still open: its full rows, the cells of the open row and the blocks of the open cell. */
interface OpenTable {
  readonly rows: Row[]
  cells: WordNode[][]
  blocks: WordNode[]
}

/** Tables within tables beyond this are read as one. */
const deepest = 16

/**
 * Dòng chảy của một phần văn bản Word (body, header, note, text box): takes words, paragraph ends, cell ends and row ends as the
 * binary and RTF formats give them, and makes the tree that mammoth makes of DOCX.
 */
export class Flow {
  readonly #words: Words[]
  readonly #blocks: WordNode[] = []
  readonly #open: OpenTable[] = []
  #children: WordNode[] = []
  #last: {look: Look; words: Words} | undefined

  /** Words written here are also listed there. */
  constructor(words: Words[]) {
    this.#words = words
  }

  write(text: string, look: Look): void {
    if (text === '') return
    if (this.#last && isSame(this.#last.look, look)) {
      this.#last.words.value += text
      return
    }
    const words: Words = {type: 'text', value: text, font: look.font}
    this.#words.push(words)
    this.#children.push({
      type: 'run',
      isBold: look.bold,
      isItalic: look.italic,
      fontSize: look.size ?? null,
      verticalAlignment: look.raised ? 'superscript' : 'baseline',
      children: [words],
    })
    this.#last = {look, words}
  }

  /** A tab, a line break, a note's mark, or a block of a text box. */
  add(...nodes: readonly WordNode[]): void {
    this.#children.push(...nodes)
    this.#last = undefined
  }

  /** Ends a paragraph that stands in so many tables; without words it is a blank line. */
  endParagraph(depth: number, alignment: string | null): void {
    const paragraph = {type: 'paragraph', alignment, children: this.#children}
    this.#children = []
    this.#last = undefined
    this.#at(Math.min(depth, deepest)).push(paragraph)
  }

  endCell(depth: number, alignment: string | null): void {
    this.endParagraph(Math.max(1, depth), alignment)
    const table = this.#open.at(-1)
    table?.cells.push(table.blocks)
    if (table) table.blocks = []
  }

  endRow(depth: number, shape: RowShape): void {
    this.#at(Math.min(Math.max(1, depth), deepest))
    const table = this.#open.at(-1)
    if (!table || table.cells.length === 0) return
    table.rows.push({shape, cells: table.cells})
    table.cells = []
  }

  /** The blocks, all that is open closed. */
  finish(): WordNode[] {
    if (this.#children.length > 0) this.endParagraph(0, null)
    this.#at(0)
    return this.#blocks
  }

  /** Opens or closes tables until so many are open; where the next block belongs. */
  #at(depth: number): WordNode[] {
    while (this.#open.length > depth) this.#close()
    while (this.#open.length < depth) this.#open.push({rows: [], cells: [], blocks: []})
    return this.#open.at(-1)?.blocks ?? this.#blocks
  }

  #close(): void {
    const table = this.#open.pop()
    if (!table) return
    if (table.blocks.length > 0) table.cells.push(table.blocks)
    if (table.cells.length > 0)
      table.rows.push({shape: {cells: [], bordered: false}, cells: table.cells})
    const parent = this.#open.at(-1)?.blocks ?? this.#blocks
    if (table.rows.length > 0) parent.push(tableNode(table.rows))
  }
}

function isSame(a: Look, b: Look): boolean {
  return (
    a.font === b.font &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.size === b.size &&
    a.raised === b.raised
  )
}
