import {type Canvas, whiteCanvas} from '../ocr/canvas.js'
import {segmentsOf, viewOf} from '../picture/size.js'

/** Number of the orientation among the tags of EXIF. */
const orientationTag = 0x0112
const app1 = 0xe1
const exif = 0x45786966

/** Chiều của ảnh chụp: how a camera was held, 1 to 8 (EXIF 2.3, 4.6.4); 1 where a JPEG does not tell. */
export function orientationOf(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  try {
    const own = segmentsOf(view).find(
      ({marker, at}) => marker === app1 && view.getUint32(at + 2) === exif,
    )
    return own ? orientationAt(view, own.at + 8) : 1
  } catch (error) {
    if (error instanceof RangeError) return 1 // cut off
    throw error
  }
}

function orientationAt(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949
  const first = start + view.getUint32(start + 4, little)
  const count = view.getUint16(first, little)
  for (let index = 0; index < count; index++) {
    const entry = first + 2 + index * 12
    if (view.getUint16(entry, little) === orientationTag) return view.getUint16(entry + 8, little)
  }
  return 1
}

/** For each orientation, what puts the picture upright: a, b, c, d of its transformation. */
const turns: readonly (readonly [number, number, number, number])[] = [
  [1, 0, 0, 1],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, 1, -1, 0],
  [0, -1, -1, 0],
  [0, -1, 1, 0],
]

/** The picture upright. */
export async function upright(canvas: Canvas, orientation: number): Promise<Canvas> {
  const turn = turns[orientation]
  if (!turn || orientation < 2) return canvas
  const {width, height} = canvas
  const made = await (orientation > 4 ? whiteCanvas(height, width) : whiteCanvas(width, height))
  const context = made.getContext('2d')
  context.translate(made.width / 2, made.height / 2)
  context.transform(...turn, 0, 0)
  context.drawImage(canvas, -width / 2, -height / 2)
  return made
}
