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

/** Cỡ trang, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A page, what became of it, and its size where it is another than that of the file: a scan that was turned. */
export interface SeenPage extends ReadPage {
  /** The lines of small ruled boxes of a scan, box by box. */
  readonly boxes?: readonly (readonly PageLine[])[]
  readonly fate: PageFate
  readonly size?: PageSize
}
