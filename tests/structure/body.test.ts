import {describe, expect, it} from 'vitest'
import type {OutlineElement} from '../../src/model/dispatch.js'
import {recordOf} from '../record-of.js'

const above = `SỞ XÂY DỰNG
Số: 12/SXD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2026
Kính gửi: Các phòng chuyên môn thuộc Sở.
`

/** `1.(a) b)) 2.` for a nested outline. */
function labels(elements: readonly OutlineElement[]): string {
  return elements
    .map(({label, children}) => label + (children.length > 0 ? `(${labels(children)})` : ''))
    .join(' ')
}

describe('numbered elements', () => {
  const bodies = [
    [
      'roman, number, letter',
      'I. MỤC ĐÍCH\n1. Nội dung\na) Việc đầu;\nb) Việc sau.\n2. Kinh phí\nII. TỔ CHỨC\n1. Sở Tài chính',
      'I.(1.(a) b)) 2.) II.(1.)',
    ],
    [
      'the letter đ',
      '1. Nhiệm vụ\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu.',
      '1.(a) b) c) d) đ) e))',
    ],
    [
      'decimals',
      '1. Phạm vi\n1.1. Trong tỉnh\n1.2. Ngoài tỉnh\n1.2.1. Gần\n2. Đối tượng',
      '1.(1.1. 1.2.(1.2.1.)) 2.',
    ],
    [
      'Party labels with dashes',
      'I- TÌNH HÌNH\n1- Kết quả đạt được\na) Ưu điểm\nII- NHIỆM VỤ',
      'I-(1-(a))) II-',
    ],
    [
      'chapters and articles',
      'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Quy chế này quy định\na) Việc một;\nĐiều 2. Đối tượng\nChương II\nTỔ CHỨC\nĐiều 3. Hiệu lực',
      'Chương I(Điều 1.(1.(a))) Điều 2.) Chương II(Điều 3.)',
    ],
    [
      'numbers that begin again',
      'I. PHẦN MỘT\n1. Một\n2. Hai\nII. PHẦN HAI\n1. Một\n2. Hai',
      'I.(1. 2.) II.(1. 2.)',
    ],
    [
      'brackets first, numbers after',
      '(1) Nội dung một;\n(2) Nội dung hai.\n1. Thời gian: 08 giờ 00.\n2. Địa điểm: Hội trường.',
      '(1) (2) 1. 2.',
    ],
  ] as const
  for (const [what, body, outline] of bodies)
    it(what, async () => expect(labels((await recordOf(above + body)).outline)).toBe(outline))

  it('a label alone takes its words from the next line', async () => {
    const {outline} = await recordOf(`${above}1.\nPhạm vi điều chỉnh\n2.\nĐối tượng áp dụng`)
    expect(outline.map(({label, text}) => [label, text])).toEqual([
      ['1.', 'Phạm vi điều chỉnh'],
      ['2.', 'Đối tượng áp dụng'],
    ])
  })

  it('numbers inside a quotation belong to the quoted text', async () => {
    const {outline} = await recordOf(`${above}1. Sửa đổi khoản 2 như sau:
“2. Hồ sơ gồm:
a) Đơn đề nghị;
b) Bản vẽ.”
2. Bãi bỏ khoản 3.`)
    expect(labels(outline)).toBe('1. 2.')
  })

  it('a date, a decimal and an amount at the head of a wrapped line open nothing', async () => {
    const {outline} =
      await recordOf(`${above}1. Đề nghị các phòng rà soát toàn bộ hồ sơ đã tiếp nhận trước ngày
15/4/2026 và lập danh mục theo mẫu, gửi về Văn phòng Sở với mức kinh phí là
1.500.000 đồng cho mỗi hồ sơ được số hóa trong năm nay theo đúng quy định.
2. Văn phòng Sở tổng hợp.`)
    expect(labels(outline)).toBe('1. 2.')
    expect(outline[0]?.text).toContain('trước ngày 15/4/2026 và lập danh mục')
  })
})

it('wrapped lines of a paragraph are one; every line is in the tree once', async () => {
  const record = await recordOf(`${above}- Phòng Quản lý nhà;
- Thanh tra Sở.
Thực hiện Kế hoạch số 25/KH-UBND ngày 02/02/2026 của Ủy ban nhân dân tỉnh về
chỉnh lý tài liệu, Giám đốc Sở yêu cầu:
1. Các phòng lập danh mục.`)
  expect(record.citations.map(({number, issuedOn}) => [number, issuedOn])).toEqual([
    ['25/KH-UBND', '2026-02-02'],
  ])
})
