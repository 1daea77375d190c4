import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rtf} from '../../src/read/rtf.js'
import {seenIn} from '../encoding/legacy.js'

const fonts =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman{\\*\\falt Other};}{\\f1\\fnil\\fcharset0 .VnTime;}{\\f2\\fnil\\fcharset162 .VnTimeH Tur;}{\\f3\\fnil\\fcharset2 Symbol;}{\\f4\\fnil\\fcharset163 Arial;}{\\f5 VNI-Times;}}'

/** Bytes beyond ASCII as RTF writes them. */
const hex = (seen: string) =>
  [...seen]
    .map((letter) => {
      const code = letter.charCodeAt(0)
      return code < 0x80 ? letter : `\\'${code.toString(16)}`
    })
    .join('')

/** Unicode as RTF writes it, with a letter for programs that know no better. */
const u = (words: string) =>
  [...words]
    .map((c) => (c.charCodeAt(0) < 0x80 ? c : `\\u${(c.charCodeAt(0) << 16) >> 16}?`))
    .join('')

async function read(body: string, head = '\\ansi\\ansicpg1252\\deff0') {
  const file = new VFile()
  const result = await rtf.read(Buffer.from(`{\\rtf1${head}${fonts}\n${body}}`, 'latin1'), file, {})
  return {result, lines: result?.source.lines ?? [], file}
}
const textsOf = async (body: string, head?: string) =>
  (await read(body, head)).lines.map(({text}) => text)

describe('words', () => {
  it.each([
    ['\\u272?i\\u7873?u 1.', 'Đi\u1ec1u 1.'.normalize('NFC')],
    ["\\uc2\\u272\\'d0\\'d0i", 'Đi'],
    ['\\uc0\\u272 i', 'Đi'],
    ['{\\uc2 a}\\u272?b', 'aĐb'],
    ['a\\~b\\_c\\{d\\}\\\\e', 'a b‑c{d}\\e'],
    ['\\ldblquote a\\rdblquote  \\endash  b\\emdash c', '“a” – b—c'],
    ["{\\f4 c\\'f4\\'f2ng}", 'cộng'],
    ['Word{\\v hidden}{\\deleted gone}s', 'Words'],
    [
      '{\\stylesheet{\\s0 Normal;}{\\*\\cs15 \\additive \\v Note;}{\\*\\cs16 \\b Strong;}}Word{\\cs15 hidden}{\\cs16 s}',
      'Words',
    ],
    ['{\\stylesheet{\\s1\\v Hidden paragraph;}{\\*\\cs1 \\b Strong;}}Word{\\cs1 s}', 'Words'],
    ['{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt shown}}', 'shown'],
    ['a{\\*\\unknown words}b{\\pict 00ff}c', 'abc'],
    ['{\\upr{old}{\\*\\ud new}}', 'new'],
    ['a\\bin3 }}}b', 'ab'],
    ['a{\\xe index}b{\\*\\bkmkstart name}', 'ab'],
    ["{\\f3 \\'b7} muc", '- muc'],
  ])('%s', async (body, text) => expect(await textsOf(`${body}\\par`)).toEqual([text]))

  it('a code page of the file is used where the font tells none', async () => {
    expect(await textsOf("{\\f9 c\\'f4\\'f2ng}\\par", '\\ansi\\ansicpg1258')).toEqual(['cộng'])
  })

  it('paragraphs, lines and looks', async () => {
    const {lines} = await read('\\pard\\qc\\b\\fs28 A B C\\line D E F\\par\\pard\\plain x\\par')
    expect(lines.map(({text, align, bold, size}) => [text, align, bold, size])).toEqual([
      ['A B C', 'center', true, 14],
      ['D E F', 'center', true, 14],
      ['x', undefined, undefined, undefined],
    ])
  })

  it('labels of automatic numbering stand before their paragraphs; bullets are dashes', async () => {
    const body =
      "{\\listtext\\pard\\plain 1.\\tab}Mot\\par{\\pntext\\f3\\'b7\\tab}Hai\\par{\\listtext o\\tab}Ba\\par"
    expect(await textsOf(body)).toEqual(['1. Mot', '- Hai', '+ Ba'])
  })
})

describe('legacy fonts', () => {
  it('each run by its font, whatever its character set is called', async () => {
    const body = `{\\f2 ${hex(seenIn('ủy ban nhân dân', 'tcvn3'))}} {\\f1 ${hex(seenIn('Số', 'tcvn3'))}} {\\f5 ${hex(seenIn('của', 'vni'))}} {\\f0 ${u('được')}}\\par`
    const {result, lines} = await read(body)
    expect(lines.map(({text}) => text)).toEqual(['ỦY BAN NHÂN DÂN Số của được'])
    expect(result?.encoding).toBe('tcvn3')
  })

  it('a letter whose mark stands in the next run', async () => {
    expect(await textsOf("{\\f5 Co}{\\f5\\b \\'e4ng}\\par")).toEqual(['Cộng'])
  })

  it('an optional hyphen in such a font is the letter of its byte', async () => {
    expect(await textsOf("{\\f1 ph\\-\\'acng}\\par")).toEqual(['phương'])
    expect(await textsOf('{\\f0 ph\\-ong}\\par')).toEqual(['phong'])
  })
})

describe('tables', () => {
  const row = (edges: string, ...cells: string[]) =>
    `\\trowd${edges}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row `
  const drawn = '\\clbrdrt\\brdrs\\cellx2000\\clbrdrt\\brdrs\\cellx5000'

  it('a letterhead without lines comes left side first', async () => {
    const {lines} = await read(
      `${row('\\cellx4000\\cellx9000', 'A\\par B', 'C\\par D')}${row('\\cellx4060\\cellx9000', 'E', 'F')}\\pard x\\par`,
    )
    expect(lines.map(({text, column}) => [text, column])).toEqual([
      ['A', 'left'],
      ['B', 'left'],
      ['E', 'left'],
      ['C', 'right'],
      ['D', 'right'],
      ['F', 'right'],
      ['x', undefined],
    ])
  })

  it('cells of a drawn table keep their place', async () => {
    const {lines} = await read(`${row(drawn, 'A', 'B')}${row(drawn, 'C', 'D')}\\pard x\\par`)
    expect(lines.map(({text, cell}) => [text, cell?.row, cell?.column])).toEqual([
      ['A', 0, 0],
      ['B', 0, 1],
      ['C', 1, 0],
      ['D', 1, 1],
      ['x', undefined, undefined],
    ])
  })

  it('merged cells: to the right, downwards, and over other edges', async () => {
    const border = '\\clbrdrt\\brdrs'
    const {lines} = await read(
      [
        row(`\\clvmgf${border}\\cellx1000${border}\\cellx5000`, 'A', 'B'),
        row(`\\clvmrg\\cellx1000\\cellx3000\\cellx5000`, '', 'C', 'D'),
        row('\\clmgf\\cellx1000\\clmrg\\cellx3000\\cellx5000', 'E', '', 'F'),
        '\\pard x\\par',
      ].join(''),
    )
    expect(lines.flatMap(({text, cell}) => (cell ? [[text, cell]] : []))).toEqual([
      ['A', {table: 0, row: 0, column: 0, rows: 2}],
      ['B', {table: 0, row: 0, column: 1}],
      ['C', {table: 0, row: 1, column: 1}],
      ['D', {table: 0, row: 1, column: 2}],
      ['E', {table: 0, row: 2, column: 0}],
      ['F', {table: 0, row: 2, column: 2}],
    ])
  })

  it('a table in a cell is read as lines of the cell', async () => {
    const inner =
      '\\pard\\intbl\\itap2 P\\nestcell Q\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}'
    const {lines} = await read(
      `\\trowd${drawn}\\pard\\intbl A\\par ${inner}\\pard\\intbl B\\cell C\\cell\\row\\pard x\\par`,
    )
    expect(lines.map(({text, cell}) => [text, cell?.column])).toEqual([
      ['A', 0],
      ['P', 0],
      ['Q', 0],
      ['B', 0],
      ['C', 1],
      ['x', undefined],
    ])
  })
})

describe('other parts', () => {
  it('notes stand apart, their marks raised; headers and footers of page 1 are furniture', async () => {
    const {lines} = await read(
      '\\titlepg{\\headerf\\pard HOA TOC\\par}{\\header\\pard 2\\par}{\\footerf\\pard 1\\par}\\pard Body{\\super\\chftn{\\footnote\\pard\\chftn\\ Note}}.\\par',
    )
    expect(lines.map(({text, furniture}) => [text, furniture])).toEqual([
      ['Body¹.', undefined],
      ['¹ Note', 'footnote'],
      ['HOA TOC', 'running-head'],
      ['1', 'page-number'],
    ])
  })

  it('a header that holds the letterhead is the top of the document', async () => {
    const body = '{\\header\\pard A\\par B\\par C\\par}\\pard Body\\par'
    expect(await textsOf(body)).toEqual(['A', 'B', 'C', 'Body'])
  })

  it('a text box is read once', async () => {
    const body =
      '\\pard Body{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard STAMP\\par}}{\\shprslt{\\*\\do{\\dptxbxtext\\pard STAMP\\par}}}}\\par'
    expect(await textsOf(body)).toEqual(['Body', 'STAMP'])
  })
})

describe('hostile and broken files', () => {
  const messagesOf = async (bytes: string) => {
    const file = new VFile()
    const result = await rtf.read(Buffer.from(bytes, 'latin1'), file, {})
    return result ? result.source.value : file.messages.map(({ruleId}) => ruleId)
  }

  it('rows of more cells than Word allows take time and memory in proportion', async () => {
    const edges = Array.from({length: 4000}, (_, index) => `\\cellx${(index + 1) * 200}`).join('')
    const started = performance.now()
    const rows = `\\trowd${edges}\\pard\\intbl A\\cell ${'B\\cell\\row '.repeat(20_000)}`
    const {result} = await read(`${rows}\\pard x\\par`)
    expect(result?.source.value.endsWith('x')).toBe(true)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it.each([
    ['no RTF', 'words', ['broken-file']],
    ['groups without end', `{\\rtf1${'{'.repeat(100_000)}`, ['broken-file']],
    ['cut off', '{\\rtf1\\pard Word {\\b and more', 'Word and more'],
    ['closed too often', '{\\rtf1 a}}}}b\\par', 'ab'],
    ['notes within notes', `{\\rtf1 a${'{\\footnote x'.repeat(500)}`, undefined],
    ['tables within tables', `{\\rtf1\\pard\\intbl\\itap2000000000 a\\nestcell b\\par}`, undefined],
    ['bytes left out', '{\\rtf1 a\\bin999999999 b}', 'a'],
    ['a font without end', `{\\rtf1{\\fonttbl{\\f0 ${'x'.repeat(1000)}`, ''],
  ])('%s', async (_, bytes, expected) => {
    const said = await messagesOf(bytes)
    expect(said).toEqual(expected ?? expect.any(String))
  })
})
