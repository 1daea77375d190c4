import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {maxOcrPages} from '../limits.js'
import type {PageFate} from '../page/read-page.js'
import type {Ruling} from '../page/rulings.js'
import type {ReadHooks, ReadOptions} from '../reader.js'
import {lookAgain} from './again.js'
import {type Canvas, release} from './canvas.js'
import {readPen} from './digits/index.js'
import {type Ocr, openOcr} from './index.js'
import {pageRanges} from './ranges.js'
import {rulingsOn} from './rulings.js'
import {readScan, type Scan} from './scan.js'
import {type Stamped, stampsOf} from './stamps.js'

/** The words of a page, those of its stamps apart, its rules in points, and its size in dots. */
export interface PageOfWords extends Stamped {
  readonly rulings: readonly Ruling[]
  readonly width: number
  readonly height: number
}

/** A reading of a page that goes on; `undefined` in the end where the page could not be read. */
export type PageReading = Promise<PageOfWords | undefined>

/** Hàng chờ nhận dạng: the scans of one file, a few of them at a time. */
export interface OcrQueue {
  /** Whether another page will be read: an engine is there, and the limit is not reached. */
  readonly isOpen: () => Promise<boolean>
  /** Starts the engine: a page comes that is surely to be read. */
  readonly warm: () => void
  /** Begins to read a page; waits first while as many pages as may be lie in memory. */
  readonly add: (canvas: Canvas) => Promise<{readonly reading: PageReading}>
  /** Tells what was read and what was not, once all pages are done. */
  readonly tell: (file: VFile, fates: readonly PageFate[]) => Promise<void>
}

/** What is told of the progress, and where to stop. */
export interface QueueOptions {
  readonly ocrPages?: number
  readonly onPage?: (page: number) => void
}

/** Runs a work on the scans of one file, with the engine of the caller or with one for this file alone. */
export async function withOcr<Value>(
  {engine, ocr, ocrHands, ...options}: ReadOptions & ReadHooks,
  work: (queue: OcrQueue) => Promise<Value>,
): Promise<Value> {
  const own = engine ?? openOcr(ocr, ocrHands)
  try {
    return await work(ocrQueue(own, options))
  } finally {
    if (!engine) await own.close()
  }
}

/** Opens the queue of one file. */
function ocrQueue(ocr: Ocr, {ocrPages = maxOcrPages, onPage}: QueueOptions): OcrQueue {
  const begun: PageReading[] = []
  let count = 0
  let done = 0
  return {
    isOpen: async () => count < ocrPages && (await ocr.engine()) !== undefined,
    warm: () => ocr.warm?.(),
    async add(canvas) {
      count++
      const {hands = 1} = (await ocr.engine()) ?? {}
      if (begun.length > hands) await begun.shift()
      const reading = wordsOf(canvas, ocr, count === 1)
      void reading.then(() => onPage?.(++done))
      begun.push(reading)
      return {reading}
    },
    async tell(file, fates) {
      if (fates.every((fate) => fate === 'native')) return // no engine is started to say nothing
      const engine = await ocr.engine()
      const which = (fate: PageFate) =>
        pageRanges(fates.flatMap((each, index) => (each === fate ? [index + 1] : [])))
      if (engine && fates.includes('read'))
        report(file, 'read-by-ocr', undefined, which('read'), engine.name)
      if (fates.includes('reread'))
        report(file, 'damaged-text-layer', undefined, which('reread'), true)
      if (fates.includes('damaged'))
        report(file, 'damaged-text-layer', undefined, which('damaged'), false)
      if (!fates.includes('unread')) return
      if (!engine) report(file, 'no-text-layer', undefined, which('unread'))
      else if (count >= ocrPages)
        report(file, 'ocr-page-limit', undefined, which('unread'), ocrPages)
      else report(file, 'ocr-failed', undefined, which('unread'))
    },
  }
}

/**
 * The words of a scan; on the first page the digits of the letterhead are looked at twice, those of a pen and stamps by
 * themselves.
 */
async function wordsOf(canvas: Canvas, ocr: Ocr, isFirst: boolean): PageReading {
  const scan = await readScan(canvas, ocr)
  if (!scan) {
    release(canvas)
    return undefined
  }
  const {width, height} = scan.canvas
  const read = isFirst
    ? await lookCloser(scan, ocr)
    : {words: scan.reading.words, stamps: [], boxes: []}
  release(canvas)
  release(scan.canvas)
  return {...read, rulings: rulingsOn(scan.grey), width, height}
}

async function lookCloser(scan: Scan, ocr: Ocr): Promise<Stamped> {
  const {stamps, boxes, words} = await stampsOf(scan, ocr)
  const level = {...scan, reading: {words}}
  return {stamps, boxes, words: await readPen(level, await lookAgain(level), ocr)}
}
