import {readSheet} from 'read-excel-file/node'
import {describe, expect, it} from 'vitest'
import {checklistXlsx} from '../../src/emit/checklist-xlsx.js'
import type {Checklist, EmitOptions} from '../../src/index.js'
import {
  en,
  everyState,
  groupOf,
  hostileList,
  hostileWords,
  listOf,
  longList,
  taskOf,
  vi,
} from './checklist-samples.js'
import {all, partOf} from './parts-of.js'

const sheetOf = (list: Checklist, options: EmitOptions = vi) =>
  readSheet(Buffer.from(checklistXlsx(list, options)))
const pageOf = (list: Checklist, sheet = 1) =>
  partOf(checklistXlsx(list, vi), `xl/worksheets/sheet${sheet}.xml`)

describe('the sheet of tasks, read by another reader', () => {
  it('has a heading that stays the same, and the id of every task in the last column', async () => {
    const [heading, ...rows] = await sheetOf(everyState)
    expect(heading).toEqual(
      'Số, ký hiệu|Ngày ban hành|Mục|Nội dung việc|Chủ trì|Phối hợp|Hạn|Ngày đến hạn|Tình trạng|Người làm|Ghi chú|Hạn khác|Lặp lại|Thay đổi|Chữ cũ|Khớp đơn vị|Loại văn bản|Cơ quan ban hành|Trích yếu|Báo cáo|Theo dõi|Tệp|Độ khẩn|Mã'.split(
        '|',
      ),
    )
    expect(rows.map((row) => row.at(-1))).toEqual(
      everyState.groups.flatMap(({tasks}) => tasks.map(({id}) => id)),
    )
  })

  it('has days as days, numbers of documents as words, statuses in words', async () => {
    const [, first, second, third] = await sheetOf(everyState)
    expect(first?.[0]).toBe('45/UBND-VX')
    expect(first?.[1]).toEqual(new Date('2026-02-09'))
    expect(first?.[7]).toEqual(new Date('2026-02-20'))
    expect(Math.round(Number(second?.[7]) / 1000)).toBe(Date.UTC(2026, 2, 5, 16) / 1000)
    expect(third?.slice(8, 10)).toEqual(['đang làm', 'Nguyễn Văn An'])
  })

  it('leaves blank what the dispatch does not name', async () => {
    const rows = await sheetOf(everyState)
    const rowOf = (id: string) => rows.find((row) => row.at(-1) === id)
    expect(rowOf('changed')?.[4]).toBeNull()
    expect(rowOf('receipt')?.[4]).toBe('Sở Y tế; Sở Y')
    expect(rowOf('receipt')?.slice(6, 8)).toEqual(['trong 05 ngày kể từ ngày nhận', null])
  })

  it('keeps the columns of the user behind its own', async () => {
    const extra = [{name: 'Điện thoại', value: '0123'}]
    const [heading, first] = await sheetOf(listOf(groupOf([taskOf({extra})])))
    expect(heading?.slice(23)).toEqual(['Mã', 'Điện thoại'])
    expect(first?.slice(23)).toEqual(['a1', '0123'])
  })

  it('speaks English when asked', async () => {
    const [heading, first] = await sheetOf(everyState, en)
    expect(heading?.slice(7, 9)).toEqual(['Due date', 'Status'])
    expect(first?.[8]).toBe('open')
  })

  it('hostile words stay words', async () => {
    const page = await pageOf(hostileList)
    expect(all(page, 'f')).toEqual([])
    const rows = await sheetOf(hostileList)
    expect(rows).toHaveLength(hostileWords.length + 1)
    const cmd = hostileWords.findIndex((word) => word.startsWith('=cmd'))
    expect(rows[cmd + 1]?.[3]).toBe("=cmd|' /C calc'!A0")
  })
})

describe('a sheet to work in', () => {
  it('stays in sight, filters, offers statuses, hides the id', async () => {
    const page = await pageOf(everyState)
    expect(all(page, 'pane')[0]?.getAttribute('state')).toBe('frozen')
    expect(all(page, 'autoFilter')[0]?.getAttribute('ref')).toBe('A1:X11')
    const choices = all(page, 'dataValidation')[0]
    expect(choices?.getAttribute('sqref')).toBe('I2:I1048576')
    expect(choices?.textContent).toBe('"chưa làm,đang làm,đã xong,không làm"')
    expect(all(page, 'col').map((col) => col.getAttribute('hidden'))).toEqual([
      ...Array.from({length: 23}, () => ''),
      '1',
    ])
    const order = Array.from(page.documentElement.childNodes, ({nodeName}) => nodeName)
    expect(order.filter((name, index) => order.indexOf(name) === index)).toEqual([
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ])
  })

  it('colours what is late, near, settled, struck, changed or new', async () => {
    const page = await pageOf(everyState)
    const rules = all(page, 'conditionalFormatting').map((rule) => [
      rule.getAttribute('sqref'),
      rule.textContent,
    ])
    const settled = 'OR($I2="đã xong",$I2="không làm")'
    const gone = '$N2="không còn trong văn bản"'
    const pending = `ISNUMBER($H2),NOT(${settled}),NOT(${gone})`
    expect(rules).toEqual([
      ['A2:X1048576', gone],
      ['A2:X1048576', settled],
      ['H2:I1048576', `AND(${pending},$M2="",INT($H2)<TODAY())`],
      ['H2:I1048576', `AND(${pending},INT($H2)>=TODAY(),INT($H2)<=TODAY()+7)`],
      ['C2:D1048576', '$N2="đã đổi chữ"'],
      ['C2:D1048576', '$N2="việc mới"'],
    ])
    const styles = await partOf(checklistXlsx(everyState, vi), 'xl/styles.xml')
    expect(all(styles, 'dxf')[0]?.getElementsByTagName('strike')).toHaveLength(1)
  })

  it('prints eleven columns on A4, the heading on every page', async () => {
    const book = await partOf(checklistXlsx(everyState, vi), 'xl/workbook.xml')
    const names = all(book, 'definedName').map((one) => one.textContent)
    expect(names).toContain("'Việc cần làm'!$A:$K")
    expect(names).toContain("'Việc cần làm'!$1:$1")
    const setup = all(await pageOf(everyState), 'pageSetup')[0]
    expect(setup?.getAttribute('paperSize')).toBe('9')
    expect(setup?.getAttribute('orientation')).toBe('landscape')
  })

  it.each([
    ['cv 45 số #1.docx', 'cv%2045%20s%E1%BB%91%20%231.docx'],
    ['den/cv.pdf', 'den/cv.pdf'],
    ['../cv.pdf', undefined],
    ['/etc/cv.pdf', undefined],
    ['C:\\cv.pdf', undefined],
    ['//may/cv.pdf', undefined],
    ['https://x/cv.pdf', undefined],
    ['javascript:alert(1).pdf', undefined],
    ['cv.exe', undefined],
    [`${'số'.repeat(200)}.pdf`, undefined],
    ['\uD800.pdf', undefined],
  ])('%j opens %j', async (file, target) => {
    const bytes = checklistXlsx(listOf(groupOf([taskOf()], {file})), vi)
    const links = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(all(links, 'hyperlink').map((link) => link.getAttribute('ref'))).toEqual(
      target ? ['V2'] : [],
    )
    if (!target) return
    const rels = await partOf(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')
    expect(all(rels, 'Relationship')[0]?.getAttribute('Target')).toBe(target)
  })

  it('a list without tasks is a sheet with a heading', async () => {
    expect(await sheetOf(listOf(groupOf([])))).toHaveLength(1)
    expect(await sheetOf(listOf())).toHaveLength(1)
  })

  it('is the same bytes for the same list', () => {
    const make = () => Buffer.from(checklistXlsx(everyState, vi))
    expect(make().equals(make())).toBe(true)
  })

  it('holds 5,000 tasks', () => {
    const text = Buffer.from(checklistXlsx(longList(5000), vi)).toString()
    expect(text).toContain('<autoFilter ref="A1:X5001"/>')
  })
})

describe('the counts', () => {
  const valuesOf = async (list: Checklist) =>
    (await readSheet(Buffer.from(checklistXlsx(list, vi)), 2)).slice(1)

  it('are told by who leads; what is struck is not counted', async () => {
    expect(await valuesOf(everyState)).toEqual([
      ['Tất cả', 9, 6, 1, 1, 1, 1, 1],
      ['(không nêu: nơi Kính gửi)', 2, 2, 0, 0, 0, 0, 0],
      ['Sở Y', 1, 1, 0, 0, 0, 0, 0],
      ['Sở Y tế; Sở Y', 1, 1, 0, 0, 0, 0, 0],
      ['Trạm Y tế', 5, 2, 1, 1, 1, 1, 1],
    ])
  })

  it('are formulas, which take no name for a pattern; without a day nothing is late yet', async () => {
    const page = await pageOf({...everyState, today: null}, 2)
    const formulas = all(page, 'f').map((formula) => formula.textContent ?? '')
    expect(formulas).toHaveLength(5 * 7)
    expect(formulas.every((formula) => /^SUMPRODUCT\(/u.test(formula))).toBe(true)
    expect(formulas[14]).toContain("('Việc cần làm'!$E$2:$E$2011=$A4)")
    expect((await valuesOf({...everyState, today: null}))[0]?.slice(6)).toEqual([null, null])
    const book = await partOf(checklistXlsx(everyState, vi), 'xl/workbook.xml')
    expect(all(book, 'calcPr')[0]?.getAttribute('fullCalcOnLoad')).toBe('1')
  })
})
