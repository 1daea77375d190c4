import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {damageCheck} from '../encoding/damage.js'
import {type Draft, sourceText} from '../source/source-text.js'
import {type Limits, limitsOf} from './limits.js'
import {withOcr} from './ocr/index.js'
import type {OcrQueue, PageFate} from './ocr/queue.js'
import {tellActive} from './pdf/active.js'
import {inflatesBeyond} from './pdf/bombs.js'
import {type OpenPdf, openPdf} from './pdf/document.js'
import {sortFurniture, textOf} from './pdf/furniture.js'
import {LimitReached} from './pdf/guarded.js'
import {type LaidOut, pageDrafts} from './pdf/layout.js'
import {inUnicode} from './pdf/legacy.js'
import type {PageLine} from './pdf/lines.js'
import {type ReadPage, readPage} from './pdf/page.js'
import {type Looked, lookAt, withScan} from './pdf/scans.js'
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
 * - [-] scripts, actions and enclosed files are told, never run or opened
 * - [x] legacy Vietnamese fonts, where the words of a page tell
 * - [-] tables without rulings: cells by gaps
 * - [x] scans and stamps on scans, and pages whose letters are wrong beyond repair, page by page, by OCR
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
      await tellActive(bytes, open.document, file)
      const result = await withOcr(options, (queue) => readOpen(open, file, limits, queue))
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
  queue: OcrQueue,
): Promise<ReadResult | undefined> {
  try {
    const {numPages} = open.document
    if (numPages < 1) return broken(file)
    if (numPages > maxPages) return tooLarge(file, 'pages', maxPages)
    const looked: Looked[] = []
    const means = {operators: open.operators, queue, isDamaged: damageCheck()}
    let size = {width: 595, height: 842}
    for (let number = 1; number <= numPages; number++) {
      const page = await open.document.getPage(number)
      if (number === 1) size = page.getViewport({scale: 1})
      looked.push(await lookAt(page, await readPage(page, open.operators), means))
      page.cleanup()
    }
    const read = await Promise.all(looked.map(withScan))
    await queue.tell(
      file,
      read.map(({fate}) => fate),
    )
    const {pages, encoding} = await inUnicode(read, open.document)
    const result = laidOut(pages, size)
    return result && encoding ? {...result, encoding} : result
  } finally {
    await open.close()
  }
}

/** Pages → drafts; a file none of whose scans could be read is not read as a document. */
export function laidOut(
  pages: readonly (ReadPage & {readonly fate: PageFate})[],
  {width, height}: {width: number; height: number},
): ReadResult | undefined {
  if (pages.every((page) => isBlank(page)) && pages.some(({fate}) => fate === 'unread'))
    return undefined
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
  return {source: sourceText(drafts, pages.length), text: textSource(pages)}
}

/** Whether the words come from the text layer, from OCR or from both. */
function textSource(
  pages: readonly (ReadPage & {readonly fate: PageFate})[],
): NonNullable<ReadResult['text']> {
  const worded = pages.filter((page) => !isBlank(page))
  const seen = worded.filter(({fate}) => fate === 'read' || fate === 'reread')
  if (seen.length === 0) return 'native'
  return seen.length === worded.length ? 'ocr' : 'mixed'
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
