import type {VFile} from 'vfile'
import type {DigitalSignature, Source} from '../model/dispatch.js'
import type {SourceText} from '../source/source-text.js'
import type {Limits} from './limits.js'
import type {OcrChoice} from './ocr/engines.js'
import type {Ocr} from './ocr/index.js'

/** What may be set for one reading. */
export interface ReadOptions {
  /** Password of an encrypted file. */
  readonly password?: string
  /** Which engine reads scans: `auto` unless told otherwise. */
  readonly ocr?: OcrChoice
  /** Most pages of a file that OCR reads. */
  readonly ocrPages?: number
  /** Limits other than the usual ones. */
  readonly limits?: Partial<Limits>
  /** How many pages OCR reads at once. */
  readonly ocrHands?: number
}

/** What a caller in the same thread may set besides: it cannot be copied to another. */
export interface ReadHooks {
  /** An engine for many files, closed by who opened it; without one, each file has its own. */
  readonly engine?: Ocr
  /** Told of each page that OCR has read, by its count. */
  readonly onPage?: (page: number) => void
}

/** Bộ đọc một định dạng: bytes → {@link SourceText}. Knows its format and no Vietnamese. */
export interface Reader {
  /** Its name, as in `source.format` of the record. */
  readonly name: string
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[]
  /** True when the bytes are surely of this format, whatever the file is called. */
  readonly sniff?: (bytes: Uint8Array) => boolean
  /**
   * Reads the bytes. A document that cannot be read is reported on the file and gives `undefined`;
   * nothing a document holds makes it throw.
   */
  readonly read: (
    bytes: Uint8Array,
    file: VFile,
    options: ReadOptions & ReadHooks,
  ) => Promise<ReadResult | undefined>
}

/** The `read` of a module that is loaded with the first file of its format: most runs meet one format. */
export function later(load: () => Promise<Pick<Reader, 'read'>>): Reader['read'] {
  return async (...given) => (await load()).read(...given)
}

/** What a reader gives. */
export interface ReadResult {
  readonly source: SourceText
  /** Name of the character encoding the words were decoded from, where it is not that of the format. */
  readonly encoding?: string
  /** Where the words come from; `native` unless told otherwise. */
  readonly text?: Source['text']
  /** Signatures found in the file itself, in the order in which they were made. */
  readonly digitalSignatures?: readonly DigitalSignature[]
}

/** What a reading leaves on a file, for the stages behind it. */
export interface FileData
  extends Pick<Source, 'file' | 'format' | 'sha256' | 'bytes' | 'text' | 'encoding'> {
  readonly source: SourceText
  readonly digitalSignatures: readonly DigitalSignature[]
  /** Its place in the container it was taken from. */
  inner: string | undefined
  /** The container of words that may be no dispatch at all. */
  doubtful: string
}

declare module 'vfile' {
  interface DataMap extends FileData {}
}
