import {windows1252} from '../../encoding/windows-1252.js'
import {Flow, type Words} from '../word/flow.js'
import type {WordNode} from '../word/tree.js'
import {fontOf, pageNamed, type RtfFont} from './fonts.js'
import {RowTold} from './row.js'
import {firstState, type State} from './state.js'

/** A group that is open: what was before it, and what is to be done at its end. */
interface Group {
  readonly state: State
  readonly close: (() => void) | undefined
}

/** The parts that are kept besides the text itself. */
interface Part {
  readonly kind: string
  readonly blocks: readonly WordNode[]
}

/** Groups within groups, and parts (a note, a text box) within parts, that a file may open. */
const mostGroups = 2000
const mostFlows = 16

/**
 * Máy đọc RTF: holds the state of the groups that are open and writes words into the flow of the part that is open. What
 * each control word does to it stands in `words.ts`.
 */
export class Machine {
  state: State = firstState
  row = new RowTold()
  readonly words: Words[] = []
  readonly parts: Part[] = []
  readonly notes: {key: string; body: readonly WordNode[]}[] = []
  /** The font being described in the table of fonts. */
  told: {number: number; charset: number | undefined; name: string} | undefined
  /** The character style being described in the table of styles. */
  toldStyle: number | undefined
  /** Character styles whose text is hidden. */
  readonly hiddenStyles = new Set<number>()
  firstPageDiffers = false
  #page = pageNamed(undefined)
  #groups: Group[] = []
  #close: (() => void) | undefined
  #flows = [new Flow(this.words)]
  #skip = 0
  readonly #fonts = new Map<number, RtfFont>()
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>()

  get flow(): Flow {
    return this.#flows.at(-1) ?? new Flow(this.words)
  }

  /** Opens a group; false where there are too many to go on. */
  open(): boolean {
    this.#groups.push({state: this.state, close: this.#close})
    this.#close = undefined
    this.#skip = 0
    return this.#groups.length <= mostGroups
  }

  close(): void {
    this.#close?.()
    const group = this.#groups.pop()
    this.state = group?.state ?? firstState
    this.#close = group?.close
    this.#skip = 0
  }

  set(change: Partial<State>): void {
    this.state = {...this.state, ...change}
  }

  /** To be done when the group that is open ends. */
  atEnd(close: () => void): void {
    const before = this.#close
    this.#close = () => {
      close()
      before?.()
    }
  }

  /** The rest of the group goes into a part of its own; nested too deep, into none. */
  enter(finish: (blocks: readonly WordNode[]) => void): void {
    if (this.#flows.length >= mostFlows) {
      this.set({destination: 'none'})
      return
    }
    this.#flows.push(new Flow(this.words))
    this.set({...firstState, skipped: this.state.skipped})
    this.atEnd(() => finish(this.#flows.pop()?.finish() ?? []))
  }

  codePage(number: number | undefined): void {
    this.#page = pageNamed(number)
  }

  /** Bytes of the file, as one character each. */
  text(bytes: string): void {
    const skipped = Math.min(this.#skip, bytes.length)
    this.#skip -= skipped
    const rest = bytes.slice(skipped)
    if (this.state.destination === 'fonts') this.#tellFont(rest)
    else if (this.state.destination === 'text') this.write(this.#decoded(rest))
  }

  /** A character by its code; the characters behind it that stand for it are passed over. */
  character(code: number): void {
    if (this.state.destination === 'text') this.write(String.fromCharCode(code & 0xffff))
    this.#skip = this.state.skipped
  }

  write(text: string): void {
    const {destination, hidden, deleted, font} = this.state
    if (destination !== 'text' || hidden || deleted) return
    this.flow.write(text, {...this.state, font: this.#fonts.get(font ?? 0)?.name ?? ''})
  }

  add(node: WordNode): void {
    const {destination, hidden, deleted} = this.state
    if (destination === 'text' && !hidden && !deleted) this.flow.add(node)
  }

  /** The tables that a paragraph here stands in. */
  get depth(): number {
    return this.state.inTable ? Math.max(1, this.state.depth) : 0
  }

  /** Whether every group that was opened has ended, as in a file that is there to its end. */
  get isWhole(): boolean {
    return this.#groups.length === 0
  }

  finish(): WordNode[] {
    while (this.#groups.length > 0) this.close()
    return this.flow.finish()
  }

  #decoded(bytes: string): string {
    const font = this.#fonts.get(this.state.font ?? 0)
    if (font?.symbol)
      return bytes.replace(/[!-\u00FF]/gu, (byte) =>
        String.fromCharCode(0xf000 + byte.charCodeAt(0)),
      )
    if (/^[\0-\u007F]*$/u.test(bytes)) return bytes
    const page = font?.codePage ?? this.#page
    if (page === 'windows-1252') return windows1252(Buffer.from(bytes, 'latin1'))
    const decoder = this.#decoders.get(page) ?? new TextDecoder(page)
    this.#decoders.set(page, decoder)
    return decoder.decode(Buffer.from(bytes, 'latin1'))
  }

  #tellFont(name: string): void {
    const {told} = this
    if (!told) return
    told.name += name
    if (!name.includes(';')) return
    this.#fonts.set(told.number, fontOf(told.name.replace(/;.*/su, '').trim(), told.charset))
    this.told = undefined
  }
}
