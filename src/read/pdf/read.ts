import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {damageCheck} from '../../encoding/damage.js'
import {type Limits, limitsOf} from '../limits.js'
import {type OcrQueue, withOcr} from '../ocr/queue.js'
import {laidOut} from '../page/laid-out.js'
import type {Reader, ReadResult} from '../reader.js'
import {broken, tooLarge} from '../refuse.js'
import {tellActive} from './active.js'
import {inflatesBeyond} from './bombs.js'
import {type OpenPdf, openPdf} from './document.js'
import {LimitReached} from './guarded.js'
import {takePictures} from './jpegs.js'
import {inUnicode} from './legacy.js'
import {readPage} from './page.js'
import {type Looked, lookAt, withScan} from './scans.js'
import {signaturesOf} from './signatures.js'

/** Reads page by page: by positions, or from its picture. */
export const read: Reader['read'] = async (bytes, file, options) => {
  const limits = limitsOf(options)
  if (bytes.length === 0) return failed(file, 'empty-file')
  if (bytes.length > limits.bytes) return tooLarge(file, 'bytes', limits.bytes)
  if (inflatesBeyond(bytes, limits.inflated)) return tooLarge(file, 'inflated', limits.inflated)
  try {
    const open = await openPdf(bytes, options.password)
    if (open === 'password')
      return failed(file, options.password === undefined ? 'encrypted-file' : 'wrong-password')
    if (open === 'broken') return broken(file, 'PDF')
    await tellActive(bytes, open.document, file)
    const result = await withOcr(options, (queue) => readOpen(open, file, limits, queue))
    return result && {...result, digitalSignatures: await signaturesOf(bytes, file)}
  } catch (error) {
    if (error instanceof LimitReached) return tooLarge(file, error.what, error.limit)
    return broken(file, 'PDF', error)
  }
}

async function readOpen(
  open: OpenPdf,
  file: VFile,
  {pages: maxPages}: Limits,
  queue: OcrQueue,
): Promise<ReadResult | undefined> {
  try {
    const {numPages} = open.document
    if (numPages < 1) return broken(file, 'PDF')
    if (numPages > maxPages) return tooLarge(file, 'pages', maxPages)
    const looked: Looked[] = []
    const {operators, drawable} = open
    const means = {operators, drawable, queue, isDamaged: damageCheck()}
    let size = {width: 595, height: 842}
    for (let number = 1; number <= numPages; number++) {
      const page = await open.document.getPage(number)
      takePictures(page)
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

function failed(file: VFile, id: 'empty-file' | 'encrypted-file' | 'wrong-password'): undefined {
  report(file, id, undefined)
  return undefined
}
