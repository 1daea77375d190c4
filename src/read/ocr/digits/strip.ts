import type {Canvas} from '../canvas.js'
import {type Piece, piecesOf, pieceWith} from '../glyphs.js'
import type {Ink} from './grid.js'

/** A stretch of a page, in dots. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The same with how dark each dot is: 0 is black. Red light is taken, in which stamps vanish and blue pens are black. */
export interface Strip extends Box {
  readonly grey: Uint8Array
}

export function stripOf(canvas: Canvas, box: Box): Strip {
  const left = Math.max(0, Math.floor(box.left))
  const top = Math.max(0, Math.floor(box.top))
  const width = Math.max(1, Math.min(canvas.width - left, Math.ceil(box.width)))
  const height = Math.max(1, Math.min(canvas.height - top, Math.ceil(box.height)))
  const {data} = canvas.getContext('2d').getImageData(left, top, width, height)
  const grey = Uint8Array.from({length: width * height}, (_, at) => data[at * 4] ?? 255)
  return {left, top, width, height, grey}
}

/** The pieces of ink of a strip that are darker than so much; rules are no ink. */
export function inkIn({grey, width}: Strip, dark: number, em: number): Piece[] {
  const dots = Uint8Array.from(grey, (each) => (each < dark ? 1 : 0))
  wipeRules(dots, width, em)
  return piecesOf(dots, width)
}

/** How long a rule is at least, and how thick at most, in ems. */
const long = 1.6
const thin = 0.1

/** Wipes off rules, save where a letter stands on them. */
function wipeRules(dots: Uint8Array, width: number, em: number): void {
  const found: number[] = []
  for (let row = 0; row * width < dots.length; row++) {
    let run = 0
    for (let x = 0; x <= width; x++) {
      const isInk = x < width && dots[row * width + x] === 1
      if (isInk) run++
      else {
        if (run >= em * long)
          for (let back = x - run; back < x; back++) found.push(row * width + back)
        run = 0
      }
    }
  }
  const thick = found.map((at) => thickness(dots, at, width))
  for (const [index, at] of found.entries())
    if ((thick[index] ?? 0) <= Math.max(3, em * thin)) dots[at] = 0
}

function thickness(dots: Uint8Array, at: number, width: number): number {
  let count = 1
  for (let up = at - width; dots[up] === 1; up -= width) count++
  for (let down = at + width; dots[down] === 1; down += width) count++
  return count
}

/** A piece as a picture of its own. */
export function inkOf({left, right, top, bottom, dots}: Piece, stripWidth: number): Ink {
  const width = right - left + 1
  const height = bottom - top + 1
  const own = new Uint8Array(width * height)
  for (const at of dots)
    own[(Math.floor(at / stripWidth) - top) * width + (at % stripWidth) - left] = 1
  return {width, height, dots: own}
}

/** A piece of some dots alone; `undefined` where there are none. */
export function pieceOf(dots: readonly number[], stripWidth: number): Piece | undefined {
  return dots.length === 0 ? undefined : pieceWith([...dots], stripWidth)
}
