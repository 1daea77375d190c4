import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {pdf} from '../../src/read/pdf.js'
import {seenIn} from '../encoding/legacy.js'

/** A line of a page: the number of its font, and the bytes. */
type Line = readonly [font: number, bytes: string]

/** A PDF of one page, its lines one below the other; bytes are shown as in windows-1252. */
function pdfOf(fonts: readonly string[], lines: readonly Line[]): Uint8Array {
  const escaped = (bytes: string) => bytes.replace(/[\\()]/gu, '\\$&')
  const content = lines
    .map(
      ([font, bytes], index) =>
        `BT /F${font} 12 Tf 60 ${780 - index * 20} Td (${escaped(bytes)}) Tj ET`,
    )
    .join('\n')
  const names = fonts.map((_, index) => `/F${index} ${index + 5} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<${names}>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...fonts.map(
      (name) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`,
    ),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const words = 'Căn cứ Quyết định của Ủy ban nhân dân tỉnh về việc giao nhiệm vụ cho các phòng'
const shown = words.replace('Ủy', 'ủy')

async function read(fonts: readonly string[], lines: readonly Line[]) {
  const result = await pdf.read(pdfOf(fonts, lines), new VFile(), {})
  return {lines: result?.source.lines.map(({text}) => text), encoding: result?.encoding}
}

describe('pages in legacy fonts', () => {
  it('the names of the fonts tell capitals', async () => {
    const lines: Line[] = [
      [1, seenIn('quyết định', 'tcvn3')],
      [0, seenIn(shown, 'tcvn3')],
    ]
    expect(await read(['ABCDEF+.VnTime', 'ABCDEF+.VnTimeH'], lines)).toEqual({
      lines: ['QUYẾT ĐỊNH', shown],
      encoding: 'tcvn3',
    })
  })

  it('without telling names the words decide', async () => {
    expect(await read(['Times-Roman'], [[0, seenIn(words, 'vni')]])).toEqual({
      lines: [words],
      encoding: 'vni',
    })
  })

  it('other words are left alone', async () => {
    const french = 'Le président a été élu à Paris; très bientôt, où êtes-vous, garçon'
    expect(await read(['Times-Roman'], [[0, french]])).toEqual({
      lines: [french],
      encoding: undefined,
    })
  })
})
