import {describe, expect, it} from 'vitest'
import {xlsx} from '../../src/emit/xlsx.js'
import {zip} from '../../src/emit/zip.js'
import {readCsv} from '../../src/read/table/csv.js'
import {readXlsx} from '../../src/read/table/xlsx.js'

describe('CSV', () => {
  it.each([
    [
      'a,b\r\n1,"x, ""y"""\r\n',
      ',',
      [
        ['a', 'b'],
        ['1', 'x, "y"'],
      ],
    ],
    [
      'a;b\n"1\n2";3',
      ';',
      [
        ['a', 'b'],
        ['1\n2', '3'],
      ],
    ],
    [
      'a\tb\n1\t',
      '\t',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['sep=;\r\na;b', ';', [['a', 'b']]],
    [
      '"a;b;c",d\n1,2',
      ',',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
    ['a,b\n"open', ',', [['a', 'b'], ['open']]],
  ])('%j', (text, separator, rows) => {
    expect(readCsv(text)).toEqual({separator, rows})
  })
})

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook as other programs write it. */
function book(cells: string, strings = '', facts = '', sheet = 'worksheets/one.xml'): Uint8Array {
  return zip(
    new Map([
      [
        'xl/workbook.xml',
        `<x:workbook xmlns:x="${main}" xmlns:r="urn:r"><x:workbookPr ${facts}/><x:sheets><x:sheet name="Việc" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships><Relationship Id="rId7" Target="${sheet}"/></Relationships>`,
      ],
      [
        'xl/worksheets/one.xml',
        `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
      ],
      ['xl/sharedStrings.xml', `<sst xmlns="${main}">${strings}</sst>`],
      [
        'xl/styles.xml',
        `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="[$-42A]d/m/yyyy h:mm"/><numFmt numFmtId="171" formatCode="0 &quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
      ],
    ]),
  )
}

describe('XLSX', () => {
  it('gives back what we wrote, days as days', async () => {
    const columns = [
      {title: 'Mã', width: 5},
      {title: 'Ngày', width: 5},
    ]
    const rows = [
      ['01', {date: '2026-02-25'}],
      ['a\nb', {date: '2026-02-25T16:30+07:00'}],
    ] as const
    const [table] = (await readXlsx(xlsx([{name: 'T', columns, rows}]))) ?? []
    expect(table).toEqual({
      name: 'T',
      rows: [
        ['Mã', 'Ngày'],
        ['01', '2026-02-25'],
        ['a\nb', '2026-02-25T16:30'],
      ],
    })
  })

  it('reads shared strings with runs, cells left out, days by their format', async () => {
    const strings =
      '<si><r><t>rà </t></r><r><t>soát</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>'
    const cells = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
      '<row r="3"><c r="A3" s="1"><v>46078</v></c><c r="B3" s="2"><v>46078.6875</v></c><c r="C3" s="3"><v>5</v></c></row>',
      '<row><c t="str"><v>=A1</v></c><c t="b"><v>1</v></c><c t="d"><v>2026-02-25T00:00:00</v></c></row>',
    ].join('')
    const [table] = (await readXlsx(book(cells, strings))) ?? []
    expect(table?.rows).toEqual([
      ['rà soát', '', 'a\rb'],
      ['2026-02-25', '2026-02-25T16:30', '5'],
      ['=A1', '1', '2026-02-25'],
    ])
  })

  it('counts days from 1904 where the workbook does, and finds sheets by absolute names', async () => {
    const cells = '<row><c s="1"><v>0</v></c></row>'
    const absolute = book(cells, '', 'date1904="1"', '/xl/worksheets/one.xml')
    expect((await readXlsx(absolute))?.[0]?.rows).toEqual([['1904-01-01']])
  })

  it('opens nothing that is no workbook or unsafe', async () => {
    expect(await readXlsx(new TextEncoder().encode('no zip'))).toBeUndefined()
    expect(await readXlsx(zip(new Map([['a', 'b']])))).toBeUndefined()
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'
    expect(await readXlsx(zip(new Map([['xl/workbook.xml', bomb]])))).toBeUndefined()
  })
})
