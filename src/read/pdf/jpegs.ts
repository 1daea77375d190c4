import {maxPixels} from '../limits.js'
import {decodeJpeg} from '../picture/jpeg.js'
import {sizeOf} from '../picture/size.js'
import type {PdfObjects, PdfPage} from './document.js'

/** Width and height, four bytes each, before the dots of a picture. */
const head = 8

/**
 * What stands in for the ImageDecoder of browsers: where there is one, pdf.js has it decode the JPEGs of a page and
 * hands the pictures on unseen; else it decodes them itself, in JavaScript. It clones what it hands on, so a picture is
 * bytes: its size, then its dots.
 */
class JpegDecoder {
  readonly #bytes: Uint8Array

  constructor({data}: {readonly data: Uint8Array}) {
    this.#bytes = data
  }

  static async isTypeSupported(type: string): Promise<boolean> {
    return type === 'image/jpeg'
  }

  /** @throws where the picture is too large or broken; pdf.js then sees for itself. */
  async decode(): Promise<{image: ArrayBuffer}> {
    const size = sizeOf(this.#bytes, 'jpeg')
    if (!size || size.width * size.height > maxPixels) throw new RangeError('no size, or too large')
    const image = await decodeJpeg(this.#bytes, ({width, height, components, dots}) => {
      if (components !== colours) throw new TypeError(`${components} components`)
      const made = new ArrayBuffer(head + dots.length)
      new Uint32Array(made, 0, 2).set([width, height])
      new Uint8Array(made, head).set(dots)
      return made
    })
    return {image}
  }

  close(): void {}
}

/** Whether pdf.js may decode by the stand-in; called before it is loaded, since it looks around but once. */
export function standIn(): boolean {
  const surroundings = globalThis as {ImageDecoder?: unknown} // no type of Node's
  surroundings.ImageDecoder ??= JpegDecoder
  return surroundings.ImageDecoder === JpegDecoder
}

/** A picture as the stand-in made it. */
interface Handed {
  readonly bitmap: ArrayBuffer
}

/** `ImageKind.RGB_24BPP` of pdf.js: three bytes a dot. */
const rgb = 2
const colours = 3

/** Has the page take the pictures of the stand-in as dots of its own. */
export function takePictures({objs, commonObjs}: Pick<PdfPage, 'objs' | 'commonObjs'>): void {
  takeInto(objs)
  takeInto(commonObjs)
}

function takeInto(objects: PdfObjects): void {
  if (Object.hasOwn(objects, 'resolve')) return
  const resolve = objects.resolve.bind(objects)
  objects.resolve = (id, data) => resolve(id, isHanded(data) ? dotsOf(data) : data)
}

function isHanded(data: unknown): data is Handed {
  return (data as Partial<Handed> | null)?.bitmap instanceof ArrayBuffer // anything that pages share
}

function dotsOf({bitmap, ...data}: Handed): object {
  const [width, height] = new Uint32Array(bitmap, 0, 2)
  return {...data, width, height, kind: rgb, data: new Uint8ClampedArray(bitmap, head)}
}
