import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {isCompound, openCompound} from './compound.js'
import {isOldOrLocked} from './doc/fib.js'
import {parseDoc} from './doc/parse.js'
import type {Reader, ReadResult} from './reader.js'
import {broken} from './refuse.js'
import {foreignKind} from './sniff.js'
import {wordSource} from './word/source.js'

/**
 * Đọc DOC, the binary format of Word 97 to 2003, with a reader of our own: no package gives fonts, tables or numbers.
 *
 * - [x] automatic numbering; tables, merged and nested cells; two-column letterhead and signature
 * - [x] header and footer of page 1, text boxes, footnotes; hidden and deleted text and fields left out
 * - [x] legacy Vietnamese fonts; files saved in haste (piece by piece)
 * - [ ] Word 6 and 95, files with a password; see `old-word-file`
 * - [ ] pages: they are not stored
 */
export const doc: Reader = {
  name: 'doc',
  extensions: ['.doc', '.dot'],
  sniff: isCompound,
  async read(bytes, file) {
    try {
      return isCompound(bytes) ? readCompound(bytes, file) : broken(file, 'DOC')
    } catch (error) {
      if (error instanceof RangeError) return broken(file, 'DOC', error)
      throw error
    }
  },
}

/** A container without a document of old Word is no paper at all; one that holds a DOCX with a password is read there. */
function readCompound(bytes: Uint8Array, file: VFile): ReadResult | undefined {
  const {stream} = openCompound(bytes)
  const main = stream('WordDocument')
  if (main && !isOldOrLocked(main)) return wordSource(parseDoc(main, stream))
  if (main) report(file, 'old-word-file', undefined)
  else report(file, 'unknown-format', undefined, foreignKind(bytes) ?? 'OLE')
  return undefined
}
