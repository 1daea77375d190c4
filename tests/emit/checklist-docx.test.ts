import mammoth from 'mammoth'
import {describe, expect, it} from 'vitest'
import {checklistDocx} from '../../src/emit/checklist-docx.js'
import type {Checklist, EmitOptions} from '../../src/index.js'
import {
  dueOn,
  en,
  everyState,
  groupOf,
  hostileList,
  listOf,
  longList,
  taskOf,
  vi,
} from './checklist-samples.js'
import {all, partOf} from './parts-of.js'

const documentOf = (list: Checklist, options: EmitOptions = vi) =>
  partOf(checklistDocx(list, options), 'word/document.xml')

/** The tables of a file as mammoth reads them: rows of cells. */
async function tablesOf(list: Checklist, options: EmitOptions = vi): Promise<string[][][]> {
  const {value} = await mammoth.convertToHtml({buffer: Buffer.from(checklistDocx(list, options))})
  return [...value.matchAll(/<table>(?<rows>.*?)<\/table>/gsu)].map(({groups}) =>
    [...(groups?.['rows'] ?? '').matchAll(/<tr>(?<cells>.*?)<\/tr>/gsu)].map((row) =>
      [...(row.groups?.['cells'] ?? '').matchAll(/<t[dh]>(?<cell>.*?)<\/t[dh]>/gsu)].map((cell) =>
        (cell.groups?.['cell'] ?? '')
          .replaceAll('</p><p>', ' | ')
          .replace(/<\/?(?:p|strong)>/gu, ''),
      ),
    ),
  )
}

describe('the slip, read by mammoth', () => {
  it('has the head of the decree: kind, number, day, issuer, subject', async () => {
    const [head] = await tablesOf(everyState)
    expect(head).toEqual([
      ['Tên loại:', 'Công văn'],
      ['Số, ký hiệu:', '45/UBND-VX'],
      ['Ngày, tháng, năm:', '09/02/2026'],
      ['Cơ quan ban hành:', 'ỦY BAN NHÂN DÂN XÃ AN PHÚ'],
      ['Trích yếu:', 'thực hiện Kế hoạch số 12/KH-UBND'],
      ['Ngày đến:', expect.stringMatching(/^…+ {4}Số đến: …+$/u)],
    ])
  })

  it('has the tasks: who, with whom, by when, what the user left', async () => {
    const task = dueOn('2026-02-20', {
      coordinating: [{name: 'các trường'}, {name: 'Đoàn xã'}],
      status: 'doing',
      assignee: 'Nguyễn Văn An',
      note: 'gọi trước',
    })
    const [, tasks] = await tablesOf(listOf(groupOf([task, taskOf({lead: []})])))
    expect(tasks?.[0]).toEqual([
      'TT',
      'Việc',
      'Chủ trì',
      'Phối hợp',
      'Thời hạn',
      'Ghi chú, ký nhận',
    ])
    expect(tasks?.[1]).toEqual([
      '1',
      '1. Rà soát danh sách, báo cáo kết quả.',
      'Trạm Y tế',
      'các trường | Đoàn xã',
      'trước ngày 2026-02-20 | 20/02/2026',
      'đang làm | Người làm: Nguyễn Văn An | gọi trước',
    ])
    expect(tasks?.[2]?.[2]).toBe('Kính gửi: Các trường học trên địa bàn')
  })

  it.each([
    ['trước ngày 20/02/2026', '2026-02-20', 'trước ngày 20/02/2026'],
    ['trước ngày 20/2/2026', '2026-02-20', 'trước ngày 20/2/2026'],
    ['trước 16h ngày 2-2-2026', '2026-02-02T16:00+07:00', 'trước 16h ngày 2-2-2026'],
    ['trước ngày 20/2', '2026-02-20', 'trước ngày 20/2 | 20/02/2026'],
    ['trong tháng 2/2026', '2026-02-28', 'trong tháng 2/2026 | 28/02/2026'],
  ])('%s, %s: the day is not said twice', async (text, due, cell) => {
    const task = dueOn(due)
    const deadline = task.deadline && {...task.deadline, text}
    const [, tasks] = await tablesOf(listOf(groupOf([{...task, deadline}])))
    expect(tasks?.[1]?.[4]).toBe(cell)
  })

  it('has the title of the user where there is no dispatch', async () => {
    const own = groupOf([taskOf({own: true})], {title: 'Việc riêng', number: null})
    const [head] = await tablesOf(listOf(own))
    expect(head).toEqual([['Việc riêng', '']])
  })

  it('speaks English when asked', async () => {
    const [head, tasks] = await tablesOf(everyState, en)
    expect(head?.[1]?.[0]).toBe('Number:')
    expect(tasks?.[0]?.slice(1, 5)).toEqual(['Task', 'Lead', 'With', 'Deadline'])
  })
})

describe('the slip as a file', () => {
  it('has a section a dispatch on A4, with the margins of the decree and pages from 1', async () => {
    const sections = all(await documentOf(everyState), 'w:sectPr')
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      const of = (name: string, attribute: string) =>
        section.getElementsByTagName(name)[0]?.getAttribute(attribute)
      expect([of('w:pgSz', 'w:w'), of('w:pgSz', 'w:h')]).toEqual(['11906', '16838'])
      const margins = ['w:left', 'w:right', 'w:top', 'w:bottom'].map((side) => of('w:pgMar', side))
      expect(margins).toEqual(['1701', '850', '1134', '1134'])
      expect(of('w:type', 'w:val')).toBe('nextPage')
      expect(of('w:pgNumType', 'w:start')).toBe('1')
    }
  })

  it('is in Times New Roman 13, titles in 14, headings of tables on every page', async () => {
    const styles = await partOf(checklistDocx(everyState, vi), 'word/styles.xml')
    expect(all(styles, 'w:rFonts')[0]?.getAttribute('w:ascii')).toBe('Times New Roman')
    expect(all(styles, 'w:sz').map((size) => size.getAttribute('w:val'))).toContain('28')
    expect(all(styles, 'w:sz')[0]?.getAttribute('w:val')).toBe('26')
    expect(all(await documentOf(everyState), 'w:tblHeader')).toHaveLength(1)
  })

  it('strikes what is no more', async () => {
    const struck = all(await documentOf(everyState), 'w:strike')
    expect(struck).toHaveLength(2)
  })

  it('hostile words stay words', async () => {
    const page = await documentOf(hostileList)
    expect(all(page, 'w:sectPr')).toHaveLength(hostileList.groups.length)
    expect(page.documentElement.textContent).toContain('<script>alert(1)</script>')
    expect(page.documentElement.textContent).not.toMatch(/[\u0000-\u001F\u202E\u2066]/u)
    expect(all(page, 'w:instrText')).toEqual([])
  })

  it('a list without dispatches is a page', async () => {
    expect(all(await documentOf(listOf()), 'w:sectPr')).toHaveLength(1)
  })

  it('is the same bytes for the same list, however long', () => {
    const long = longList(5000)
    expect(Buffer.from(checklistDocx(long, vi)).equals(checklistDocx(long, vi))).toBe(true)
  })
})
