import {isLockedPackage} from './encrypted/locked.js'
import {later, type Reader} from './reader.js'
import {zipKind} from './zip/kind.js'

/**
 * Đọc DOCX qua mammoth, with what it drops put back.
 *
 * - [x] automatic numbering as Word shows it, style-linked or restarted
 * - [x] two-column letterhead and signature, by borderless table, tab or spaces; nested and merged tables
 * - [x] header and footer of page 1, text boxes, footnotes, line breaks
 * - [x] legacy Vietnamese fonts, run by run
 * - [x] tracked changes as accepted, hidden text and comments left out
 * - [-] digital signatures: signer and time
 * - [x] files with a password
 * - [ ] pages: Word does not store them
 */
export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  sniff: (bytes) => zipKind(bytes) === 'docx' || isLockedPackage(bytes),
  read: later(() => import('./docx/read.js')),
}
