import {createCanvas, loadImage, type SKRSContext2D} from '@napi-rs/canvas'
import {afterAll, describe, expect, it} from 'vitest'
import {createParser, openOcr, readBytes} from '../../src/index.js'
import {letter, parsedScan, scanBytes} from './stand-in-ocr.js'

const engine = openOcr('js')
afterAll(() => engine.close())

/** The scanned letter with something drawn over it. */
async function parsedWith(draw: (context: SKRSContext2D) => Promise<void> | void) {
  const page = await loadImage(scanBytes('cong-van-so-giao-viec.png'))
  const canvas = createCanvas(page.width, page.height)
  const context = canvas.getContext('2d')
  context.drawImage(page, 0, 0)
  await draw(context)
  const file = await readBytes(new Uint8Array(canvas.toBuffer('image/png')), 'a.png', {engine})
  return {...(await createParser({engine}).parse(file)), text: String(file.value)}
}

/** Stamps to the right of the addressees, turned by so many degrees. */
const stamped = (name: string, degrees: number) =>
  parsedWith(async (context) => {
    const stamp = await loadImage(scanBytes(name))
    context.translate(1330, 500)
    context.rotate((degrees * Math.PI) / 180)
    context.drawImage(stamp, -stamp.width / 2, -stamp.height / 2)
  })

/** A round seal with a star, as it is set over a letterhead. */
function seal(context: SKRSContext2D): void {
  context.strokeStyle = 'rgb(214, 38, 46)'
  context.fillStyle = context.strokeStyle
  context.lineWidth = 5
  for (const radius of [140, 95]) {
    context.beginPath()
    context.arc(420, 330, radius, 0, Math.PI * 2)
    context.stroke()
  }
  for (let ray = 0; ray < 5; ray++) {
    context.beginPath()
    context.moveTo(420, 330)
    context.arc(420, 330, 60, ray * 1.257, ray * 1.257 + 0.5)
    context.fill()
  }
}

describe('a stamp of red ink on a scan', () => {
  it.each([
    ['dau-hoa-toc.png', 0, 'hoa-toc', 'HỎA TỐC'],
    ['dau-hoa-toc.png', -14, 'hoa-toc', 'HỎA TỐC'],
    ['dau-khan.png', 9, 'khan', 'KHẨN'],
  ] as const)('%s, turned by %i degrees, is read', async (name, degrees, urgency, words) => {
    const {record, text} = await stamped(name, degrees)
    expect(record?.doubts.filter(({field}) => field === '/urgency')).toEqual([])
    expect(record).toMatchObject({urgency, evidence: {'/urgency': {page: 1}}})
    expect(text.split('\n')).toContain(record?.evidence?.['/urgency']?.text)
    expect(record?.evidence?.['/urgency']?.text.length).toBe(words.length)
    expect(text).not.toMatch(/(?:TỐC|KHẨN).*(?:TỐC|KHẨN)/su)
    expect(record?.addressees[0]?.name).toBe('Các sở, ban, ngành cấp tỉnh')
  })

  it('that says something else tells no urgency and is in no doubt', async () => {
    const {record} = await stamped('dau-sao-y.png', 5)
    expect(record?.urgency).toBeNull()
    expect(record?.doubts.filter(({field}) => field === '/urgency')).toEqual([])
  })

  it('that is a seal tells nothing', async () => {
    const {record} = await parsedWith(seal)
    expect(record?.urgency).toBeNull()
    expect(record?.doubts.filter(({field}) => field === '/urgency')).toEqual([])
  })
})

describe('a stamp whose words OCR is not sure of', () => {
  const doubtOf = async (words: string, sureness: number) => {
    const lines = [[words, sureness, 200]] as const
    const {record} = await parsedScan(letter('Số: 1/CV-AB', 95), 'a.png', 1, lines)
    expect(record?.urgency).toBeNull()
    return record?.doubts.find(({field}) => field === '/urgency')
  }

  it('is in doubt, with the marks that look like them', async () => {
    expect(await doubtOf('HỗA Tốp', 20)).toMatchObject({
      reason: 'illegible',
      candidates: ['hoa-toc'],
    })
    expect(await doubtOf('xw', 20)).toMatchObject({reason: 'illegible', candidates: []})
  })
})
