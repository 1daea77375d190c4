import type {Block, Item} from '../tree/nodes.js'
import type {Context} from './context.js'
import type {FlowLine} from './flow.js'
import type {Label} from './labels.js'
import type {Zones} from './zones.js'

/** Where the driver stands, and what it has read so far. */
export interface Cursor {
  readonly lines: readonly FlowLine[]
  readonly index: number
  readonly line: FlowLine
  readonly zones: Zones
  /** Stamps, by the offset of their line. */
  readonly stamps: ReadonlySet<number>
  readonly progress: Progress
}

/** What the blocks read so far say about those to come. */
export interface Progress {
  readonly previous: Block | Opening | undefined
  /** Latest ordinal of each level of label. */
  readonly sequence: ReadonlyMap<string, number>
  /** A numbered element has been read: the preamble is over. */
  readonly elements: boolean
  /** Frame has been read below the document. */
  readonly framed: boolean
}

/** What a construct finds: one block, flat as before nesting; the closing of a document gives several. */
export interface Found {
  readonly blocks: readonly (Block | Opening)[]
  /** Lines it takes, from the cursor on. */
  readonly count: number
}

/** An element or item before its content is hung under it: its label and its own first paragraph. */
export interface Opening {
  readonly type: 'opening'
  readonly kind: 'element' | 'item'
  readonly label: Label | undefined
  readonly marker: Item['marker']
  readonly lines: readonly FlowLine[]
  /** Characters of the first line taken by the label or marker. */
  readonly skip: number
}

/** One part of the page: recognises it at the cursor, or gives `undefined` and has taken nothing. */
export interface Construct {
  readonly name: string
  readonly parse: (cursor: Cursor, context: Context) => Found | undefined
}
