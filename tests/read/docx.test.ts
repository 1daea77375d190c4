import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {docx} from '../../src/read/docx.js'
import {seenIn} from '../encoding/legacy.js'
import {docxOf, numbered, type Parts, p, readParts} from './ooxml.js'

const words = async (parts: Parts) => (await readParts(parts)).lines.map((line) => line.text)

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const num = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`

describe('automatic numbering', () => {
  const levels =
    level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'bullet', '\uF0B7')
  const numbering =
    list(0, levels) +
    num(1, 0) +
    num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')

  it('labels are written as Word shows them, deeper levels begin again', async () => {
    const body = [
      numbered('Một', 1),
      numbered('con', 1, 1),
      numbered('con nữa', 1, 1),
      numbered('gạch', 1, 2),
      numbered('Hai', 1),
      numbered('con', 1, 1),
    ].join('')
    expect(await words({body, numbering})).toEqual([
      '1. Một',
      'a) con',
      'b) con nữa',
      '- gạch',
      '2. Hai',
      'a) con',
    ])
  })

  it('lists of one definition go on with each other; an override begins again', async () => {
    const body = numbered('Một', 1) + numbered('Hai', 1) + numbered('Lại một', 2)
    expect(await words({body, numbering})).toEqual(['1. Một', '2. Hai', '1. Lại một'])
  })

  it.each([
    ['upperRoman', '%1.', 'IV. x'],
    ['lowerRoman', '(%1)', '(iv) x'],
    ['decimalZero', '%1.', '04. x'],
    ['upperLetter', '%1.', 'D. x'],
    ['none', 'Phần', 'Phần x'],
  ])('%s', async (format, text, shown) => {
    const body = ['a', 'b', 'c', 'x'].map((each) => numbered(each, 1)).join('')
    expect(
      (await words({body, numbering: list(0, level(0, format, text)) + num(1, 0)})).at(-1),
    ).toBe(shown)
  })

  it('several levels in one label, in legal style', async () => {
    const numbering =
      list(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) +
      num(1, 0)
    expect(await words({body: numbered('Một', 1) + numbered('con', 1, 1), numbering})).toEqual([
      'I. Một',
      '1.1. con',
    ])
  })

  it('a style may carry the list, through its parent', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Dieu"><w:basedOn w:val="Goc"/></w:style>'
    const numbering = list(0, level(0, 'decimal', 'Điều %1.')) + num(1, 0)
    const body =
      p('Phạm vi', '<w:pStyle w:val="Dieu"/>') + p('Đối tượng', '<w:pStyle w:val="Dieu"/>')
    expect(await words({body, numbering, styles})).toEqual(['Điều 1. Phạm vi', 'Điều 2. Đối tượng'])
  })
})

describe('what else Word keeps in a document', () => {
  it('tracked changes count as accepted, hidden text is left out', async () => {
    const body =
      '<w:p><w:r><w:t>Số </w:t></w:r><w:del w:id="1"><w:r><w:delText>11</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>12</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>/QĐ</w:t></w:r></w:p>'
    expect(await words({body})).toEqual(['Số 12/QĐ'])
  })

  it('line breaks end a line, tabs part columns', async () => {
    const body =
      '<w:p><w:r><w:t>UBND XÃ A</w:t><w:tab/><w:t>CỘNG HÒA</w:t></w:r></w:p><w:p><w:r><w:t>DANH MỤC</w:t><w:br/><w:t>(Kèm theo)</w:t></w:r></w:p>'
    expect(await words({body})).toEqual(['UBND XÃ A', 'CỘNG HÒA', 'DANH MỤC', '(Kèm theo)'])
  })

  it('a borderless table of two columns is a region, a bordered one keeps its cells', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    const plain = `<w:tbl><w:tblPr/>${row('SỞ A', 'CỘNG HÒA')}${row('Số: 1/SA', 'Hà Nội')}</w:tbl>`
    const data = `<w:tbl>${borders}${row('TT', 'Việc')}${row('1', 'Rà soát')}</w:tbl>`
    const {lines} = await readParts({body: plain + p('giữa') + data})
    expect(lines.map((line) => [line.text, line.column, line.cell?.row])).toEqual([
      ['SỞ A', 'left', undefined],
      ['Số: 1/SA', 'left', undefined],
      ['CỘNG HÒA', 'right', undefined],
      ['Hà Nội', 'right', undefined],
      ['giữa', undefined, undefined],
      ['TT', undefined, 0],
      ['Việc', undefined, 0],
      ['1', undefined, 1],
      ['Rà soát', undefined, 1],
    ])
  })

  it('a table of one column that holds a table is the frame of the page', async () => {
    const table = (...rows: string[][]) =>
      `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${rows.map((cells) => `<w:tr>${cells.map((each) => `<w:tc><w:tcPr/>${each}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
    const tasks = table([p('Nhiệm vụ'), p('Chủ trì')], [p('Rà soát'), p('Phòng A')])
    const {lines} = await readParts({body: table([p('trên') + tasks + p('dưới')])})
    expect(lines.map((line) => [line.text, line.cell?.row, line.cell?.column])).toEqual([
      ['trên', undefined, undefined],
      ['Nhiệm vụ', 0, 0],
      ['Chủ trì', 0, 1],
      ['Rà soát', 1, 0],
      ['Phòng A', 1, 1],
      ['dưới', undefined, undefined],
    ])
  })

  it('entities by name and by number are letters in a header, too', async () => {
    const {lines} = await readParts({body: p('x'), header: p('H&#7887;a t&#x1ED1;c &amp;#7889;')})
    expect(lines.at(-1)?.text).toBe('Hỏa tốc &#7889;')
  })

  it('the page header and footnotes stand apart at the end', async () => {
    const {lines} = await readParts({
      body: '<w:p><w:r><w:t>Thân</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      header: p('HỎA TỐC'),
      footnotes: `<w:footnote w:id="2">${p('Chú thích')}</w:footnote>`,
    })
    expect(lines.map((line) => [line.text, line.furniture])).toEqual([
      ['Thân¹', undefined],
      ['¹ Chú thích', 'footnote'],
      ['HỎA TỐC', 'running-head'],
    ])
  })

  it('alignment, bold and italic are hints', async () => {
    const body =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>QUYẾT ĐỊNH</w:t></w:r></w:p>'
    expect((await readParts({body})).lines[0]).toMatchObject({
      align: 'center',
      bold: true,
      italic: true,
      opens: true,
    })
  })
})

describe('legacy fonts', () => {
  const run = (words: string, properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${seenIn(words, 'tcvn3')}</w:t></w:r>`
  const font = (name: string) => `<w:rFonts w:ascii="Arial" w:hAnsi="${name}"/>`
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style><w:style w:type="character" w:styleId="U"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:style>'

  it('the font of a run is its own, of its style, of its paragraph, of the default style', async () => {
    const body = [
      `<w:p>${run('Số', font('.VnTime'))}</w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${run('quyết định', '')}</w:p>`,
      `<w:p>${run('của', '')}<w:r><w:rPr><w:rStyle w:val="U"/></w:rPr><w:t xml:space="preserve"> «©» Được</w:t></w:r></w:p>`,
    ].join('')
    const bytes = await docxOf({body, styles})
    const result = await docx.read(bytes, new VFile(), {})
    expect(result?.source.lines.map(({text}) => text)).toEqual(['Số', 'QUYẾT ĐỊNH', 'của «©» Được'])
    expect(result?.encoding).toBe('tcvn3')
  })

  it('soft hyphens and signs of XML', async () => {
    const body = `<w:p><w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>ph</w:t><w:softHyphen/><w:t>¬ng &amp; &lt;ph¸p&gt; &#164;</w:t></w:r></w:p>`
    expect((await readParts({body})).value).toBe('phương & <pháp> Ô')
  })

  it('headers and notes, too', async () => {
    const header = `<w:p>${run('Hỏa tốc', font('.VnTime'))}</w:p>`
    const footnotes = `<w:footnote w:id="2"><w:p>${run('Chú thích', font('.VnTime'))}</w:p></w:footnote>`
    const body = '<w:p><w:r><w:t>A</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    const found = await readParts({body, header, footnotes, styles})
    expect(found.lines.map(({text}) => text)).toEqual(['A¹', '¹ Chú thích', 'Hỏa tốc'])
  })

  it('a file in Unicode names no encoding', async () => {
    const result = await docx.read(await docxOf({body: p('Số được')}), new VFile(), {})
    expect(result).not.toHaveProperty('encoding')
  })
})

describe('files that are none', () => {
  const messagesOf = async (bytes: Uint8Array) => {
    const file = new VFile()
    expect(await docx.read(bytes, file, {})).toBeUndefined()
    return file.messages.map(({ruleId}) => ruleId)
  }

  it('each gives one diagnostic', async () => {
    const good = await docxOf({body: p('x')})
    const entity = await docxOf({body: p('x')}).then(() => docxOf({body: `<!DOCTYPE x>${p('x')}`}))
    expect(await messagesOf(new Uint8Array())).toEqual(['empty-file'])
    expect(await messagesOf(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9))).toEqual(['broken-file'])
    expect(await messagesOf(good.subarray(0, good.length / 2))).toEqual(['broken-file'])
    expect(await messagesOf(entity)).toEqual(['broken-file'])
  })

  it('a container that declares too much is refused before it is inflated', async () => {
    const bytes = (await docxOf({body: p('x')})).slice()
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true)
    expect(await messagesOf(bytes)).toEqual(['too-large'])
  })
})
