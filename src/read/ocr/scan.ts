import {type Canvas, release, turned} from './canvas.js'
import type {Reading} from './engine.js'
import {type Grey, greyOf, pgmOf} from './grey.js'
import type {Ocr} from './index.js'
import {stampShare} from './ink.js'
import {surenessOf} from './lines.js'
import {skewOf} from './skew.js'

/** Dots an inch at which a page is read: more costs time and finds nothing. */
export const scanDpi = 200

/** Sureness of a page below which it may lie on its head or on its side. */
const upright = 70
const askew = 50
/** Letters from which a word is wider than tall, and fewest such words that tell how a page lies. */
const long = 3
const fewest = 5

/** Skew, in radians, with which a page is level enough. */
const level = 0.005

/** A page as it was read, and the pictures that show it upright and level. */
export interface Scan {
  readonly reading: Reading
  readonly canvas: Canvas
  readonly grey: Grey
}

/**
 * Đọc một trang quét: as it lies; where that gives no sense, on its head; then on its sides. An engine reads a page on
 * its side well enough, one line a column: its words tell by their boxes.
 */
export async function readScan(canvas: Canvas, ocr: Ocr): Promise<Scan | undefined> {
  const first = await readOnce(canvas, ocr)
  if (!first) return undefined
  let best = first
  for (const angle of turnsFor(first)) {
    const over = await turned(canvas, angle)
    const next = await readOnce(over, ocr)
    if (next?.canvas !== over) release(over) // not read, or laid level on another
    if (!next) continue
    const isBetter = isGood(next) || surenessOf(next.reading.words) > surenessOf(best.reading.words)
    const worse = isBetter ? best : next
    if (worse.canvas !== canvas) release(worse.canvas) // that one is turned again
    if (isBetter) best = next
    if (isGood(best)) break
  }
  return best
}

/** How a page is turned before it is read again, likeliest first. Letters on their side are read as if they ran downwards. */
function turnsFor(scan: Scan): readonly number[] {
  const isLegible = isSure(scan, upright)
  if (isOnSide(scan))
    return isLegible ? [-Math.PI / 2, Math.PI / 2] : [Math.PI / 2, -Math.PI / 2, Math.PI]
  if (isLegible) return []
  return isSure(scan, askew) ? [Math.PI] : [Math.PI, Math.PI / 2, -Math.PI / 2]
}

/** Reads a page, laid level first: engines find lines that run askew badly, or take long to find them. */
async function readOnce(canvas: Canvas, ocr: Ocr): Promise<Scan | undefined> {
  const asItLies = greyOf(canvas, stampShare)
  const skew = skewOf(asItLies)
  const isLevel = Math.abs(skew) < level
  const laid = isLevel ? canvas : await turned(canvas, skew)
  const grey = isLevel ? asItLies : greyOf(laid, stampShare)
  const reading = await ocr.read(pgmOf(grey), scanDpi, 'page')
  if (reading) return {reading, canvas: laid, grey}
  if (!isLevel) release(laid)
  return undefined
}

const isGood = (scan: Scan) => isSure(scan, upright) && !isOnSide(scan)

/** A page of no words is not worth another look. */
function isSure({reading: {words}}: Scan, bar: number): boolean {
  return words.length === 0 || surenessOf(words) >= bar
}

/** Most words of some length stand taller than wide. */
function isOnSide({reading: {words}}: Scan): boolean {
  const telling = words.filter(({text}) => text.length >= long)
  const tall = telling.filter(({width, height}) => height > width)
  return telling.length >= fewest && tall.length * 2 > telling.length
}
