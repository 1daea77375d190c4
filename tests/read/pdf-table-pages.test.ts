import {describe, expect, it} from 'vitest'
import {putBehind} from '../../src/read/page/going-on.js'
import {type LaidOut, pageDrafts} from '../../src/read/page/layout.js'
import {linesOf} from '../../src/read/page/lines.js'
import type {PageTable} from '../../src/read/page/tables.js'
import type {Draft} from '../../src/source/source-text.js'

/** A page that is one ruled table: its rows, the words of a cell between bars. */
function page(...rows: string[]): PageTable {
  const cells = rows.flatMap((words, row) =>
    words.split('|').flatMap((text, column) => {
      const run = {text, x0: 80 + 150 * column, x1: 200 + 150 * column, y: 700 - 20 * row}
      const lines = linesOf([{...run, size: 12, font: 'f'}])
      return text === '' ? [] : [{row, column, rows: 1, lines}]
    }),
  )
  return {top: 720, bottom: 100, xs: [70, 220, 370, 520], rows: rows.length, cells}
}

const none = () => false

/** The words of each row of the document, and what stands apart. */
function rowsOf(...pages: PageTable[]): string[] {
  const drafts: Draft[] = []
  let laid: LaidOut = {drafts: [], tables: 0, last: undefined}
  for (const [index, table] of pages.entries()) {
    const facts = {page: index + 1, width: 595, isBold: none, isItalic: none}
    laid = pageDrafts([], [table], {...facts, tables: laid.tables}, laid.last)
    putBehind(drafts, laid.drafts)
  }
  const rows: string[] = []
  for (const {text, cell} of drafts)
    if (cell) rows[cell.row] = rows[cell.row] ? `${rows[cell.row]} ${text}` : text
  return [...rows, ...drafts.flatMap(({text, furniture}) => (furniture ? `[${text}]` : []))]
}

describe('a ruled table over several pages', () => {
  it('puts the rest of a row behind the words it goes on with', () => {
    const rows = rowsOf(
      page('TT|Việc|Chủ trì', '1|Rà soát danh mục|Sở Nông nghiệp'),
      page('|các công trình|và Môi trường', '2|Lập báo cáo|Sở Nội vụ'),
    )
    expect(rows).toEqual([
      'TT Việc Chủ trì',
      '1 Rà soát danh mục các công trình Sở Nông nghiệp và Môi trường',
      '2 Lập báo cáo Sở Nội vụ',
    ])
  })

  it('over three pages, too', () => {
    const rows = rowsOf(
      page('TT|Việc|Chủ trì', '1|Rà soát|Sở Y tế'),
      page('|danh mục thuốc|'),
      page('|và trạm y tế|', '2|Công khai|Sở Y tế'),
    )
    expect(rows.slice(1)).toEqual([
      '1 Rà soát danh mục thuốc và trạm y tế Sở Y tế',
      '2 Công khai Sở Y tế',
    ])
  })

  it.each([
    ['a capital', '|Công khai|Sở Y tế'],
    ['a number of its own', '2|công khai|Sở Y tế'],
    ['a cell that was blank', '|công khai|'],
  ])('does not join a row with %s', (_, next) => {
    const before = next.endsWith('|') ? '1||Sở Y tế' : '1|Rà soát|Sở Y tế'
    expect(rowsOf(page('TT|Việc|Chủ trì', before), page(next, '3|x|y'))).toHaveLength(4)
  })

  it('does not join a row to one that ended', () => {
    expect(rowsOf(page('1|Rà soát.|Sở Y tế;'), page('|công khai|', '2|x|y'))).toHaveLength(3)
  })

  it('keeps a repeated head apart', () => {
    const rows = rowsOf(
      page('TT|Việc|Chủ trì', '1|Rà soát|Sở Y tế'),
      page('TT|Việc|Chủ trì', '|danh mục|', '2|Công khai|Sở Y tế'),
    )
    expect(rows).toEqual([
      'TT Việc Chủ trì',
      '1 Rà soát danh mục Sở Y tế',
      '2 Công khai Sở Y tế',
      '[TT]',
      '[Việc]',
      '[Chủ trì]',
    ])
  })
})
