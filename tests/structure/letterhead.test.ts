import {describe, expect, it} from 'vitest'
import {markdownRecordOf, recordOf} from '../record-of.js'

const body = `
Kính gửi: Các phòng chuyên môn thuộc Sở.
Đề nghị các phòng thực hiện nghiêm túc nội dung trên và báo cáo kết quả theo quy định./.`

const facts = {
  number: '12/SXD-VP',
  symbol: 'SXD-VP',
  issuedOn: '2026-03-05',
  place: 'Lạng Giang',
  issuers: [{name: 'SỞ XÂY DỰNG', parent: 'UBND TỈNH LẠNG GIANG'}],
  subject: 'rà soát hồ sơ lưu trữ năm 2025',
  type: 'cong-van',
  family: 'state',
}

describe('the header flattened in every way (two columns become one stream)', () => {
  const shapes = {
    'left column entire, then right': `UBND TỈNH LẠNG GIANG
SỞ XÂY DỰNG
Số: 12/SXD-VP
V/v rà soát hồ sơ lưu trữ
năm 2025
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Giang, ngày 05 tháng 3 năm 2026`,
    'right column first': `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Giang, ngày 05 tháng 3 năm 2026
UBND TỈNH LẠNG GIANG
SỞ XÂY DỰNG
Số: 12/SXD-VP
V/v rà soát hồ sơ lưu trữ năm 2025`,
    'runs of spaces': `UBND TỈNH LẠNG GIANG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ XÂY DỰNG                  Độc lập - Tự do - Hạnh phúc
Số: 12/SXD-VP               Lạng Giang, ngày 05 tháng 3 năm 2026
V/v rà soát hồ sơ lưu trữ năm 2025`,
    tabs: `UBND TỈNH LẠNG GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ XÂY DỰNG\tĐộc lập - Tự do - Hạnh phúc
Số: 12/SXD-VP\tLạng Giang, ngày 05 tháng 3 năm 2026
V/v rà soát hồ sơ lưu trữ năm 2025`,
    'interleaved with single spaces': `UBND TỈNH LẠNG GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc
Số: 12/SXD-VP Lạng Giang, ngày 05 tháng 3 năm 2026
V/v rà soát hồ sơ lưu trữ năm 2025`,
    'the number parted from its label': `UBND TỈNH LẠNG GIANG
SỞ XÂY DỰNG
Số:
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
12/SXD-VP
V/v rà soát hồ sơ lưu trữ năm 2025
Lạng Giang, ngày 05 tháng 3 năm 2026`,
    'old tone placement and a rule': `UBND TỈNH LẠNG GIANG
SỞ XÂY DỰNG
-------
Số: 12 /SXD-VP
V/v rà soát hồ sơ lưu trữ năm 2025
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Lạng Giang, ngày 5 tháng 03 năm 2026`,
  }
  for (const [shape, head] of Object.entries(shapes))
    it(shape, async () => expect(await recordOf(head + body)).toMatchObject(facts))

  it('a pipe table in Markdown', async () => {
    const head = `| UBND TỈNH LẠNG GIANG<br>**SỞ XÂY DỰNG** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>Độc lập \\- Tự do \\- Hạnh phúc |
| --- | --- |
| Số: 12/SXD\\-VP<br>V/v rà soát hồ sơ lưu trữ<br>năm 2025 | *Lạng Giang, ngày 05 tháng 3 năm 2026* |
`
    expect(await markdownRecordOf(head + body)).toMatchObject(facts)
  })

  it('one cell between two lone pipes, as web savers leave it', async () => {
    const head = `|
UBND TỈNH LẠNG GIANG
**SỞ XÂY
DỰNG**
-------
|
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
|
|
Số: 12/SXD-VP
*V/v rà soát hồ sơ lưu trữ
năm 2025*
|
*Lạng Giang, ngày 05 tháng
3 năm 2026*
|
`
    expect(await markdownRecordOf(head + body)).toMatchObject(facts)
  })

  it('the year of the date on the next line', async () => {
    const head = `SỞ XÂY DỰNG
Số: 12/SXD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Giang, ngày 05 tháng 3
năm 2026`
    expect(await recordOf(head + body)).toMatchObject({issuedOn: '2026-03-05', place: 'Lạng Giang'})
  })
})

describe('numbers', () => {
  const head = (line: string) => `SỞ XÂY DỰNG
${line}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2026${body}`
  const forms = [
    ['Số: 66.7/2025/NQ-CP', '66.7/2025/NQ-CP', 'NQ-CP'],
    ['Số: 9679/SNN&MT-QLĐĐ', '9679/SNN&MT-QLĐĐ', 'SNN&MT-QLĐĐ'],
    ['Số: 123a/QĐ-UBND', '123a/QĐ-UBND', 'QĐ-UBND'],
    ['Số 1406 / QĐ - TLĐ', '1406/QĐ-TLĐ', 'QĐ-TLĐ'],
    ['Số: 1478⁄CĐ-TTg', '1478/CĐ-TTg', 'CĐ-TTg'],
    ['Số: 55/2005/TTLT-BNV-VPCP', '55/2005/TTLT-BNV-VPCP', 'TTLT-BNV-VPCP'],
    ['Luật số: 45/2019/QH14', '45/2019/QH14', 'QH14'],
    ['Số:48. /UBND-KTTH', '48/UBND-KTTH', 'UBND-KTTH'],
    ['Số 176-HĐBT', '176-HĐBT', 'HĐBT'],
    ['Số: 367 - QĐ/TWĐTN-VP', '367-QĐ/TWĐTN-VP', 'QĐ/TWĐTN-VP'],
    ['Số: 04/ĐA-MTTW-BTT', '04/ĐA-MTTW-BTT', 'ĐA-MTTW-BTT'],
  ] as const
  for (const [printed, number, symbol] of forms)
    it(printed, async () => expect(await recordOf(head(printed))).toMatchObject({number, symbol}))

  const blanks = [
    ['Số:        /QĐ-UBND', 'QĐ-UBND'],
    ['Số        -CV/ĐU', 'CV/ĐU'],
    ['Số: ……/UBND-VX', 'UBND-VX'],
    ['Số: ____/KH-STC', 'KH-STC'],
  ] as const
  for (const [printed, symbol] of blanks)
    it(`${printed} is blank`, async () => {
      const record = await recordOf(head(printed))
      expect(record).toMatchObject({number: null, symbol})
      expect(record.doubts).toContainEqual(
        expect.objectContaining({field: '/number', reason: 'blank'}),
      )
    })

  it('a stray number is a candidate, not the number', async () => {
    const record = await recordOf(`ĐẢNG BỘ TỈNH LẠNG GIANG
ĐẢNG UỶ XÃ PHÚ KHÊ
*
Số -CV/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Phú Khê, ngày tháng 10 năm 2026
Kính gửi: Các chi bộ trực thuộc.
Đề nghị các chi bộ thực hiện./.
Nơi nhận:
- Như trên,
- Lưu VPĐU.
T/M BAN THƯỜNG VỤ
BÍ THƯ
Trần Văn Lộc
150`)
    expect(record).toMatchObject({number: null, symbol: 'CV/ĐU', issuedOn: null, family: 'party'})
    expect(record.doubts).toContainEqual(
      expect.objectContaining({field: '/number', reason: 'ambiguous', candidates: ['150-CV/ĐU']}),
    )
    expect(record.doubts).toContainEqual(
      expect.objectContaining({field: '/issuedOn', reason: 'blank'}),
    )
  })

  it('the number of an arrival stamp is not taken', async () => {
    const record = await recordOf(`SỞ XÂY DỰNG
ĐẾN
Số: 4512
Ngày: 07/3/2026
Chuyển: Phòng Hành chính
Số: 12/SXD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2026${body}`)
    expect(record).toMatchObject({number: '12/SXD-VP', issuedOn: '2026-03-05'})
  })
})

describe('issuers', () => {
  const head = (lines: string) => `${lines}
Số: 12/QĐ-X
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2026${body}`
  const forms = [
    ['ỦY BAN NHÂN DÂN\nTỈNH LẠNG GIANG', 'ỦY BAN NHÂN DÂN TỈNH LẠNG GIANG', null],
    ['NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM', 'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', null],
    ['BỘ NỘI VỤ\nCỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC', 'CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC', 'BỘ NỘI VỤ'],
    ['SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', null],
    ['HUYỆN ỦY PHÚ KHÊ\nVĂN PHÒNG', 'VĂN PHÒNG', 'HUYỆN ỦY PHÚ KHÊ'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC', 'BAN TỔ CHỨC', 'BAN CHẤP HÀNH TRUNG ƯƠNG'],
    ['THỦ TƯỚNG CHÍNH PHỦ', 'THỦ TƯỚNG CHÍNH PHỦ', null],
  ] as const
  for (const [printed, name, parent] of forms)
    it(name, async () => expect((await recordOf(head(printed))).issuers).toEqual([{name, parent}]))
})

describe('kinds, subjects and marks', () => {
  it('the trích yếu ends where the căn cứ begin, at the issuer printed again', async () => {
    const record = await recordOf(`ỦY BAN NHÂN DÂN
TỈNH LẠNG GIANG
Số: 15/2026/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Giang, ngày 11 tháng 5 năm 2026

QUYẾT ĐỊNH
Về việc ban hành Quy chế phối hợp quản lý
công trình thủy lợi trên địa bàn tỉnh
ỦY BAN NHÂN DÂN TỈNH LẠNG GIANG
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.`)
    expect(record).toMatchObject({
      type: 'quyet-dinh',
      number: '15/2026/QĐ-UBND',
      symbol: 'QĐ-UBND',
      subject: 'ban hành Quy chế phối hợp quản lý công trình thủy lợi trên địa bàn tỉnh',
    })
    expect(record.outline.map(({label}) => label)).toEqual(['Điều 1.', 'Điều 2.'])
  })

  it('urgency and secrecy are stamps, not words of the text', async () => {
    const record = await recordOf(`HỎA TỐC
UBND TỈNH LẠNG GIANG
Số: 12/CĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Giang, ngày 11 tháng 5 năm 2026
CÔNG ĐIỆN
Về việc ứng phó với bão số 3
UBND TỈNH LẠNG GIANG điện:
- Các sở, ban, ngành;
- UBND các xã, phường.
Yêu cầu các đơn vị bảo mật thông tin, khẩn trương thực hiện./.`)
    expect(record).toMatchObject({type: 'cong-dien', urgency: 'hoa-toc', secrecy: null})
    expect(record.addressees.map(({name}) => name)).toEqual([
      'Các sở, ban, ngành',
      'UBND các xã, phường',
    ])
  })

  it('letter-spaced capitals name a kind', async () => {
    const record = await recordOf(`CHÍNH PHỦ
Số: 12/NQ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 11 tháng 5 năm 2026
N G H Ị Q U Y Ế T
Về phiên họp thường kỳ
Căn cứ Luật Tổ chức Chính phủ;
Điều 1. Giao Bộ Tài chính rà soát.`)
    expect(record).toMatchObject({type: 'nghi-quyet', subject: 'phiên họp thường kỳ'})
  })
})

describe('a title of a hundred thousand letters comes to an end', () => {
  it.each([
    ['numbers in a row', `${'số1'.repeat(40_000)} x`],
    ['a label before dots', `Số${'.'.repeat(80_000)}x`],
    ['labels in a row', `CỦA ỦY BAN NHÂN DÂN ${'SỐ '.repeat(30_000)}`],
    ['days in a row', `${'ngày 1 '.repeat(20_000)}2031`],
  ])('%s', async (_, line) => {
    expect(await recordOf(`THÔNG BÁO\n${line}\nVề việc nghỉ lễ\n\nNội dung.`)).toMatchObject({
      type: 'thong-bao',
      number: null,
    })
  })
})
