import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'
import {folders} from '../fixture-folders.js'

const idsOf = async (content: string | Uint8Array, name: string) => {
  const file = await readBytes(Buffer.from(content), name)
  return {ids: file.messages.map(({ruleId}) => ruleId), text: String(file.value ?? '')}
}
const whole = '<html><body><div><table><tr><td>Số: 01/CV-AB</td></tr></table><p>Kính gửi: Ban</p>'

describe('a file that stops before its end', () => {
  it.each([
    ['{\\rtf1\\ansi 01/CV-AB\\par {\\b Ban', 'a.rtf'],
    [`${whole}<p cla`, 'a.html'],
    [`${whole}<p>Ban Quản`, 'a.html'],
    ['<!DOCTYPE html><html><body><p>Số: 01/CV-AB</p><table><tr><td>a', 'a.html'],
  ])('%s is read with a warning', async (content, name) => {
    const {ids, text} = await idsOf(content, name)
    expect(ids).toEqual(['cut-off-file'])
    expect(text).toContain('01/CV-AB')
  })

  it.each([
    ['{\\rtf1\\ansi 01/CV-AB\\par}', 'a.rtf'],
    ['{\\rtf1\\ansi 01/CV-AB\\par}}\r\n', 'a.rtf'],
    [`${whole}</div></body></html>`, 'a.html'],
    [`${whole}</div></body>`, 'a.html'],
    [`${whole}</div>`, 'a.html'],
    ['<html><body><p>Số: 01/CV-AB<p>Dưới 5 < 6', 'a.html'],
    ['<div><p>Số: 01/CV-AB', 'a.html'],
    ['<!DOCTYPE html><p>Số: 01/CV-AB', 'a.html'],
  ])('%s is whole', async (content, name) => {
    expect((await idsOf(content, name)).ids).toEqual([])
  })

  it('is none of the fixtures, and every one once it is cut', async () => {
    const inputs = folders.flatMap(({inputs}) =>
      inputs.filter((each) => /\.(?:rtf|html)$/u.test(each)),
    )
    expect(inputs.length).toBeGreaterThan(20)
    for (const input of inputs) {
      const bytes = readFileSync(input)
      expect((await idsOf(bytes, input)).ids, input).not.toContain('cut-off-file')
      const half = bytes.subarray(0, Math.floor(bytes.length * 0.6))
      expect((await idsOf(half, input)).ids, input).toContain('cut-off-file')
    }
  })
})
