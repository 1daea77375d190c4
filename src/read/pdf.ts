import {later, type Reader} from './reader.js'

/**
 * Đọc PDF bằng vị trí chữ.
 *
 * - [x] two-column letterhead and signature; a number or day stamped into its blank
 * - [x] pages whose letters come from several fonts; page numbers, running heads, signature stamps apart
 * - [x] tables with rulings, merged cells and over several pages, rows that a page parts; footnotes apart
 * - [x] digital signatures, read and not trusted
 * - [-] scripts, actions and enclosed files are told, never run or opened
 * - [x] legacy Vietnamese fonts, where the words of a page tell
 * - [-] tables without rulings: cells by gaps
 * - [x] scans and stamps on scans, and pages whose letters are wrong beyond repair, page by page, by OCR
 */
export const pdf: Reader = {
  name: 'pdf',
  extensions: ['.pdf'],
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-', 0, 'latin1'),
  read: later(() => import('./pdf/read.js')),
}
