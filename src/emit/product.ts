import type {Dispatch} from '../model/dispatch.js'
import type {ChecklistOptions} from './checklist-options.js'
import type {GraphFilter} from './graph-filter.js'

/** Ngôn ngữ của nhãn. */
export type Language = 'vi' | 'en'

/** What an emitter is told besides the records. */
export interface EmitOptions {
  readonly language: Language
  /** The printed name of a document type: `Công văn` for `cong-van`. */
  readonly typeName: (id: string) => string
  /** References only: leave out the documents that are in hand. */
  readonly missing?: boolean
  /** The part of the citation graph that is wanted; all of it by default. */
  readonly filter?: GraphFilter
  /** How the checklist is arranged, and what of it is wanted; all of it by default. */
  readonly checklist?: ChecklistOptions
}

/** Một định dạng đầu ra: records → the text or the bytes of a file. */
export interface Format<Out extends string | Uint8Array = string | Uint8Array> {
  /** File name ending, without the dot. */
  readonly extension: string
  /** Bytes, which no terminal can show. */
  readonly binary?: true
  readonly write: (dispatches: readonly Dispatch[], options: EmitOptions) => Promise<Out> | Out
}

/** Một sản phẩm: what can be made of records, in which formats; the first one is the default. */
export interface Product {
  readonly formats: Readonly<Record<string, Format>>
}
