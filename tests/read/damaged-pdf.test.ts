import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {damageCheck} from '../../src/encoding/damage.js'
import {readBytes} from '../../src/index.js'
import type {Ocr} from '../../src/read/ocr/index.js'
import type {SourceText} from '../../src/source/source-text.js'
import {seenIn} from '../encoding/legacy.js'
import {scrambled} from './scrambled-pdf.js'

const fixtures = new URL('../../fixtures/', import.meta.url)
const page = () => readFileSync(new URL('to-trinh-so/input.pdf', fixtures))

/** An engine that sees three words on whatever it is given. */
const engine: Ocr = {
  engine: async () => ({name: 'js', hands: 1}),
  read: async () => ({
    words: ['Số', '12/TTr-SYT', 'này'].map((text, index) => ({
      text,
      sureness: 96,
      left: 100 + index * 200,
      top: 100,
      width: 150,
      height: 30,
      line: 1,
    })),
  }),
  close: async () => undefined,
}

const said = (file: Awaited<ReturnType<typeof readBytes>>) =>
  file.messages.map(({ruleId, reason}) => [ruleId, /\d+(?:-\d+)?/u.exec(reason)?.[0]])
const wordsOf = ({data}: Awaited<ReturnType<typeof readBytes>>) =>
  (data['source'] as SourceText).value

describe('a text layer of wrong letters', () => {
  it('is told of, and kept where there is no OCR', async () => {
    const file = await readBytes(scrambled(page()), 'a.pdf', {ocr: 'off'})
    expect(said(file)).toEqual([['damaged-text-layer', '1']])
    expect(file.data['text']).toBe('native')
    expect(wordsOf(file)).not.toContain('TỜ TRÌNH')
  })

  it('gives way to what OCR reads', async () => {
    const file = await readBytes(scrambled(page()), 'a.pdf', {engine})
    expect(said(file)).toEqual([['damaged-text-layer', '1']])
    expect(file.data['text']).toBe('ocr')
    expect(wordsOf(file)).toBe('Số 12/TTr-SYT này')
  })

  it('no page of a sound file is taken for one', async () => {
    for (const folder of readdirSync(fixtures).slice(0, 6)) {
      const file = await readBytes(
        readFileSync(new URL(`${folder}/input.pdf`, fixtures)),
        'a.pdf',
        {engine},
      )
      expect(said(file), folder).toEqual([])
    }
  })
})

describe('words', () => {
  const isDamaged = damageCheck()
  const vietnamese =
    'Căn cứ Quyết định của Ủy ban nhân dân tỉnh về việc giao nhiệm vụ cho các phòng, đề nghị những đơn vị trực thuộc khẩn trương rà soát hồ sơ lưu trữ, báo cáo kết quả trước tháng sáu, '.repeat(
      3,
    )
  const english =
    'The Secretariat shall circulate the provisional agenda to all members no later than thirty days before the opening of the session, '.repeat(
      3,
    )
  const figures = 'A1-203 BX-44 12,5 17,25 kg m2 1.200.000 '.repeat(60)

  it.each([
    ['Vietnamese', vietnamese],
    ['English', english],
    ['figures', figures],
    ['capitals', vietnamese.toUpperCase()],
    ['letters dropped', vietnamese.replaceAll(/[ứộ]/gu, '')],
    ['a legacy encoding', seenIn(vietnamese, 'tcvn3')],
    ['a few wrong ones', '\uE012\uE013\uE014 '.repeat(12)],
  ])('%s: sound', (_, words) => {
    expect(isDamaged(words)).toBe(false)
  })

  it.each([
    [
      'codes for private use',
      [...vietnamese]
        .map((c) => (/\p{L}/u.test(c) ? String.fromCodePoint(0xe000 + (c.codePointAt(0) ?? 0)) : c))
        .join(''),
    ],
    [
      'numbers of glyphs',
      [...vietnamese]
        .map((c) =>
          c === ' ' ? c : String.fromCodePoint(Math.max(0x21, (c.codePointAt(0) ?? 0) - 29)),
        )
        .join(''),
    ],
  ])('%s: damaged', (_, words) => {
    expect(isDamaged(words)).toBe(true)
  })
})
