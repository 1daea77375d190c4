import type {Look} from '../word/flow.js'

/** Where words go: into the text, into the tables of fonts or styles, nowhere, or nowhere but for what a group within says. */
export type Destination = 'text' | 'fonts' | 'styles' | 'none' | 'passed'

/** What a group inherits and may change for itself. */
export interface State extends Omit<Look, 'font'> {
  readonly destination: Destination
  /** Number in the table of fonts. */
  readonly font: number | undefined
  readonly hidden: boolean
  readonly deleted: boolean
  /** Characters that stand for a `\u` where it is not understood. */
  readonly skipped: number
  readonly alignment: string | null
  readonly inTable: boolean
  readonly depth: number
}

export const plainLook = {
  font: undefined,
  bold: false,
  italic: false,
  size: undefined,
  raised: false,
  hidden: false,
  deleted: false,
} as const

export const plainParagraph = {alignment: null, inTable: false, depth: 1} as const

export const firstState: State = {
  ...plainLook,
  ...plainParagraph,
  destination: 'text',
  skipped: 1,
}
