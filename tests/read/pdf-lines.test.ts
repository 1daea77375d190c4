import {describe, expect, it} from 'vitest'
import {pageDrafts} from '../../src/read/page/layout.js'
import {linesOf} from '../../src/read/page/lines.js'
import {isTurned, type Run} from '../../src/read/page/run.js'

/** Words at a place of the page; a character is half as wide as the type is high. */
const at = (x0: number, y: number, text: string, size = 14): Run => ({
  text,
  x0,
  x1: x0 + (text.length * size) / 2,
  y,
  size,
  font: 'f',
})

const none = () => false
const facts = {page: 1, width: 595, tables: 0, isBold: none, isItalic: none}
const read = (...runs: Run[]) =>
  pageDrafts(linesOf(runs), [], facts).drafts.map(({text, column, opens}) => ({
    text,
    column,
    opens,
  }))
const texts = (...runs: Run[]) => read(...runs).map(({text}) => text)
const columnsOf = (...runs: Run[]) => read(...runs).map(({column}) => column)

const letterhead = [
  at(90, 780, 'UBND TỈNH A'),
  at(300, 780, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'),
  at(90, 764, 'SỞ NỘI VỤ'),
  at(330, 764, 'Độc lập - Tự do'),
]
const full = 'Chữ chạy đến hết dòng của trang giấy này và còn tiếp tục'

describe('the lines of a page', () => {
  it.each(['Điều 1.', '1.', 'a)', '-', '\uF0B7'])('a gap behind %s parts no columns', (label) => {
    expect(columnsOf(at(85, 500, label), at(260, 500, 'Thành lập Tổ công tác'))).toEqual([
      undefined,
    ])
  })

  it('titles in capitals stand close to each other', () => {
    const offices = [at(85, 500, 'TRƯỞNG BAN TỔ CHỨC'), at(225, 500, 'CHỦ NHIỆM ỦY BAN')]
    const text = [at(85, 480, 'Trưởng Ban Tổ chức'), at(225, 480, 'Chủ nhiệm Ủy ban')]
    expect(linesOf([...offices, ...text]).map(({segments}) => segments.length)).toEqual([2, 1])
  })

  it('a small raised number is the mark of a note', () => {
    expect(texts(at(85, 500, '07/CĐ-UBND'), at(155, 506, '1', 8))).toEqual(['07/CĐ-UBND¹'])
  })

  it('a day put into its blank somewhat low stands on the line, whatever stands beside', () => {
    const runs = [
      at(90, 731, 'V/v rà soát', 12),
      at(300, 728, 'Hà Nội, ngày', 13),
      at(382, 724.5, '29', 13),
      at(400, 728, 'tháng 6', 13),
    ]
    expect(texts(...runs)).toEqual(['V/v rà soát', 'Hà Nội, ngày 29 tháng 6'])
  })

  it('bullets of symbol fonts are dashes', () => {
    expect(texts(at(85, 500, '\uF0B7'), at(99, 500, 'Rà soát'))).toEqual(['- Rà soát'])
  })

  it('leaning text is a stamp', () => {
    expect([isTurned(42, 42), isTurned(0, 8), isTurned(14, 0.2)]).toEqual([true, true, false])
  })
})

describe('two-column regions', () => {
  it('a label alone below the letterhead ends it', () => {
    const drafts = read(...letterhead, at(90, 740, 'Kính gửi:'), at(120, 724, '- Sở Tài chính;'))
    expect(drafts.map(({column}) => column)).toEqual([
      'left',
      'left',
      'right',
      'right',
      undefined,
      undefined,
    ])
  })

  it('nor does a stamp beside its list keep it in the letterhead', () => {
    const list = [at(100, 724, 'KHẨN'), at(310, 724, '- Sở Tài chính;')]
    expect(columnsOf(...letterhead, at(130, 740, 'Kính gửi các:'), ...list)[4]).toBeUndefined()
  })

  it('a label within two columns stays in its own', () => {
    const signature = [
      at(85, 300, 'Nơi nhận:'),
      at(330, 300, 'GIÁM ĐỐC'),
      at(85, 284, '- Như trên;'),
      at(330, 284, 'Lê Văn A'),
    ]
    expect(columnsOf(...signature)).toEqual(['left', 'left', 'right', 'right'])
  })

  it('a title centred on the page is not in the right column, though it begins at its edge', () => {
    const date = at(315, 748, 'Hà Nội, ngày 5')
    expect(columnsOf(...letterhead, date, at(297, 725, 'KẾ HOẠCH')).at(-1)).toBeUndefined()
  })
})

describe('where paragraphs open', () => {
  it('below a centred line, though most lines begin at the indent', () => {
    const drafts = read(
      at(170, 700, 'Kính gửi: Các cơ quan, đơn vị thuộc'),
      at(120, 684, 'Sở Nội vụ đề nghị các cơ quan thực hiện:'),
      at(120, 668, '1. Rà soát biên chế được giao.'),
      at(120, 652, full),
      at(85, 636, 'hết dòng trên.'),
      at(120, 620, '2. Báo cáo kết quả.'),
    )
    expect(drafts.map(({opens}) => opens)).toEqual([true, true, true, true, false, true])
  })
})
