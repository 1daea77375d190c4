import type {VFile} from 'vfile'
import type {DigitalSignature, Source} from '../model/dispatch.js'
import type {SourceText} from '../source/source-text.js'
import type {Limits} from './limits.js'

/** What may be set for one reading. */
export interface ReadOptions {
  /** Password of an encrypted file. */
  readonly password?: string
  /** Limits other than the usual ones. */
  readonly limits?: Partial<Limits>
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
    options: ReadOptions,
  ) => Promise<ReadResult | undefined>
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
