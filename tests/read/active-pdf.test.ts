import {deflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'

/** Một trang PDF with further objects from number 5 on, and what its catalog says of them. */
function pdfOf(catalog: string, objects: readonly string[]): Uint8Array {
  const content = 'BT /F 12 Tf 72 720 Td (So: 12/SNV-VP) Tj ET'
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...objects,
  ]
  let text = '%PDF-1.7\n'
  const offsets = all.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = all.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${text}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

async function said(bytes: Uint8Array): Promise<readonly string[]> {
  const {value, messages} = await readBytes(bytes, 'a.pdf')
  expect(String(value)).toBe('So: 12/SNV-VP')
  return messages.map(({ruleId, reason}) => `${ruleId}: ${reason.split(';')[0]}`)
}

const enclosed = [
  '<</Names[(gia.xlsx)6 0 R(hai)8 0 R]>>',
  '<</Type/Filespec/F(gia.xlsx)/EF<</F 7 0 R>>>>',
  '<</Type/EmbeddedFile/Length 3>>stream\nabc\nendstream',
  '<</Type/Filespec/F(phu luc.docx)/EF<</F 7 0 R>>>>',
]

/** A stream in which objects are packed; nothing points to it. */
function packed(words: string): string {
  const data = deflateSync(Buffer.from(words, 'latin1')).toString('latin1')
  return `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${data.length}>>stream\n${data}\nendstream`
}

describe('what a PDF could run or open is told', () => {
  it.each([
    ['nothing', '', [], []],
    [
      'a script when it opens',
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
      [],
      ['active-content: Tệp PDF có mã lệnh JavaScript'],
    ],
    [
      'a program when it opens',
      '/OpenAction<</S /Launch/F(cmd.exe)>>',
      [],
      ['active-content: Tệp PDF có lệnh mở chương trình'],
    ],
    [
      'files',
      '/Names<</EmbeddedFiles 5 0 R>>',
      enclosed,
      ['active-content: Tệp PDF có tệp đính kèm (gia.xlsx, phu luc.docx)'],
    ],
    [
      'a script in a packed object',
      '',
      [packed('9 0 <</S/JavaScript/JS 10 0 R>>')],
      ['active-content: Tệp PDF có mã lệnh JavaScript'],
    ],
    [
      'a packed object that is broken',
      '',
      [packed('x').replace(/stream\nx./u, 'stream\n\u0000')],
      [],
    ],
    ['words of such a name', '/X/JavaScriptless/Y/Launcher', [], []],
  ] as const)('%s', async (_, catalog, objects, messages) => {
    expect(await said(pdfOf(catalog, objects))).toEqual(messages)
  })
})
