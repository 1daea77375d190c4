import {report} from '../diagnostics/report.js'
import type {Reader} from './reader.js'
import {broken} from './refuse.js'
import {parseRtf} from './rtf/parse.js'
import {wordSource} from './word/source.js'

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
  sniff: (bytes) => mark.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')),
  async read(bytes, file) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const parts = mark.test(text.slice(0, 16)) ? parseRtf(text) : undefined
    if (!parts) return broken(file, 'RTF')
    if (!parts.isWhole) report(file, 'cut-off-file', undefined, 'RTF')
    return wordSource(parts)
  },
}

const mark = /^(?:\u00EF\u00BB\u00BF)?\s*\{\\rtf/u
