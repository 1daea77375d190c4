import type {PageLine} from '../page/lines.js'
import type {PageSize} from '../page/read-page.js'
import {type PageTable, type Placed, tablesOf} from '../page/tables.js'
import type {Word} from './engine.js'
import {scanLines} from './lines.js'
import type {PageOfWords} from './queue.js'
import {scanDpi} from './scan.js'

/** What a picture shows as the lines and ruled tables of a page of its size. */
export interface ScannedPage {
  readonly lines: readonly PageLine[]
  readonly tables: readonly PageTable[]
  readonly stamps: readonly PageLine[]
  readonly boxes: readonly (readonly PageLine[])[]
  readonly size: PageSize
}

const points = 72 / scanDpi

export function scannedPage(page: PageOfWords): ScannedPage {
  const size = {width: page.width * points, height: page.height * points}
  const linesOf = (words: readonly Word[]) => scanLines(words, {dpi: scanDpi, height: size.height})
  const words = page.words.map((word) => placed(word, size))
  const inCell = (own: readonly PlacedWord[]) => linesOf(own.map(({word}) => word))
  const {tables, rest} = tablesOf(words, page.rulings, inCell)
  return {
    lines: inCell(rest),
    tables,
    boxes: page.boxes.map(linesOf),
    stamps: page.stamps.flatMap((stamp) => stampLine(stamp, size)),
    size,
  }
}

interface PlacedWord extends Placed {
  readonly word: Word
}

function placed(word: Word, {height}: PageSize): PlacedWord {
  const [x0, size] = [word.left * points, word.height * points]
  return {word, x0, x1: x0 + word.width * points, y: height - word.top * points - size, size}
}

/** A stamp is one line, however it stands. */
function stampLine(words: readonly Word[], page: PageSize): PageLine[] {
  const [first] = words
  if (!first) return []
  const {x0, x1, y, size} = placed(first, page)
  const segment = {
    text: words.map(({text}) => text).join(' '),
    x0,
    x1,
    size,
    fonts: [],
    sureness: words.map(({sureness}) => sureness),
  }
  return [{y, size, segments: [segment]}]
}
