import JSZip from 'jszip'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {mended, slimmed} from '../../src/read/docx/mend.js'
import {docx} from '../../src/read/docx.js'
import {docxOf, p} from './ooxml.js'

async function idsOf(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  const file = new VFile()
  await docx.read(bytes, file, {})
  return file.messages.map(({ruleId}) => ruleId)
}

/** A DOCX with some parts of one's own. */
async function withParts(
  parts: Readonly<Record<string, string>>,
  compression: 'STORE' | 'DEFLATE' = 'DEFLATE',
) {
  const zip = await JSZip.loadAsync(await docxOf({body: p('Số: 12/SNV-VP')}))
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({type: 'uint8array', compression})
}

const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const body = (entity: string) =>
  `<w:document ${ns}><w:body><w:p><w:r><w:t>${entity}</w:t></w:r></w:p></w:body></w:document>`

describe('XML that reaches beyond itself', () => {
  const laughs = ['<!DOCTYPE w [<!ENTITY a "ha">']
  for (let index = 0; index < 30; index++)
    laughs.push(`<!ENTITY a${index + 1} "&a${index || ''};&a${index || ''};">`)

  it.each([
    ['entities that double thirty times', `${laughs.join('')}]>${body('&a30;')}`],
    [
      'an entity that is a file',
      `<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>${body('&f;')}`,
    ],
    ['a DOCTYPE behind a long comment', `<!--${'x'.repeat(9000)}--><!DOCTYPE w>${body('x')}`],
  ])('%s', async (_, xml) => {
    expect(await idsOf(await withParts({'word/document.xml': xml}))).toEqual(['broken-file'])
    expect(await idsOf(await withParts({'word/styles.xml': xml}))).toEqual(['broken-file'])
  })

  it('a comment without an end is told at once', async () => {
    const xml = body('x').replace('<w:p>', '<!--<w:fldSimple'.repeat(8000))
    const started = performance.now()
    expect(await idsOf(await withParts({'word/document.xml': xml}))).toEqual(['broken-file'])
    expect(performance.now() - started).toBeLessThan(2000)
    const whole = body('a').replace('<w:p>', '<!-- <w:p> --><w:p>')
    expect(await idsOf(await withParts({'word/document.xml': whole}))).toEqual([])
  })

  it('relations lead to nothing outside the file', async () => {
    const outside =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../../etc/passwd"/></Relationships>'
    expect(await idsOf(await withParts({'_rels/.rels': outside}))).toEqual([])
  })
})

describe('containers that lie', () => {
  /** Changes a field of every entry of the directory. */
  function doctored(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
    const copy = bytes.slice()
    const view = new DataView(copy.buffer)
    for (let at = 0; at < copy.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) change(view, at)
    return copy
  }

  it('of the size of what is not packed', async () => {
    const stored = await withParts({}, 'STORE')
    const lying = doctored(stored, (view, at) => view.setUint32(at + 24, 10, true))
    expect(await idsOf(lying)).toEqual(['broken-file'])
  })

  it('of the size of what is packed', async () => {
    const lying = doctored(await withParts({}), (view, at) => view.setUint32(at + 24, 10, true))
    expect(await idsOf(lying)).toEqual(['broken-file'])
  })

  it('of the place of every part: all are the first', async () => {
    const same = doctored(await withParts({}), (view, at) => view.setUint32(at + 42, 0, true))
    expect(await idsOf(same)).toEqual(['broken-file'])
  })

  it('of the place of the parts: it lies beyond the end', async () => {
    const far = doctored(await withParts({}), (view, at) =>
      view.setUint32(at + 42, 0x7ffffff0, true),
    )
    expect(await idsOf(far)).toEqual(['broken-file'])
  })

  it('a main part that is named like a picture is not taken', async () => {
    const rels =
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/media/a.png"/></Relationships>'
    expect(await idsOf(await withParts({'_rels/.rels': rels, 'word/media/a.png': 'x'}))).toEqual([])
  })

  it('cut off anywhere', async () => {
    const whole = await withParts({})
    for (let part = 1; part < 24; part++)
      expect(await idsOf(whole.subarray(0, Math.floor((whole.length * part) / 24)))).toEqual([
        'broken-file',
      ])
  })
})

describe('marks that open and never close', () => {
  const many = (mark: string) => mark.repeat(Math.floor(2_000_000 / mark.length))

  it.each([
    ['word/document.xml', many('<w:sectPr')],
    ['word/styles.xml', many('<w:rPrDefault>')],
    ['word/styles.xml', `<w:style w:type="table">${many('<w:tblBorders>')}`],
    ['word/styles.xml', `<w:style ${many('w:type="paragraph"')}`],
    ['word/styles.xml', `<w:style w:styleId="a">${many('<w:rFonts ')}`],
    ['word/styles.xml', `<w:style w:styleId="a">${many('<w:ilvl ')}`],
  ])('%s', async (part, marks) => {
    const started = performance.now()
    const xml =
      part === 'word/document.xml' ? `${body('x')}<!--${marks}-->` : `<w:styles>${marks}</w:styles>`
    await idsOf(await withParts({[part]: xml}))
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it.each(['<w:fldSimple ', '<w:ptab ', '<m:t ', '<m:', '<w:ind '])('%s', (mark) => {
    const started = performance.now()
    mended(slimmed(`<m:oMath/>${many(mark)}`))
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it.each([
    ['that is furniture', many('<w:t ')],
    ['that is the top', `${p('a')}${p('b')}${p('c')}<w:hdr ${'xmlns:'.repeat(50_000)}>`],
    ['that is the top', `${p('a')}${p('b')}${p('c')}${'<w:hdr>'.repeat(50_000)}`],
  ])('a header %s', async (_, header) => {
    const started = performance.now()
    await idsOf(await docxOf({body: p('x'), header}))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('nesting', () => {
  it('tables in tables without end are one message, in little time', async () => {
    const depth = 5_000
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
    const started = performance.now()
    expect(await idsOf(await docxOf({body: deep}))).toEqual(['too-large'])
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
