import {later, type Reader} from './reader.js'
import {isRtf} from './rtf/mark.js'

/**
 * Đọc RTF: groups and control words, with a reader of our own.
 *
 * - [x] tables, merged and nested cells; two-column letterhead and signature
 * - [x] labels of automatic numbering, as the program that saved the file counted them
 * - [x] header and footer of page 1, text boxes, footnotes; hidden and deleted text left out
 * - [x] code pages by font, legacy Vietnamese fonts
 * - [ ] pages: they are not stored
 */
export const rtf: Reader = {
  name: 'rtf',
  extensions: ['.rtf'],
  sniff: isRtf,
  read: later(() => import('./rtf/read.js')),
}
