import type {PageLine} from '../page/lines.js'
import type {Box, Drawing} from './pen.js'

/**
 * Loại trang, each page by itself. `text`: its text layer is what it says; `stamp`: the only words are a stamp on a
 * picture of the page; `image`: a picture and no words; `mixed`: words beside a picture that holds more; `blank`:
 * nothing at all. `damaged` is told by its words: letters that are not those that it shows.
 */
export type PageKind = 'text' | 'stamp' | 'image' | 'mixed' | 'blank' | 'damaged'

/** Letters from which the text layer of a page is never only a stamp. */
export const telling = 300

/** Shares of a page: a picture that may be its text; a stamp at most; a picture that is no speck. */
const picture = 0.35
const stampSize = 0.15
const speck = 0.02
/** Painted shapes from which a page without letters shows outlines of letters. */
const outlines = 300

/** How many letters and digits the lines of a page have. */
export function lettersIn(lines: readonly PageLine[]): number {
  return [...wordsIn(lines).matchAll(/[\p{L}\p{N}]/gu)].length
}

/** The words of some lines. */
export function wordsIn(lines: readonly PageLine[]): string {
  return lines.flatMap(({segments}) => segments.map((segment) => segment.text)).join(' ')
}

/**
 * Judges a page by its letters, by the pictures on it, and by where the words stand. A scan with somebody's text layer
 * all over the page is `text`: those words are all there is to check the picture by.
 */
export function judge(
  lines: readonly PageLine[],
  {images, paths}: Pick<Drawing, 'images' | 'paths'>,
  page: {width: number; height: number},
): PageKind {
  const letters = lettersIn(lines)
  if (letters >= telling) return 'text'
  const area = page.width * page.height
  const largest = Math.max(0, ...images.map((box) => sizeOf(clipped(box, page)) / area))
  const covered = Math.max(largest, coverage(images, page))
  if (letters === 0) return covered > speck || paths > outlines ? 'image' : 'blank'
  if (covered < picture) return 'text'
  const words = lines.map(boxOf)
  if (sizeOf(around(words)) > area * stampSize) return overlapping(words, images) ? 'text' : 'mixed'
  return overlapping(words, images) ? 'stamp' : 'mixed'
}

/** Share of a page under its pictures, told on a grid: scanners cut a page into stripes. */
function coverage(images: readonly Box[], {width, height}: {width: number; height: number}) {
  const cells = 20
  let under = 0
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const x = ((column + 0.5) / cells) * width
      const y = ((row + 0.5) / cells) * height
      if (images.some((box) => x > box.left && x < box.right && y > box.bottom && y < box.top))
        under++
    }
  return under / (cells * cells)
}

function clipped(box: Box, {width, height}: {width: number; height: number}): Box {
  return {
    left: Math.max(0, box.left),
    right: Math.min(width, box.right),
    bottom: Math.max(0, box.bottom),
    top: Math.min(height, box.top),
  }
}

function sizeOf({left, right, bottom, top}: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom)
}

export function boxOf({segments, y, size}: PageLine): Box {
  return {
    left: segments[0]?.x0 ?? 0,
    right: segments.at(-1)?.x1 ?? 0,
    bottom: y - size * 0.25,
    top: y + size,
  }
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({left}) => left)),
    right: Math.max(...boxes.map(({right}) => right)),
    bottom: Math.min(...boxes.map(({bottom}) => bottom)),
    top: Math.max(...boxes.map(({top}) => top)),
  }
}

/** Whether most words stand on a picture. */
function overlapping(words: readonly Box[], images: readonly Box[]): boolean {
  const on = words.filter((word) => images.some((image) => meet(word, image)))
  return on.length * 2 > words.length
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top
}
