import {createCanvas, loadImage} from '@napi-rs/canvas'
import {afterAll, describe, expect, it} from 'vitest'
import {createParser, openOcr, readBytes} from '../../src/index.js'
import {recordOf} from '../record-of.js'
import {penned} from './pen-page.js'
import {scanBytes} from './stand-in-ocr.js'

const engine = openOcr('js')
afterAll(() => engine.close())

/** The scanned letter with the stamp of the office that received it, into which a pen wrote a number and a day. */
async function received(left: number, top: number) {
  const page = await loadImage(scanBytes('cong-van-so-giao-viec.png'))
  const stamp = await loadImage(scanBytes('dau-den.png'))
  const canvas = createCanvas(page.width, page.height)
  const context = canvas.getContext('2d')
  context.drawImage(page, 0, 0)
  context.translate(left, top)
  context.rotate(0.01)
  context.drawImage(stamp, 0, 0)
  penned(context, '2563', [200, 74])
  penned(context, '8', [220, 108])
  const file = await readBytes(new Uint8Array(canvas.toBuffer('image/png')), 'a.png', {engine})
  return {...(await createParser({engine}).parse(file)), text: String(file.value)}
}

describe('the stamp of an office that received a dispatch (dấu ĐẾN)', () => {
  it.each([
    ['beside the addressees', 1000, 420],
    ['above the letterhead', 30, 2],
  ])('%s is set apart', async (_, left, top) => {
    const {record, text} = await received(left, top)
    expect(text.split('UBND TỈNH TÂN HÒA')[0]).toMatch(/VĂN THƯ|ĐẾN|Chuyển/u)
    expect([null, '1215/STC-QLNS']).toContain(record?.number)
    expect(record).toMatchObject({
      issuedOn: '2026-06-05',
      issuers: [{name: 'SỞ TÀI CHÍNH', parent: 'UBND TỈNH TÂN HÒA'}],
      subject: expect.stringMatching(/^rà soát, báo cáo .* đầu năm 2026$/u),
      addressees: [{name: 'Các sở, ban, ngành cấp tỉnh'}, {name: 'Ủy ban nhân dân các xã, phường'}],
    })
    expect(JSON.stringify({...record, evidence: {}})).not.toMatch(/Chuyển|2563|VĂN THƯ/u)
  })

  it.each([
    ['ĐẾN Số: 2563', 'Ngày: 08/6/2026'],
    ['ĐỀN', 'Số: 2563'],
    ['CV ĐẾN', 'Ngày: 08/6/2026'],
  ])('without a box is told by its words: %s', async (...stamp) => {
    const words = ['SỞ XÂY DỰNG', ...stamp, 'Chuyển: Phòng Hành chính', 'Số: 12/SXD-VP']
    const record = await recordOf(`${words.join('\n')}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2026
V/v báo cáo
Kính gửi: Các phòng.
Đề nghị các phòng báo cáo.`)
    expect(record).toMatchObject({number: '12/SXD-VP', issuedOn: '2026-03-05', subject: 'báo cáo'})
    expect(record.issuers).toEqual([{name: 'SỞ XÂY DỰNG', parent: null}])
  })
})
