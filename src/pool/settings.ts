import type {LexiconData} from '../lexicon/schema.js'
import type {ParseOptions} from '../parser.js'
import type {ReadHooks} from '../read/reader.js'

/** What a thread must be told to parse as the caller would: plain data only, for it is copied. */
export interface ParserSettings extends Omit<ParseOptions, 'lexicon' | keyof ReadHooks> {
  /** Words of the user, appended to the lists of the lexicon. */
  readonly words?: Partial<LexiconData>
}
