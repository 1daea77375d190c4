import {describe, expect, it} from 'vitest'
import type {Cell} from '../../src/emit/cell.js'
import {csv} from '../../src/emit/csv.js'
import {table, wrap} from '../../src/emit/table.js'
import {xlsx} from '../../src/emit/xlsx.js'
import {all, partOf} from './parts-of.js'

const sheet = (...rows: readonly (readonly Cell[])[]) => ({
  name: 'Văn bản: [được] dẫn',
  columns: [
    {title: 'Số, ký hiệu', width: 20},
    {title: 'Ngày', width: 12},
  ],
  rows,
})

describe('CSV', () => {
  it('has the mark of UTF-8, CRLF, quotes, and days no locale misreads', () => {
    expect(csv(sheet(['nói "a", b', {date: '2020-03-05'}], [null, 3]))).toBe(
      '\uFEFF"Số, ký hiệu",Ngày\r\n"nói ""a"", b",2020-03-05\r\n,3\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', "' =1"],
    ['＝1', "'＝1"],
    ['71', '71'],
    ['1.', '1.'],
    ['071', "'071"],
    ["'1.", "''1."],
    ['01/2025', "'01/2025"],
    ['1-2', "'1-2"],
    ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['một\r\nhai', 'một hai'],
    ['a\u0000b', 'ab'],
  ])('%j stays words: %j', (words, field) => {
    expect(csv(sheet([words, null])).split('\r\n')[1]).toBe(`${field},`)
  })
})

describe('XLSX', () => {
  it('is read back by others: words as words, days as days, numbers as numbers', async () => {
    const words = '=HYPERLINK("x")&<\u0000\u0007> _x0041_'
    const bytes = xlsx([
      sheet([words, {date: '2020-03-05'}], [7, {date: '2026-02-25T16:30+07:00'}]),
    ])
    const page = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    const cells = all(page, 'c').slice(2)
    expect(cells.map((cell) => [cell.getAttribute('t'), cell.textContent])).toEqual([
      ['inlineStr', '=HYPERLINK("x")&<> _x005F_x0041_'],
      ['', '43895'],
      ['', '7'],
      ['', '46078.6875'],
    ])
    expect(all(page, 'f')).toEqual([])
    const styles = await partOf(bytes, 'xl/styles.xml')
    const formats = Object.fromEntries(
      all(styles, 'numFmt').map((format) => [
        format.getAttribute('numFmtId'),
        format.getAttribute('formatCode'),
      ]),
    )
    const cellXfs = all(styles, 'cellXfs')[0]
    const kinds = Array.from(cellXfs?.getElementsByTagName('xf') ?? [])
    const formatOf = (cell: Element | undefined) =>
      kinds[Number(cell?.getAttribute('s'))]?.getAttribute('numFmtId') ?? ''
    expect(formatOf(cells[0])).toBe('49')
    expect(formats[formatOf(cells[1])]).toBe('dd\\/mm\\/yyyy')
    expect(formats[formatOf(cells[3])]).toBe('dd\\/mm\\/yyyy\\ hh:mm')
  })

  it('has a heading that stays, a filter, widths, wrapped words and Vietnamese names', async () => {
    const bytes = xlsx([sheet(['a', null]), sheet()])
    const page = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(all(page, 'pane')[0]?.getAttribute('state')).toBe('frozen')
    expect(all(page, 'autoFilter')[0]?.getAttribute('ref')).toBe('A1:B2')
    expect(all(page, 'col').map((col) => col.getAttribute('width'))).toEqual(['20', '12'])
    const styles = await partOf(bytes, 'xl/styles.xml')
    expect(all(styles, 'font')[1]?.getElementsByTagName('b')).toHaveLength(1)
    const book = await partOf(bytes, 'xl/workbook.xml')
    expect(all(book, 'sheet').map((one) => one.getAttribute('name'))).toEqual([
      'Văn bản   được  dẫn',
      'Văn bản   được  dẫn 2',
    ])
  })

  it('is the same bytes for the same sheets', () => {
    const make = () => Buffer.from(xlsx([sheet(['a', {date: '2020-03-05'}])]))
    expect(make().equals(make())).toBe(true)
  })

  it('what no cell can hold is cut or kept as words', async () => {
    const bytes = xlsx([sheet(['x'.repeat(40_000), {date: '1899-01-01'}], ['\uD800a', null])])
    const page = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    const [long, old, half] = all(page, 't').slice(2)
    expect(long?.textContent).toHaveLength(32_767)
    expect(old?.textContent).toBe('1899-01-01')
    expect(half?.textContent).toBe('a')
  })
})

describe('the table of the screen', () => {
  it('wraps words within their columns and counts letters, not marks', () => {
    expect(wrap('Nghị quyết số 71'.normalize('NFD'), 10)).toEqual(['Nghị quyết', 'số 71'])
    expect(wrap('78/BTTTT-PTTH&TTĐT', 12)).toEqual(['78/BTTTT-', 'PTTH&TTĐT'])
    expect(wrap('a\u001B[31mb\u202E', 10)).toEqual(['a [31mb'])
  })

  it('has a rule under the headings and a blank line between rows', () => {
    const columns = [{title: 'A', width: 3}, {title: 'B', width: 3, align: 'right'} as const]
    expect(
      table(columns, [
        [['a b c'], ['1']],
        [['d'], []],
      ]),
    ).toBe('A      B\n───  ───\na b    1\nc\n\nd')
  })
})
