import type {Canvas} from './canvas.js'
import {saturated} from './ink.js'

/** Ảnh xám: a byte a dot, row by row; 0 is black. */
export interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Weights of red, green and blue in what an eye sees as light, of 256 (ITU-R BT.601). */
const weights = [77, 150, 29] as const

/** A canvas in grey. From a share of its height on, red ink is as light as its red: what it was stamped over shows. */
export function greyOf(canvas: Canvas, clear = 1): Grey {
  const {width, height} = canvas
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  const stamped = Math.floor(height * clear) * width
  const [r, g, b] = weights
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0]
    const isSeal = at >= stamped && red - Math.max(green, blue) > saturated
    grey[at] = isSeal ? red : (red * r + green * g + blue * b) >> 8
  }
  return {data: grey, width, height}
}

/** The image as a file of the plainest kind (PGM), which no engine has to unpack. */
export function pgmOf({data, width, height}: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}
