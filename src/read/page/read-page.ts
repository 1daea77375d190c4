import type {PageLine} from './lines.js'
import type {PageTable} from './tables.js'

/** A page as read: its printed lines, its ruled tables, and the words of stamps drawn over it. */
export interface ReadPage {
  readonly lines: readonly PageLine[]
  readonly tables: readonly PageTable[]
  readonly stamps: readonly PageLine[]
}

/**
 * What became of a page: read by OCR, to be read and not read, or without need of it; with a wrong text layer, read in
 * its stead or left as it is.
 */
export type PageFate = 'read' | 'unread' | 'native' | 'reread' | 'damaged'
