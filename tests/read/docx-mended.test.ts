import JSZip from 'jszip'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {docx} from '../../src/read/docx.js'
import {docxOf, numbered, type Parts, p, readParts} from './ooxml.js'

const words = async (parts: Parts) => (await readParts(parts)).lines.map((line) => line.text)
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`

describe('what mammoth passes over', () => {
  it.each([
    ['a simple field', `<w:fldSimple w:instr=" X ">${run('Sở A')}</w:fldSimple>`, 'Sở A'],
    ['a formula', '<m:oMath><m:r><m:t>80%</m:t></m:r></m:oMath>', '80%'],
    ['a raised note mark', run('12/QĐ') + run('1', '<w:vertAlign w:val="superscript"/>'), '12/QĐ¹'],
    ['other raised words', run('12') + run('th', '<w:vertAlign w:val="superscript"/>'), '12th'],
  ])('%s', async (_, content, shown) => {
    expect(await words({body: `<w:p>${content}</w:p>`})).toEqual([shown])
  })

  it('a field within the instruction of another is not printed', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = `<w:p>${mark('begin')}${mark('begin')}${mark('separate')}${run('ẩn')}${mark('end')}${mark('separate')}${run('hiện')}${mark('end')}</w:p>`
    expect(await words({body})).toEqual(['hiện'])
  })

  it('a text box kept for new programs only', async () => {
    const body = `<w:p>${run('Thân')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('Khung')}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`
    expect(await words({body})).toEqual(['Thân', 'Khung'])
  })

  it('a text box kept twice counts once', async () => {
    const box = `<w:txbxContent>${numbered('Khung', 1)}</w:txbxContent>`
    const twice = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const body = numbered('Một', 1) + twice + numbered('Ba', 1)
    expect(await words({body, numbering})).toEqual(['1. Một', '2. Khung', '3. Ba'])
  })
})

describe('XML of other writers', () => {
  const page = numbered('Một', 1) + p('Sở A') + numbered('Hai', 1)
  const retold = async (change: (xml: string) => string) => {
    const zip = await JSZip.loadAsync(await docxOf({body: page, numbering}))
    for (const name of ['word/document.xml', 'word/numbering.xml'])
      zip.file(name, change((await zip.file(name)?.async('string')) ?? ''))
    const file = new VFile()
    const read = await docx.read(await zip.generateAsync({type: 'uint8array'}), file, {})
    return read?.source.lines.map(({text}) => text) ?? file.messages.map(({reason}) => reason)
  }

  it.each([
    [
      'another prefix than Word gives',
      (xml: string) => xml.replace(/(<\/?| )w:/gu, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    ],
    [
      'no prefix',
      (xml: string) => xml.replace(/(<\/?)w:/gu, '$1').replace('xmlns:w=', 'xmlns:w="x" xmlns='),
    ],
    [
      'the namespaces of the strict form',
      (xml: string) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    [
      'words in a CDATA section, a comment between tags',
      (xml: string) =>
        xml.replace('>Một<', '><![CDATA[Một]]><').replace('<w:body>', '<w:body><!-- </w:body> -->'),
    ],
  ])('%s', async (_, change) => {
    expect(await retold(change)).toEqual(['1. Một', 'Sở A', '2. Hai'])
  })

  it.each([
    ['an end tag left out', (xml: string) => xml.replace('</w:t></w:r>', '</w:r>')],
    ['cut off', (xml: string) => xml.slice(0, -40)],
    ['no element', () => 'Sở A'],
  ])('%s is refused', async (_, change) => {
    expect(await retold(change)).toEqual([expect.stringContaining('DOCX')])
  })
})

describe('numbering with changes accepted', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
  const moved = '<w:rPr><w:moveFrom w:id="1"/></w:rPr>'

  it.each([
    [
      'a paragraph moved away',
      `<w:p><w:pPr>${inList}${moved}</w:pPr><w:moveFrom w:id="2">${run('đi')}</w:moveFrom></w:p>`,
      ['1. Một', '2. Ba'],
    ],
    [
      'a hidden paragraph',
      `<w:p><w:pPr>${inList}<w:rPr><w:vanish/></w:rPr></w:pPr>${run('ẩn', '<w:vanish/>')}</w:p>`,
      ['1. Một', '2. Ba'],
    ],
    [
      'a paragraph whose mark alone is deleted',
      `<w:p><w:pPr>${inList}${deleted}</w:pPr>${run('Hai và ')}</w:p>`,
      ['1. Một', '2. Hai và Ba'],
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(numbered('bỏ', 1))}</w:tr></w:tbl>`,
      ['1. Một', '2. Ba'],
    ],
  ])('%s', async (_, between, shown) => {
    const body = numbered('Một', 1) + between + numbered('Ba', 1)
    expect(await words({body, numbering})).toEqual(shown)
  })

  it('a style may hide its paragraphs', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    expect(await words({body: p('Hiện') + p('Ẩn', '<w:pStyle w:val="An"/>'), styles})).toEqual([
      'Hiện',
    ])
  })
})

describe('tables and line breaks', () => {
  const drawn = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
  const none = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('')

  it('cells that draw no border override those of the table', async () => {
    const bare = `<w:tcBorders>${none}</w:tcBorders>`
    const body = `<w:tbl>${drawn}<w:tr>${cell(p('SỞ A'), bare)}${cell(p('CỘNG HÒA'), bare)}</w:tr></w:tbl>`
    expect((await readParts({body})).lines.map((line) => line.column)).toEqual(['left', 'right'])
  })

  it('a table may name a style', async () => {
    const body = `<w:tbl><w:tblPr><w:tblStyle w:val="X"/></w:tblPr><w:tr>${cell(p('a'))}</w:tr></w:tbl>`
    expect(await words({body})).toEqual(['a'])
  })

  it('a tab within a cell is a space, and columns made by tabs stay out of the table', async () => {
    const tabbed = '<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>915/SNV-TCBC</w:t></w:r></w:p>'
    const address = '<w:p><w:r><w:t>Kính gửi:</w:t><w:tab/><w:t>Sở A</w:t></w:r></w:p>'
    const body = `<w:tbl><w:tr>${cell(p('SỞ A') + tabbed)}${cell(p('CỘNG HÒA'))}</w:tr></w:tbl>${address}`
    expect(await words({body})).toEqual([
      'SỞ A',
      'Số: 915/SNV-TCBC',
      'CỘNG HÒA',
      'Kính gửi:',
      'Sở A',
    ])
  })

  it('a large text box in a cell stands before the table', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${p('ĐẾN')}${p('Số: 4')}${p('Ngày: 5')}</w:txbxContent></w:pict></w:r>`
    const body = `<w:tbl><w:tr>${cell(`<w:p>${run('SỞ A')}${box}</w:p>${p('Số: 1')}`)}${cell(p('CỘNG HÒA'))}</w:tr></w:tbl>`
    expect(await words({body})).toEqual(['ĐẾN', 'Số: 4', 'Ngày: 5', 'SỞ A', 'Số: 1', 'CỘNG HÒA'])
  })

  it('a cell that claims more columns than Word has does no harm', async () => {
    const body = `<w:tbl><w:tr>${cell(p('a'), '<w:gridSpan w:val="2000000000"/>')}${cell(p('b'))}</w:tr></w:tbl>`
    expect(await words({body})).toEqual(['a', 'b'])
  })

  it('a line break within a sentence goes on, one within a code parts nothing', async () => {
    const broken = (a: string, b: string) =>
      `<w:p><w:r><w:t>${a}</w:t><w:br/><w:t>${b}</w:t></w:r></w:p>`
    const body =
      broken('báo cáo trước ngày', '10/02/2026.') + broken('67/SCT', '-QLTM') + broken('a', '1. b')
    const {lines} = await readParts({body})
    expect(lines.map(({text, opens}) => [text, opens])).toEqual([
      ['báo cáo trước ngày', true],
      ['10/02/2026.', false],
      ['67/SCT-QLTM', true],
      ['a', true],
      ['1. b', undefined],
    ])
  })

  it('bullets of symbol fonts are dashes', async () => {
    expect(await words({body: p('\uF0B7 Rà soát')})).toEqual(['- Rà soát'])
  })

  it('a letterhead kept in the header is the top of the text', async () => {
    const header = `<w:tbl><w:tr>${cell(p('SỞ A'))}${cell(p('CỘNG HÒA'))}</w:tr></w:tbl>`
    const {lines} = await readParts({body: p('Thân'), header})
    expect(lines.map(({text, column}) => [text, column])).toEqual([
      ['SỞ A', 'left'],
      ['CỘNG HÒA', 'right'],
      ['Thân', undefined],
    ])
  })
})

describe('limits of a container', () => {
  const idsOf = async (parts: Parts) => {
    const file = new VFile()
    await docx.read(await docxOf(parts), file, {})
    return file.messages.map(({ruleId}) => ruleId)
  }

  it('a part that inflates out of all proportion is refused', async () => {
    expect(await idsOf({body: p('a'.repeat(6_000_000))})).toEqual(['too-large'])
  })

  it('elements nested without end are no hang', async () => {
    const deep = '<w:ins>'.repeat(30_000) + '</w:ins>'.repeat(30_000)
    expect(await idsOf({body: `<w:p>${deep}</w:p>`})).toEqual(['too-large'])
  })
})
