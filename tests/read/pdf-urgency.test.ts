import {describe, expect, it} from 'vitest'
import {drawnRecord} from '../drawn-page.js'

const body = `
      Đề nghị các phòng rà soát hồ sơ đang lưu trữ, báo cáo kết quả về Văn phòng
Sở trước ngày 20/5/2031./.

Nơi nhận:                                        TRƯỞNG PHÒNG
- Như trên;
- Lưu: VT, TC.

                                               Quách Đình Nghị`

const head = `      UBND TỈNH AN BÌNH               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc
      Số: 12/SNV-TC                  An Bình, ngày 05 tháng 3 năm 2031
`

/** What a letter tells that a stamp must not get into. */
async function toldBy(top: string) {
  const {urgency, secrecy, subject, issuers, addressees} = await drawnRecord(top + body)
  return {
    mark: urgency ?? secrecy,
    subject,
    issuers: issuers.map(({name, parent}) => [name, parent].join(' < ')),
    addressees: addressees.map(({name}) => name),
  }
}

const letter = {
  mark: 'khan',
  subject: null,
  issuers: ['SỞ NỘI VỤ < UBND TỈNH AN BÌNH'],
  addressees: ['Các phòng chuyên môn'],
}
const list = {...letter, addressees: ['Phòng Tổ chức', 'Phòng Hành chính']}

describe('a stamp of urgency beside the letterhead', () => {
  it.each([
    ['before Kính gửi', '\n      KHẨN          Kính gửi: Các phòng chuyên môn.\n'],
    ['behind Kính gửi', '\n                         Kính gửi: Các phòng chuyên môn.     KHẨN\n'],
    [
      'behind Kính gửi without an end',
      '\n           Kính gửi: Các phòng chuyên môn         KHẨN\n',
    ],
    ['close before Kính gửi', '\n                      KHẨN Kính gửi: Các phòng chuyên môn.\n'],
    ['below Kính gửi', '\n           Kính gửi: Các phòng chuyên môn.\n      KHẨN\n'],
  ])('%s', async (_, address) => {
    expect(await toldBy(head + address)).toEqual(letter)
  })

  it.each([
    [
      'level with the second',
      '\n      KHẨN             - Phòng Tổ chức;\n                       - Phòng',
    ],
    [
      'between the two',
      '\n                       - Phòng Tổ chức;\n     KHẨN\n                       - Phòng',
    ],
    [
      'behind the first',
      '\n                       - Phòng Tổ chức;      KHẨN\n                       - Phòng',
    ],
  ])('within a list of addressees, %s', async (_, lines) => {
    const address = `\n              Kính gửi:${lines} Hành chính.\n`
    expect(await toldBy(head + address)).toEqual(list)
  })

  it('before the first line of the letterhead', async () => {
    const top = head.replace('      UBND TỈNH', 'KHẨN      UBND TỈNH').replace('BÌNH    ', 'BÌNH')
    expect(await toldBy(`${top}\n           Kính gửi: Các phòng chuyên môn.\n`)).toEqual(letter)
  })

  it('between number and day', async () => {
    const top = head.replace('SNV-TC         ', 'SNV-TC     KHẨN')
    expect(await toldBy(`${top}\n           Kính gửi: Các phòng chuyên môn.\n`)).toEqual(letter)
  })

  it('below the trích yếu, level with Kính gửi', async () => {
    const subject = '   V/v rà soát hồ sơ\n     năm 2031\n'
    const address = '\n     TỐI MẬT        Kính gửi: Các phòng chuyên môn.\n'
    expect(await toldBy(head + subject + address)).toEqual({
      ...letter,
      mark: 'toi-mat',
      subject: 'rà soát hồ sơ năm 2031',
    })
  })
})

it.each([
  ['KHẨN', 'HỎA TỐC', 'hoa-toc'],
  ['KHẨN', '', 'khan'],
])('stamps beside the name of the kind: %s %s', async (one, two, mark) => {
  const beside = (stamp: string, words: string) => `      ${stamp}`.padEnd(29) + words
  const {type, subject, urgency} = await drawnRecord(`${head}
${beside(one, '     QUYẾT ĐỊNH')}
${beside(two, 'Thành lập Tổ rà soát hồ sơ')}
                             GIÁM ĐỐC SỞ NỘI VỤ
      Căn cứ Quyết định số 12/QĐ-UBND ngày 03/02/2031 của UBND tỉnh An Bình;
                                QUYẾT ĐỊNH:
${body}`)
  expect([type, subject, urgency]).toEqual(['quyet-dinh', 'Thành lập Tổ rà soát hồ sơ', mark])
})

it('such words within a sentence are no stamp', async () => {
  const told = await toldBy(`${head}\n   Kính gửi: Các phòng nhận công điện KHẨN.\n`)
  expect(told).toEqual({...letter, mark: null, addressees: ['Các phòng nhận công điện KHẨN']})
})
