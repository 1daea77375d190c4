import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {sourceText} from '../source/source-text.js'
import {contentTree} from './html/content.js'
import {isCutOff} from './html/cut-off.js'
import {decodePage} from './html/decode.js'
import {pageOf} from './html/dom.js'
import {weigh} from './html/frame.js'
import {hideStyled} from './html/hidden.js'
import {mainNodes} from './html/main.js'
import {limitsOf, maxNesting} from './limits.js'
import {TooDeep} from './nesting.js'
import type {Reader, ReadResult} from './reader.js'
import {tooLarge} from './refuse.js'
import {treeDrafts} from './word/body.js'

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
  async read(bytes, file, options) {
    const {part} = limitsOf(options)
    if (bytes.length > part) return tooLarge(file, 'part', part)
    const decoded = decodePage(bytes)
    if (decoded) return readPage(decoded.text, decoded.encoding, file)
    report(file, 'undecodable-text', undefined)
    return undefined
  },
}

async function readPage(
  text: string,
  encoding: string,
  file: VFile,
): Promise<ReadResult | undefined> {
  try {
    if (isCutOff(text)) report(file, 'cut-off-file', undefined, 'HTML')
    const {page, body} = (await pageOf(text)) ?? {}
    if (!page || !body) return {source: sourceText([]), encoding}
    hideStyled(page)
    const weights = weigh(body)
    const tree = contentTree(mainNodes(body, weights), weights)
    return {source: sourceText(treeDrafts(tree)), encoding}
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return tooLarge(file, 'nesting', maxNesting)
  }
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
