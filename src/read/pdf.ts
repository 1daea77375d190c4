import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {type Draft, sourceText} from '../source/source-text.js'
import {type Limits, limitsOf} from './limits.js'
import {inflatesBeyond} from './pdf/bombs.js'
import {type OpenPdf, openPdf} from './pdf/document.js'
import {sortFurniture, textOf} from './pdf/furniture.js'
import {LimitReached} from './pdf/guarded.js'
import {type LaidOut, pageDrafts} from './pdf/layout.js'
import type {PageLine} from './pdf/lines.js'
import {type ReadPage, readPage} from './pdf/page.js'
import {signaturesOf} from './pdf/signatures.js'
import type {Reader, ReadResult} from './reader.js'
import {superscript} from './superscript.js'

/**
 * Đọc PDF bằng vị trí chữ.
 *
 * - [x] two-column letterhead and signature; a number or day stamped into its blank
 * - [x] pages whose letters come from several fonts; page numbers, running heads, signature stamps apart
 * - [x] tables with rulings, merged cells and over several pages; footnotes apart
 * - [x] digital signatures, read and not trusted
 * - [-] tables without rulings: cells by gaps
 * - [ ] scans; see `no-text-layer`
 */
export const pdf: Reader = {
  name: 'pdf',
  extensions: ['.pdf'],
  sniff: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-', 0, 'latin1'),
  async read(bytes, file, options) {
    const limits = limitsOf(options)
    if (bytes.length === 0) return failed(file, 'empty-file')
    if (bytes.length > limits.bytes) return tooLarge(file, 'bytes', limits.bytes)
    if (inflatesBeyond(bytes, limits.inflated)) return tooLarge(file, 'inflated', limits.inflated)
    try {
      const open = await openPdf(bytes, options.password)
      if (open === 'password')
        return failed(file, options.password === undefined ? 'encrypted-file' : 'wrong-password')
      if (open === 'broken') return broken(file)
      const result = await readOpen(open, file, limits)
      return result && {...result, digitalSignatures: await signaturesOf(bytes, file)}
    } catch (error) {
      if (error instanceof LimitReached) return tooLarge(file, error.what, error.limit)
      return broken(file, error)
    }
  },
}

async function readOpen(
  open: OpenPdf,
  file: VFile,
  {pages: maxPages}: Limits,
): Promise<ReadResult | undefined> {
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
    return laidOut(pages, size, file)
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

function failed(file: VFile, id: 'empty-file' | 'encrypted-file' | 'wrong-password'): undefined {
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
