import {type Canvas, whiteCanvas} from '../ocr/canvas.js'
import type {OcrQueue, PageOfWords, PageReading} from '../ocr/queue.js'
import {scanDpi} from '../ocr/scan.js'
import {type ScannedPage, scannedPage} from '../ocr/scanned-page.js'
import type {PageLine} from '../page/lines.js'
import type {ReadPage, SeenPage} from '../page/read-page.js'
import type {OpenPdf, PdfPage} from './document.js'
import {drawingBy, drawingOf} from './glyphs.js'
import {rendered} from './guarded.js'
import {boxOf, judge, lettersIn, meet, type PageKind, telling, wordsIn} from './judge.js'
import type {Drawing} from './pen.js'

/** A page as its text layer has it, and whether it shows more than that. */
export interface Looked extends ReadPage {
  /** Settles with the words of the picture; `undefined` where nobody read it. */
  readonly scan?: PageReading
  readonly kind: PageKind
}

/** What pages are read with: the operators of pdf.js, the queue of OCR, and a judge of words. */
interface Means {
  readonly operators: OpenPdf['operators']
  readonly drawable: OpenPdf['drawable']
  readonly queue: OcrQueue
  readonly isDamaged: (words: string) => boolean
}

/**
 * Looks at a page: one without a text layer of its own, or with a wrong one, is drawn, and its reading begun. Other pages
 * are not looked at twice, so that a file without scans costs nothing.
 */
export async function lookAt(page: PdfPage, read: ReadPage, means: Means): Promise<Looked> {
  const {operators, queue, isDamaged} = means
  if (isDamaged(wordsOf(read))) return {...read, kind: 'damaged', ...(await scanOf(page, means))}
  const letters = lettersIn(read.lines)
  if (letters >= telling || read.tables.length > 0) return {...read, kind: 'text'}
  const size = page.getViewport({scale: 1})
  if (letters === 0 && page.pageNumber === 1) queue.warm() // a document that opens with a picture is a scan
  const picture = letters === 0 && (await queue.isOpen()) ? await draw(page, means) : undefined
  const drawing = picture?.drawing ?? (await drawingOf(page, operators))
  const kind = judge(read.lines, drawing, size)
  if (kind === 'text' || kind === 'blank') return {...read, kind}
  if (!(await queue.isOpen())) return {...read, kind, scan: Promise.resolve(undefined)}
  const {canvas} = picture ?? (await draw(page, means))
  const {reading} = await queue.add(canvas)
  return {...read, kind, scan: reading}
}

/** The words of a page, those in its tables too. */
function wordsOf({lines, tables}: ReadPage): string {
  const cells = tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))
  return wordsIn([...lines, ...cells])
}

/** A page whose words are wrong is read from its picture, where anything reads. */
async function scanOf(page: PdfPage, means: Means) {
  if (!(await means.queue.isOpen())) return {}
  const {canvas} = await draw(page, means)
  const {reading} = await means.queue.add(canvas)
  return {scan: reading}
}

/** The page with the words of its picture: in place of a stamp, beside words that stand elsewhere. */
export async function withScan({scan: reading, kind, ...read}: Looked): Promise<SeenPage> {
  const seen = await reading
  if (!seen) return {...read, fate: kind === 'damaged' ? 'damaged' : reading ? 'unread' : 'native'}
  const scan = kind === 'mixed' ? besidePrint(seen, read.lines) : scannedPage(seen)
  const scanned = {...scan, stamps: [...read.stamps, ...scan.stamps]}
  if (kind === 'damaged') return {...read, ...scanned, fate: 'reread'}
  if (kind !== 'mixed') return {...read, ...scanned, fate: 'read'}
  const {stamps, boxes, tables} = scanned
  return {...read, tables, stamps, boxes, lines: merged(read.lines, scan.lines), fate: 'read'}
}

/** A table that is printed, and seen on the picture too, is left to its lines: those that are printed are not told twice. */
function besidePrint(seen: PageOfWords, printed: readonly PageLine[]): ScannedPage {
  const scan = scannedPage(seen)
  const isPrinted = scan.tables.some(({top, bottom}) =>
    printed.some(({y}) => y < top && y > bottom),
  )
  return isPrinted ? scannedPage({...seen, rulings: []}) : scan
}

function merged(printed: readonly PageLine[], seen: readonly PageLine[]): PageLine[] {
  const boxes = printed.map(boxOf)
  const more = seen.filter((line) => !boxes.some((box) => meet(box, boxOf(line))))
  return [...printed, ...more].sort((a, b) => b.y - a.y)
}

/** Signatures and stamps are annotations and left out: they would hide what they stand on. */
async function draw(
  light: PdfPage,
  {operators, drawable}: Means,
): Promise<{canvas: Canvas; drawing: Drawing}> {
  const page = await drawable(light)
  const viewport = page.getViewport({scale: scanDpi / 72})
  const canvas = await whiteCanvas(viewport.width, viewport.height)
  const list = await rendered(page, canvas.getContext('2d'), viewport)
  if (page !== light) page.cleanup()
  return {canvas, drawing: drawingBy(list, operators)}
}
