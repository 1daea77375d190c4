import type {PageLine} from '../page/lines.js'
import type {PageSize} from '../page/read-page.js'
import type {Word} from './engine.js'
import {scanLines} from './lines.js'
import type {PageOfWords} from './queue.js'
import {scanDpi} from './scan.js'

/** What a picture shows as the lines of a page of its size. */
export interface ScannedPage {
  readonly lines: readonly PageLine[]
  readonly stamps: readonly PageLine[]
  readonly boxes: readonly (readonly PageLine[])[]
  readonly size: PageSize
}

const points = 72 / scanDpi

export function scannedPage({words, stamps, boxes, width, height}: PageOfWords): ScannedPage {
  const size = {width: width * points, height: height * points}
  return {
    lines: scanLines(words, {dpi: scanDpi, height: size.height}),
    boxes: boxes.map((box) => scanLines(box, {dpi: scanDpi, height: size.height})),
    stamps: stamps.flatMap((stamp) => stampLine(stamp, size)),
    size,
  }
}

/** A stamp is one line, however it stands. */
function stampLine(words: readonly Word[], {height}: PageSize): PageLine[] {
  const [first] = words
  if (!first) return []
  const [x0, size] = [first.left * points, first.height * points]
  const segment = {
    text: words.map(({text}) => text).join(' '),
    x0,
    x1: x0 + first.width * points,
    size,
    fonts: [],
    sureness: words.map(({sureness}) => sureness),
  }
  return [{y: height - first.top * points - size, size, segments: [segment]}]
}
