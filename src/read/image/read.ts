import type {VFile} from 'vfile'
import {maxPages, maxPixels} from '../limits.js'
import {type OcrQueue, type PageReading, withOcr} from '../ocr/queue.js'
import {scannedPage} from '../ocr/scanned-page.js'
import {laidOut} from '../page/laid-out.js'
import {imageKind} from '../picture/kind.js'
import type {Reader, ReadResult} from '../reader.js'
import {broken, tooLarge} from '../refuse.js'
import {picturesOf} from './pictures.js'

/** Reads picture by picture. */
export const read: Reader['read'] = async (bytes, file, options) => {
  try {
    return await withOcr(options, (queue) => readPictures(bytes, file, queue))
  } catch (error) {
    return broken(file, imageName(bytes, file), error)
  }
}

async function readPictures(
  bytes: Uint8Array,
  file: VFile,
  queue: OcrQueue,
): Promise<ReadResult | undefined> {
  queue.warm()
  const begun: {reading: PageReading}[] = []
  for await (const picture of picturesOf(bytes)) {
    if (picture === 'pixels') return tooLarge(file, 'pixels', maxPixels)
    if (begun.length >= maxPages) return tooLarge(file, 'pages', maxPages)
    if (picture === 'broken') break
    const isOpen = await queue.isOpen()
    begun.push(isOpen ? await queue.add(picture) : {reading: Promise.resolve(undefined)})
  }
  if (begun.length > 0) return readAll(begun, file, queue)
  return broken(file, imageName(bytes, file))
}

async function readAll(
  begun: readonly {reading: PageReading}[],
  file: VFile,
  queue: OcrQueue,
): Promise<ReadResult | undefined> {
  const read = await Promise.all(begun.map(({reading}) => reading))
  const pages = read.map((page) => {
    if (!page) return {lines: [], tables: [], stamps: [], fate: 'unread' as const}
    return {...scannedPage(page), fate: 'read' as const}
  })
  await queue.tell(
    file,
    pages.map(({fate}) => fate),
  )
  return laidOut(pages, {width: 0, height: 0})
}

/** What the bytes are; else what the name says. */
function imageName(bytes: Uint8Array, file: VFile): string {
  return (imageKind(bytes) ?? file.extname?.slice(1) ?? '').toUpperCase()
}
