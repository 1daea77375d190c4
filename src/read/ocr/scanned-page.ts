import type {PageLine} from '../page/lines.js'
import type {PageSize} from '../page/read-page.js'
import {scanLines} from './lines.js'
import type {PageOfWords} from './queue.js'
import {scanDpi} from './scan.js'

/** The words of a picture as the lines of a page of its size. */
export function scannedPage({words, width, height}: PageOfWords): {
  readonly lines: readonly PageLine[]
  readonly size: PageSize
} {
  const points = 72 / scanDpi
  const size = {width: width * points, height: height * points}
  return {lines: scanLines(words, {dpi: scanDpi, height: size.height}), size}
}
