import {later, type Reader} from './reader.js'

/**
 * Đọc trang web đã lưu.
 *
 * - [x] the document found by the weight of its words, menus and lists of links left out
 * - [x] two-column letterhead and signature, by table or by blocks beside each other; nested and merged tables
 * - [x] labels of lists, line breaks, notes; hidden and deleted words left out
 * - [x] pages of Word and LibreOffice
 * - [x] blocks hidden by a plain rule of a style sheet in the page
 * - [-] other looks that stand in style sheets, such as borders
 */
export const html: Reader = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  sniff: isPage,
  read: later(() => import('./html/read.js')),
}

/** Characters in which a page must have begun. */
const opening = 2048

/** What may stand before: a mark of the byte order, blanks, comments, the declaration of XML. */
const start =
  /^\uFEFF?(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|html|head|body)[\s>]/iu

/** A tag within a text makes no page of it: a page begins with its doctype or its root. */
function isPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, opening))
  const zeros = head.subarray(0, 64).filter((byte) => byte === 0).length
  if (zeros === 0) return start.test(head.toString('utf8'))
  const utf16 = head[0] === 0xfe ? 'utf-16be' : 'utf-16le'
  return start.test(new TextDecoder(utf16).decode(head))
}
