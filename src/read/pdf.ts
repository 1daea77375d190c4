import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {type Draft, sourceText} from '../source/source-text.js'
import {maxFileBytes, maxPages} from './limits.js'
import {type OpenPdf, openPdf} from './pdf/document.js'
import {sortFurniture, textOf} from './pdf/furniture.js'
import {LimitReached} from './pdf/guarded.js'
import {type LaidOut, pageDrafts} from './pdf/layout.js'
import {inUnicode} from './pdf/legacy.js'
import type {PageLine} from './pdf/lines.js'
import {type ReadPage, readPage} from './pdf/page.js'
import type {Reader, ReadResult} from './reader.js'
import {superscript} from './superscript.js'

/**
 * Đọc PDF bằng vị trí chữ.
 *
 * - [x] two-column letterhead and signature; a number or day stamped into its blank
 * - [x] pages whose letters come from several fonts; page numbers, running heads, signature stamps apart
 * - [x] tables with rulings, merged cells and over several pages; footnotes apart
 * - [x] legacy Vietnamese fonts, where the words of a page tell
 * - [-] tables without rulings: cells by gaps
 * - [ ] scans; see `no-text-layer`
 */
export const pdf: Reader = {
  name: 'pdf',
  extensions: ['.pdf'],
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-', 0, 'latin1'),
  async read(bytes, file, {password}) {
    if (bytes.length === 0) return failed(file, 'empty-file')
    if (bytes.length > maxFileBytes) return tooLarge(file, 'bytes', maxFileBytes)
    try {
      const open = await openPdf(bytes, password)
      if (open === 'password') return failed(file, 'encrypted-file')
      if (open === 'broken') return broken(file)
      return await readOpen(open, file)
    } catch (error) {
      if (error instanceof LimitReached) return tooLarge(file, error.what, error.limit)
      return broken(file, error)
    }
  },
}

async function readOpen(open: OpenPdf, file: VFile): Promise<ReadResult | undefined> {
  try {
    const {numPages} = open.document
    if (numPages < 1) return broken(file)
    if (numPages > maxPages) return tooLarge(file, 'pages', maxPages)
    const pages: ReadPage[] = []
    let size = {width: 595, height: 842}
    for (let number = 1; number <= numPages; number++) {
      const page = await open.document.getPage(number)
      if (number === 1) size = page.getViewport({scale: 1})
      pages.push(await readPage(page, open.operators))
      page.cleanup()
    }
    const converted = await inUnicode(pages, open.document)
    const result = laidOut(converted.pages, size, file)
    return result && converted.encoding ? {...result, encoding: converted.encoding} : result
  } finally {
    await open.close()
  }
}

/** Pages without text are reported; a file with no other pages is not read as a document. */
function laidOut(
  pages: readonly ReadPage[],
  {width, height}: {width: number; height: number},
  file: VFile,
): ReadResult | undefined {
  const blank = pages.flatMap((page, index) => (isBlank(page) ? [index + 1] : []))
  const trailing = blank.every((number) => number > pages.length - blank.length)
  if (blank.length === pages.length || (blank.length > 0 && !trailing))
    report(file, 'no-text-layer', undefined, blank.join(', '))
  if (blank.length === pages.length) return undefined
  const drafts: Draft[] = []
  const none = () => false
  const facts = {width, isBold: none, isItalic: none}
  let laid: LaidOut = {drafts: [], tables: 0, last: undefined}
  for (const [index, sorted] of sortFurniture(
    pages.map((page) => page.lines),
    height,
  ).entries()) {
    const page = index + 1
    const {tables: ruled = [], stamps = []} = pages[index] ?? {}
    laid = pageDrafts(sorted.lines, ruled, {...facts, page, tables: laid.tables}, laid.last)
    const furniture = [
      ...sorted.pageNumbers.map((line) => apart(line, page, 'page-number')),
      ...sorted.runningHeads.map((line) => apart(line, page, 'running-head')),
      ...sorted.footnotes.map((line) => noteDraft(line, page)),
      ...stamps.map((line) => apart(line, page, 'margin')),
    ]
    drafts.push(...laid.drafts, ...furniture)
  }
  return {source: sourceText(drafts, pages.length)}
}

const isBlank = ({lines, tables}: ReadPage) => lines.length === 0 && tables.length === 0

function apart(line: PageLine, page: number, furniture: NonNullable<Draft['furniture']>): Draft {
  return {text: textOf(line), page, furniture}
}

/** The mark of a note is raised there, too, whatever its size. */
function noteDraft(line: PageLine, page: number): Draft {
  const draft = apart(line, page, 'footnote')
  const marked = ({text}: Draft) => text.replace(/^\d{1,3}(?=\D)/u, superscript)
  return line.noted ? {...draft, text: marked(draft)} : draft
}

function failed(file: VFile, id: 'empty-file' | 'encrypted-file'): undefined {
  report(file, id, undefined)
  return undefined
}

function tooLarge(file: VFile, what: string, limit: number): undefined {
  report(file, 'too-large', undefined, what, limit)
  return undefined
}

function broken(file: VFile, error?: unknown): undefined {
  report(file, 'broken-file', undefined, 'PDF', error instanceof Error ? error.message : '')
  return undefined
}
