import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'

const bytes = (words: string) => new TextEncoder().encode(words)
const words = 'Số: 12/SXD-VP\nKính gửi: Các phòng.\nĐề nghị các phòng báo cáo.\n'
const page = `<html><body><p>${words.replaceAll('\n', '</p><p>')}</p></body></html>`
const piece = `<p>${words.replaceAll('\n', '</p>\n<p>')}</p>`
const rtf = '{\\rtf1\\ansi So: 12/SXD-VP\\par}'

describe('files with the ending of a word processor', () => {
  it.each([
    ['text', words, '.doc', 'text'],
    ['text', words, '.docx', 'text'],
    ['a page', page, '.doc', 'html'],
    ['a piece of a page', piece, '.doc', 'html'],
    ['a page', page, '.docx', 'html'],
    ['RTF', rtf, '.docx', 'rtf'],
    ['RTF', rtf, '.doc', 'rtf'],
    [
      'Markdown',
      `**Số: 12/SXD-VP**\n\n| a | b |\n| --- | --- |\n| c | d |\n\n${words}`,
      '.doc',
      'markdown',
    ],
  ])('that are %s are read as such: %#', async (_, content, ending, format) => {
    const {data, messages} = await readBytes(bytes(content), `cv${ending}`)
    expect([data['format'], messages.map(({ruleId}) => ruleId)]).toEqual([
      format,
      ['misnamed-file'],
    ])
  })

  it('that are no text are broken', async () => {
    const {messages} = await readBytes(Uint8Array.of(1, 2, 0, 3, 0xff, 0xfe, 0x80), 'cv.doc')
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['broken-file'])
  })
})
