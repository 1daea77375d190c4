import {later, type Reader} from './reader.js'
import {zipKind} from './zip/kind.js'

/**
 * Đọc ODT (OpenDocument Text).
 *
 * - [x] automatic numbering of lists and headings as LibreOffice shows it
 * - [x] two-column letterhead and signature, by borderless table, tab or spaces; nested and merged tables
 * - [x] header and footer of page 1, text frames, footnotes, line breaks
 * - [x] tracked changes as accepted, hidden text and comments left out
 * - [ ] pages: OpenDocument does not store them
 */
export const odt: Reader = {
  name: 'odt',
  extensions: ['.odt', '.ott'],
  sniff: (bytes) => zipKind(bytes) === 'odt',
  read: later(() => import('./odt/read.js')),
}
