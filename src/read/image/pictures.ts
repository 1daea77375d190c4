import {maxPixels} from '../limits.js'
import {type Canvas, drawn, pictureOf, release, whiteCanvas} from '../ocr/canvas.js'
import {type Decoded, decodeJpeg} from '../picture/jpeg.js'
import {type ImageKind, imageKind} from '../picture/kind.js'
import {type Size, sizeOf} from '../picture/size.js'
import {canBeDecoded} from '../picture-probe.js'
import {orientationOf, upright} from './orientation.js'
import {tamed} from './tiff.js'
import {isWhole} from './whole.js'

/** Why an image gives no pictures. */
export type PictureFailure = 'broken' | 'pixels'

/** Short side of a page at the dots an inch of scans, in pixels; how much a small image is enlarged at most. */
const shortSide = 1654
const largest = 2.5
/** A picture of a TIFF with a shorter side is a preview. */
const preview = 200

/** Các trang của một ảnh, one after the other, upright and as large as a scan. */
export async function* picturesOf(
  bytes: Uint8Array,
): AsyncGenerator<Canvas | PictureFailure, void, undefined> {
  const kind = imageKind(bytes)
  if (kind === 'tiff') yield* tiffPictures(bytes)
  else if (kind) {
    const failure = isWhole(bytes, kind) ? failureOf(sizeOf(bytes, kind)) : 'broken'
    const page = failure ? undefined : await pageOf(bytes, kind)
    if (!page) yield failure ?? 'broken'
    else yield upright(page, kind === 'jpeg' ? orientationOf(bytes) : 1)
  } else yield 'broken'
}

/** The picture of a whole image, as large as a scan; `undefined` where it cannot be decoded. */
async function pageOf(bytes: Uint8Array, kind: ImageKind): Promise<Canvas | undefined> {
  const photo = kind === 'jpeg' ? await jpegCanvas(bytes) : undefined
  if (photo) return fitted(photo)
  const image = (await canBeDecoded(bytes)) ? await pictureOf(bytes) : undefined
  return image && scaled(image)
}

/** A JPEG of grey or of colours; `undefined` for others and where it cannot be decoded. */
async function jpegCanvas(bytes: Uint8Array): Promise<Canvas | undefined> {
  try {
    return await decodeJpeg(bytes, (picture) => canvasOf(inFour(picture), picture))
  } catch {
    return undefined // the decoder of the canvas has another look
  }
}

/** Dots of four bytes. */
function inFour({components, dots}: Decoded): Uint8Array {
  if (components !== 1 && components !== 3) throw new TypeError(`${components} components`)
  const made = new Uint8Array((dots.length / components) * 4).fill(0xff)
  for (let from = 0, to = 0; from < dots.length; from += components, to += 4) {
    made[to] = dots[from] ?? 0
    made[to + 1] = dots[components === 1 ? from : from + 1] ?? 0
    made[to + 2] = dots[components === 1 ? from : from + 2] ?? 0
  }
  return made
}

async function* tiffPictures(
  bytes: Uint8Array,
): AsyncGenerator<Canvas | PictureFailure, void, undefined> {
  const own = tamed(bytes)
  if (!own) {
    yield 'broken'
    return
  }
  const {decode, decodeImage, toRGBA8} = (await import('utif2')).default
  for (const page of decode(own)) {
    const size = {width: tag(page, 't256'), height: tag(page, 't257')}
    if (Math.min(size.width, size.height) < preview) continue
    const failure = failureOf(size)
    if (failure) {
      yield failure
      return
    }
    decodeImage(own, page)
    const canvas = await canvasOf(toRGBA8(page), size)
    page.data = new Uint8Array() // of each page the package keeps what it decoded
    yield upright(await fitted(canvas), tag(page, 't274'))
  }
}

async function canvasOf(dots: Uint8Array, {width, height}: Size): Promise<Canvas> {
  const canvas = await whiteCanvas(width, height)
  const context = canvas.getContext('2d')
  const data = context.createImageData(width, height)
  data.data.set(dots.subarray(0, data.data.length))
  context.putImageData(data, 0, 0)
  return canvas
}

/** The first number of a tag of TIFF. */
function tag(page: unknown, name: string): number {
  const {[name]: values} = page as Readonly<Record<string, readonly number[] | undefined>> // by number of the tag
  return values?.[0] ?? 0
}

function failureOf(size: Size | undefined): PictureFailure | undefined {
  if (!size || size.width < 1 || size.height < 1) return 'broken'
  return size.width * size.height > maxPixels ? 'pixels' : undefined
}

/** The canvas as large as a scan; the one given is let go. */
async function fitted(canvas: Canvas): Promise<Canvas> {
  const fit = await scaled(canvas)
  release(canvas)
  return fit
}

/** Whoever made a picture may not have told its dots an inch: it is taken for a page of A4. */
function scaled(image: Parameters<typeof drawn>[0]): Promise<Canvas> {
  return drawn(image, Math.min(largest, shortSide / Math.min(image.width, image.height)))
}
