import {afterAll, describe, expect, it} from 'vitest'
import {createParser, openOcr, readBytes} from '../../src/index.js'
import {rewritten} from './pen-page.js'
import {fixtureScan, scanBytes} from './stand-in-ocr.js'

const engine = openOcr('js')
afterAll(() => engine.close())

const parsed = async (name: string) => {
  const file = await readBytes(scanBytes(name), name, {engine})
  return {...(await createParser({engine}).parse(file)), file}
}

/** Share of the words of the scanned letter that were read as they are. */
function share(read: string, words: string): number {
  const seen = new Set(read.split(/\s+/u))
  const all = words.split(/\s+/u).filter(Boolean)
  return all.filter((word) => seen.has(word)).length / all.length
}

const body =
  'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ Sở Tài chính (Phòng Quản lý ngân sách) để được hướng dẫn./.'

describe('scans', () => {
  it.each(['pdf', 'png', 'tiff'])(
    '%s: the letterhead is read, and no digit invented',
    async (format) => {
      const {record, messages, file} = await parsed(`cong-van-so-giao-viec.${format}`)
      expect(messages.map(({id}) => id)).toContain('read-by-ocr')
      expect(record).toMatchObject({type: 'cong-van', issuedOn: '2026-06-05', place: 'Tân Hòa'})
      expect(record?.issuers).toEqual([{name: 'SỞ TÀI CHÍNH', parent: 'UBND TỈNH TÂN HÒA'}])
      expect([null, '1215/STC-QLNS']).toContain(record?.number)
      expect(record?.source).toMatchObject({text: 'ocr', pages: 1})
      expect(share(String(file.value), body)).toBeGreaterThan(0.9)
    },
  )

  it('printed digits that look as elsewhere on the page are a value', async () => {
    const {record} = await parsed('cong-van-so-giao-viec.pdf')
    expect(record?.number).toBe('1215/STC-QLNS')
  })

  it('digits of a pen in the place of those printed are read, and none invented', async () => {
    const bytes = await rewritten(scanBytes('cong-van-so-giao-viec.png'), '25', '8')
    const file = await readBytes(bytes, 'a.png', {engine})
    const {record} = await createParser({engine}).parse(file)
    expect(record?.issuedOn).toBe('2026-06-08')
    expect(record?.evidence?.['/issuedOn']?.text).toContain('ngày 8 tháng 6 năm 2026')
    expect([null, '25/STC-QLNS']).toContain(record?.number)
  })

  it('stops at the limit of pages, and says so', async () => {
    const bytes = fixtureScan('ke-hoach-bang-phan-cong')
    const file = await readBytes(bytes, 'a.pdf', {engine, ocrPages: 1})
    const {record, messages} = await createParser({engine}).parse(file)
    expect(messages.map(({id}) => id)).toContain('ocr-page-limit')
    expect(record).toMatchObject({type: 'ke-hoach', issuedOn: '2026-08-03'})
  })

  it('are not read where OCR is off', async () => {
    const bytes = scanBytes('cong-van-so-giao-viec.pdf')
    const {record, messages} = await createParser().parse(
      await readBytes(bytes, 'a.pdf', {ocr: 'off'}),
    )
    expect(record).toBeNull()
    expect(messages.map(({id}) => id)).toEqual(['no-text-layer'])
  })
})
