import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {markdown} from '../../src/read/markdown.js'
import {text} from '../../src/read/text.js'
import {sourceOf} from '../record-of.js'

const lines = async (words: string) => (await sourceOf(text, words)).lines
const bytesOf = (words: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(words, encoding))

describe('text files', () => {
  it.each([
    ['UTF-8', bytesOf('Kính gửi: Sở Y tế', 'utf8'), 'utf-8'],
    ['UTF-8 with a mark', bytesOf('\uFEFFKính gửi: Sở Y tế', 'utf8'), 'utf-8'],
    ['UTF-16 with a mark', bytesOf('\uFEFFKính gửi: Sở Y tế', 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', bytesOf('Kính gửi: Sở Y tế và các phòng ban', 'utf16le'), 'utf-16le'],
  ])('%s', async (_, bytes, encoding) => {
    const result = await text.read(bytes, new VFile(), {})
    expect(result?.encoding).toBe(encoding)
    expect(result?.source.value).toMatch(/^Kính gửi: Sở Y tế/u)
  })

  it('bytes that are no text in a known encoding give one diagnostic and nothing else', async () => {
    const file = new VFile()
    expect(
      await text.read(Uint8Array.of(0x43, 0xe9, 0x6e, 0x67, 0xff, 0xfe, 0x80), file, {}),
    ).toBeUndefined()
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['undecodable-text'])
  })

  it('letters are composed, white space is folded, blank lines are dropped', async () => {
    const found = await lines('Ho\u0300a  Bi\u0300nh\r\n\r\n\u00A0ngày\u200B 5')
    expect(found.map((line) => line.text)).toEqual(['Hòa Bình', 'ngày 5'])
    expect(found.map((line) => line.opens ?? false)).toEqual([true, true])
  })

  it('two columns held apart by tabs or spaces come left side first', async () => {
    const found = await lines('UBND TỈNH A\tCỘNG HÒA\nSỞ B\tĐộc lập\n\nThân văn bản')
    expect(found.map((line) => [line.text, line.column])).toEqual([
      ['UBND TỈNH A', 'left'],
      ['SỞ B', 'left'],
      ['CỘNG HÒA', 'right'],
      ['Độc lập', 'right'],
      ['Thân văn bản', undefined],
    ])
  })

  it.each([
    'Số:        /QĐ-UBND',
    'ngày        tháng 6 năm 2026',
    '1.\tNội dung thứ nhất',
    '-\tGạch đầu dòng',
  ])('no column: %s', async (words) => {
    expect((await lines(`${words}\n${words}`)).every((line) => line.column === undefined)).toBe(
      true,
    )
  })

  it('rows of three parts and more are a table', async () => {
    const found = await lines('TT\tNội dung\tThời hạn\n1\tRà soát\t15/6/2026')
    expect(found.map((line) => line.cell && [line.cell.row, line.cell.column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ])
  })

  it('form feeds part pages, and a number beside one is furniture', async () => {
    const source = await sourceOf(text, 'Trang một nói\f2\nhết câu.')
    expect(source.value).toBe('Trang một nói\nhết câu.\n2')
    expect(source.pages).toBe(2)
    expect(source.lines.at(-1)?.furniture).toBe('page-number')
  })
})

describe('Markdown files', () => {
  const of = async (words: string) => (await sourceOf(markdown, words)).lines

  it('front matter is not the document; escapes, emphasis and tags go', async () => {
    const found = await of(
      '---\ntitle: không đọc\n---\n\n**Số:** 12\\/QĐ\\-UBND<br>*nghiêng*\n\n1\\. Một',
    )
    expect(found.map((line) => line.text)).toEqual(['Số: 12/QĐ-UBND', 'nghiêng', '1. Một'])
  })

  it('labels keep their numbers, and a line end inside an emphasis is a space', async () => {
    const found = await of('3. Ba\n4. Bốn\n\n**KT. GIÁM\nĐỐC**\nTrần Văn A')
    expect(found.map((line) => line.text)).toEqual([
      '3. Ba',
      '4. Bốn',
      'KT. GIÁM ĐỐC',
      'Trần Văn A',
    ])
  })

  it('a title over dashes is words and a rule, not a heading mark', async () => {
    expect((await of('SỞ NỘI VỤ\n---------\n\nThân')).map((line) => line.text)).toEqual([
      'SỞ NỘI VỤ',
      '---------',
      'Thân',
    ])
  })

  it('a blank to be filled in stays', async () => {
    expect((await of('Số: \\_\\_\\_\\_\\_/UBND')).map((line) => line.text)).toEqual([
      'Số: _____/UBND',
    ])
  })
})
