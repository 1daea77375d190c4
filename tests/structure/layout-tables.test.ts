import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {loadLexicon} from '../../src/lexicon/index.js'
import {sourceText} from '../../src/source/source-text.js'
import {flowLines} from '../../src/structure/flow.js'
import {layOutTables} from '../../src/structure/layout-tables.js'

/** The sides of cells, given as `row,column: words`, and of other lines. */
function sidesOf(...cells: string[]): string[] {
  const source = sourceText(
    cells.map((each) => {
      const [row = '', column = '', text] = each.split(/,|: /u)
      if (text === undefined) return {text: each}
      return {text, cell: {table: 0, row: Number(row), column: Number(column)}}
    }),
  )
  const context = {file: new VFile(), lexicon: loadLexicon(), source}
  return layOutTables(flowLines(source), context).map(({column, cell}) => column ?? `${cell?.row}`)
}

describe('tables that only lay out the page', () => {
  it('a letterhead drawn with lines', () => {
    expect(
      sidesOf('0,0: SỞ NỘI VỤ', '0,1: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '1,0: Số 1/SNV'),
    ).toEqual(['left', 'right', 'left'])
  })

  it('a letterhead of two issuers', () => {
    expect(sidesOf('0,0: SỞ A', '0,1: SỞ B', '0,2: ĐẢNG CỘNG SẢN VIỆT NAM')).toEqual([
      'left',
      'left',
      'right',
    ])
  })

  it('a signature block drawn with lines', () => {
    expect(sidesOf('0,0: Nơi nhận', '0,1: KT. GIÁM ĐỐC', '1,0: - Như trên')).toEqual([
      'left',
      'right',
      'left',
    ])
  })

  it('three signers side by side', () => {
    expect(
      sidesOf(
        '0,0: GIÁM ĐỐC',
        '0,0: Lê Văn An',
        '0,1: TM. BAN THƯỜNG VỤ',
        '0,1: Trần Thị Bình',
        '0,2: GIÁM ĐỐC',
        '0,2: Võ Minh Cường',
      ),
    ).toEqual(['left', 'left', 'right', 'right', 'right', 'right'])
  })

  const rows = ['0,0: CHỦ NHIỆM', '0,1: TRƯỞNG BAN', '1,0: Lê Văn An', '1,1: Trần Thị Bình']

  it('signers whose names stand in a row of their own', () => {
    expect(sidesOf(...rows)).toEqual(['left', 'right', 'left', 'right'])
  })

  it('a list of persons within the text keeps its cells', () => {
    expect(sidesOf(...rows, 'Các thành viên có trách nhiệm báo cáo.').slice(0, 4)).toEqual([
      '0',
      '0',
      '1',
      '1',
    ])
  })

  it('a table of tasks keeps its cells', () => {
    expect(sidesOf('0,0: TT', '0,1: Nội dung', '1,0: 1', '1,1: Rà soát')).toEqual([
      '0',
      '0',
      '1',
      '1',
    ])
  })
})
