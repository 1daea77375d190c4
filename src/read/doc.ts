import {isCompound} from './compound.js'
import {later, type Reader} from './reader.js'

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
  read: later(() => import('./doc/read.js')),
}
