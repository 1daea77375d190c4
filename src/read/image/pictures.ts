import {maxPixels} from '../limits.js'
import {type Canvas, drawn, pictureOf, release, whiteCanvas} from '../ocr/canvas.js'
import {canBeDecoded} from '../picture-probe.js'
import {imageKind} from './kind.js'
import {orientationOf, upright} from './orientation.js'
import {type Size, sizeOf} from './size.js'
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
    const isSound = failure === undefined && (await canBeDecoded(bytes))
    const image = isSound ? await pictureOf(bytes) : undefined
    if (!image) yield failure ?? 'broken'
    else yield upright(await scaled(image), kind === 'jpeg' ? orientationOf(bytes) : 1)
  } else yield 'broken'
}

async function* tiffPictures(
  bytes: Uint8Array,
): AsyncGenerator<Canvas | PictureFailure, void, undefined> {
  const {decode, decodeImage, toRGBA8} = (await import('utif2')).default
  const own = bytes.slice().buffer
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
    const fit = await scaled(canvas)
    release(canvas)
    yield upright(fit, tag(page, 't274'))
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

/** Whoever made a picture may not have told its dots an inch: it is taken for a page of A4. */
function scaled(image: Parameters<typeof drawn>[0]): Promise<Canvas> {
  return drawn(image, Math.min(largest, shortSide / Math.min(image.width, image.height)))
}
