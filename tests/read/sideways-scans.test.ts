import {createCanvas, loadImage} from '@napi-rs/canvas'
import UTIF from 'utif2'
import {afterAll, describe, expect, it} from 'vitest'
import {createParser, openOcr, readBytes} from '../../src/index.js'
import {scanBytes} from './stand-in-ocr.js'

const engine = openOcr('js')
afterAll(() => engine.close())

const name = 'cong-van-so-giao-viec'

/** The scanned letter, turned to the right by so many degrees. */
async function turned(degrees: number) {
  const image = await loadImage(scanBytes(`${name}.png`))
  const canvas = createCanvas(image.height, image.width)
  const context = canvas.getContext('2d')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(image, -image.width / 2, -image.height / 2)
  return canvas
}

/** The same as a file of some format; a page of a PDF is turned by its own entry. */
const files: Readonly<Record<string, (degrees: number) => Promise<Uint8Array>>> = {
  png: async (degrees) => new Uint8Array((await turned(degrees)).toBuffer('image/png')),
  tiff: async (degrees) => {
    const canvas = await turned(degrees)
    const {width, height} = canvas
    const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
    return new Uint8Array(UTIF.encodeImage(new Uint8Array(data.buffer), width, height))
  },
  pdf: async (degrees) => {
    const bytes = Buffer.from(scanBytes(`${name}.pdf`)).toString('latin1')
    const page = bytes.replace('/Type/Page/', `/Rotate ${degrees}/Type/Page/`)
    return new Uint8Array(Buffer.from(page, 'latin1'))
  },
}

describe('a page that lies on its side, and askew', () => {
  it.each([
    ['png', 92],
    ['tiff', 270],
    ['pdf', 90],
  ])('%s, by %i degrees, is turned and read', async (format, degrees) => {
    const bytes = (await files[format]?.(degrees)) ?? new Uint8Array()
    const file = await readBytes(bytes, `quet.${format}`, {engine})
    const {record} = await createParser({engine}).parse(file)
    expect(record).toMatchObject({
      type: 'cong-van',
      issuedOn: '2026-06-05',
      place: 'Tân Hòa',
      issuers: [{name: 'SỞ TÀI CHÍNH', parent: 'UBND TỈNH TÂN HÒA'}],
    })
    expect([null, '1215/STC-QLNS']).toContain(record?.number)
    expect(record?.signatures[0]?.authority).toBe('KT')
  })
})
