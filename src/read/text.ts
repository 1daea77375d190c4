import {columns} from '../source/columns.js'
import {splitGaps} from '../source/gaps.js'
import {type Draft, sourceText} from '../source/source-text.js'
import {decodedText} from './decode.js'
import {maxPages} from './limits.js'
import {pageMark} from './page-mark.js'
import {unpiped} from './pipes.js'
import type {Reader} from './reader.js'

/**
 * Đọc tệp văn bản thuần.
 *
 * - [x] UTF-8 and UTF-16, with or without a byte order mark
 * - [x] two columns held apart by tabs or runs of spaces
 * - [x] cells that a converter left behind (`A | B |`, `A |`): few rows of two are two columns
 * - [x] pages parted by form feeds or by `--- PAGE 2 ---` lines
 * - [x] legacy Vietnamese encodings, where the words tell which
 */
export const text: Reader = {
  name: 'text',
  extensions: ['.txt', '.text'],
  async read(bytes, file) {
    const decoded = decodedText(bytes, file)
    if (!decoded) return undefined
    const {drafts, pages} = pageDrafts(decoded.text)
    return {
      source: sourceText(columns(splitGaps(unpiped(drafts))), pages > 1 ? pages : null),
      encoding: decoded.encoding,
    }
  },
}

const pageNumber = /^\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?\s*$/u

/**
 * The lines of a text file. A blank line before a line says that a paragraph opens; where the file tells
 * pages, a number alone beside a page border is furniture.
 */
export function pageDrafts(value: string): {drafts: Draft[]; pages: number} {
  const drafts: Draft[] = []
  let page = 1
  let fresh = true
  let border = false
  for (const [index, raw] of value.split(/\r\n|\n|\r/u).entries()) {
    const pieces = raw.split('\f')
    for (const [order, piece] of pieces.entries()) {
      if (order > 0) {
        page++
        border = true
        fresh = true
      }
      if (pageMark.test(piece)) {
        const told = Number(/\d+/u.exec(piece)?.[0])
        if (told <= maxPages) page = Math.max(page, told)
        border = true
        fresh = true
      } else if (!piece.trim()) fresh = true
      else {
        const furniture: 'page-number' | undefined =
          border && pageNumber.test(piece) ? 'page-number' : undefined
        drafts.push({
          text: piece,
          page,
          fileLine: index + 1,
          ...(fresh && {opens: true}),
          ...(furniture && {furniture}),
        })
        fresh = false
        border = furniture !== undefined
      }
    }
  }
  return {drafts: page > 1 ? drafts : drafts.map(({page: _, ...draft}) => draft), pages: page}
}
