import {type Canvas, encoded, turned} from './canvas.js'
import type {Reading} from './engine.js'
import type {Ocr} from './index.js'
import {surenessOf} from './lines.js'

/** Dots an inch at which a page is read: more costs time and finds nothing. */
export const scanDpi = 200

/** Sureness of a page below which it may lie on its head or on its side. */
const upright = 70
const askew = 50

/** A page as it was read, and the canvas that shows it upright. */
export interface Scan {
  readonly reading: Reading
  readonly canvas: Canvas
}

/** Đọc một trang quét: as it lies; where that gives no sense, on its head; then on its sides. */
export async function readScan(canvas: Canvas, ocr: Ocr): Promise<Scan | undefined> {
  const first = await readOnce(canvas, ocr)
  if (!first || isSure(first, upright)) return first
  const tries = isSure(first, askew) ? [Math.PI] : [Math.PI, Math.PI / 2, -Math.PI / 2]
  let best = first
  for (const angle of tries) {
    const next = await readOnce(await turned(canvas, angle), ocr)
    if (next && surenessOf(next.reading.words) > surenessOf(best.reading.words)) best = next
    if (isSure(best, upright)) return best
  }
  return best
}

async function readOnce(canvas: Canvas, ocr: Ocr): Promise<Scan | undefined> {
  const reading = await ocr.read(await encoded(canvas), scanDpi, 'page')
  return reading && {reading, canvas}
}

/** A page of no words is not worth another look. */
function isSure({reading: {words}}: Scan, bar: number): boolean {
  return words.length === 0 || surenessOf(words) >= bar
}
