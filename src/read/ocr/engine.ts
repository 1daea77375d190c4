import type {EngineName} from './engines.js'

/** Từ đọc được trên ảnh: what an engine read, where, and how sure it is, of 100. The box is in pixels from the top left. */
export interface Word {
  readonly text: string
  readonly sureness: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Words of one printed line have the same number. */
  readonly line: number
}

/** What an engine gives for one image. */
export interface Reading {
  readonly words: readonly Word[]
}

/** `page`: find columns and lines; `line`: the image shows one line. */
export type Layout = 'page' | 'line'

/** Bộ nhận dạng chữ (OCR): reads one image at a time for each of its hands. */
export interface Engine {
  readonly name: EngineName
  /** How many images it reads at once. */
  readonly hands: number
  /**
   * Reads an image file of so many dots an inch; `undefined` where it cannot, or takes too long. Rejects with
   * {@link EngineGone} where no image can be read any more.
   */
  readonly read: (image: Uint8Array, dpi: number, layout: Layout) => Promise<Reading | undefined>
  /** Starts what takes time to start, while the first image is still being drawn. */
  readonly warm?: () => void
  readonly close: () => Promise<void>
}

/** An engine that was there and is not any more. */
export class EngineGone extends Error {}
