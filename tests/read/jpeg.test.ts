import {type Canvas, createCanvas} from '@napi-rs/canvas'
import {describe, expect, it} from 'vitest'
import {picturesOf} from '../../src/read/image/pictures.js'
import {openPdf} from '../../src/read/pdf/document.js'
import {rendered} from '../../src/read/pdf/guarded.js'
import {takePictures} from '../../src/read/pdf/jpegs.js'
import {decodeJpeg} from '../../src/read/picture/jpeg.js'
import {append} from './signed-pdf.js'

const red = [255, 0, 0]
const blue = [0, 0, 255]
const black = [0, 0, 0]
const white = [255, 255, 255]

/** Red on the left, blue on the right. */
function twoColours(width = 64, height = 64): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'red'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = 'blue'
  context.fillRect(width / 2, 0, width / 2, height)
  return canvas.toBuffer('image/jpeg', 95)
}

/** A picture with one component, 16 by 8 dots: black on the left, white on the right. */
const grey = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABwj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/ADBTr//Z',
  'base64',
)

/** A page that is a picture all over; the dictionary tells so many dots a side. */
function pageOf(jpeg: Uint8Array, side: number, space = 'DeviceRGB'): Uint8Array {
  const drawing = 'q 100 0 0 100 0 0 cm /I Do Q'
  const hex = `${Buffer.from(jpeg).toString('hex')}>`
  return append(new Uint8Array(Buffer.from('%PDF-1.7\n')), [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${side}/Height ${side}/BitsPerComponent 8/ColorSpace/${space}` +
      `/Filter[/ASCIIHexDecode/DCTDecode]/Length ${hex.length}>>stream\n${hex}\nendstream`,
  ])
}

async function drawnPage(pdf: Uint8Array): Promise<Canvas> {
  const open = await openPdf(pdf)
  if (typeof open === 'string') throw new Error(open)
  const page = await open.document.getPage(1)
  takePictures(page)
  const canvas = createCanvas(100, 100)
  await rendered(page, canvas.getContext('2d'), page.getViewport({scale: 1}))
  page.cleanup()
  await open.close()
  return canvas
}

/** A dot as red, green and blue, each black or full. */
function dotAt(canvas: Canvas, x: number, y: number): number[] {
  const {data} = canvas.getContext('2d').getImageData(x, y, 1, 1)
  return [...data.subarray(0, 3)].map((value) => (value > 127 ? 255 : 0))
}

describe('a JPEG', () => {
  it('is decoded to its dots', async () => {
    const seen = await decodeJpeg(twoColours(), ({dots, ...size}) => ({
      ...size,
      first: [...dots.subarray(0, 3)].map((value) => (value > 127 ? 255 : 0)),
      bytes: dots.length,
    }))
    expect(seen).toEqual({width: 64, height: 64, components: 3, first: red, bytes: 64 * 64 * 3})
  })

  it('that is cut off, or none at all, is refused, and the next is decoded', async () => {
    const whole = twoColours(640, 640)
    const size = ({width, height}: {width: number; height: number}) => [width, height]
    await expect(decodeJpeg(whole.subarray(0, whole.length >> 1), size)).rejects.toBeDefined()
    await expect(decodeJpeg(Buffer.from('not a picture'), size)).rejects.toBeDefined()
    expect(await decodeJpeg(whole, size)).toEqual([640, 640])
  })

  it.each([
    ['of colours', twoColours(), red, blue],
    ['of grey', grey, black, white],
  ])('%s becomes a page', async (_, bytes, left, right) => {
    const pages = []
    for await (const page of picturesOf(bytes)) pages.push(page)
    const [page] = pages
    if (typeof page !== 'object') throw new Error(page)
    expect(dotAt(page, 2, 2)).toEqual(left)
    expect(dotAt(page, page.width - 3, 2)).toEqual(right)
  })
})

describe('a JPEG on a page of a PDF', () => {
  it.each([
    ['is drawn', pageOf(twoColours(), 64), red, blue],
    ['of another size than the page tells is drawn whole', pageOf(twoColours(), 32), red, blue],
    ['of grey is drawn', pageOf(grey, 16, 'DeviceGray'), black, white],
  ])('%s', async (_, pdf, left, right) => {
    const canvas = await drawnPage(pdf)
    expect([dotAt(canvas, 10, 50), dotAt(canvas, 90, 50)]).toEqual([left, right])
  })

  it('that is cut off is drawn as far as it goes', async () => {
    const whole = twoColours(640, 640)
    const canvas = await drawnPage(pageOf(whole.subarray(0, whole.length >> 1), 640))
    expect([dotAt(canvas, 10, 5), dotAt(canvas, 90, 5)]).toEqual([red, blue])
  })

  it('that is none leaves the page white', async () => {
    const canvas = await drawnPage(pageOf(Buffer.from('not a picture'), 64))
    expect(dotAt(canvas, 50, 50)).toEqual(white)
  })
})
