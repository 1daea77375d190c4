import {createCanvas} from '@napi-rs/canvas'
import {describe, expect, it} from 'vitest'
import {orientationOf, upright} from '../../src/read/image/orientation.js'
import {scanLines} from '../../src/read/ocr/lines.js'
import {pageRanges} from '../../src/read/ocr/ranges.js'
import {wordsOfTsv} from '../../src/read/ocr/tsv.js'
import {imageKind} from '../../src/read/picture/kind.js'
import {sizeOf} from '../../src/read/picture/size.js'
import {sourceText} from '../../src/source/source-text.js'
import {surenessAt} from '../../src/source/sureness.js'

const row = (line: number, left: number, text: string, sureness = 95, height = 28) =>
  [
    '5',
    '1',
    '1',
    '1',
    line,
    '1',
    left,
    100 + line * 50,
    text.length * 14,
    height,
    sureness,
    text,
  ].join('\t')
const linesOf = (...rows: string[]) =>
  scanLines(wordsOfTsv(rows.join('\n')), {dpi: 200, height: 842}).map(({segments}) =>
    segments.map(({text}) => text),
  )

describe('words of an engine', () => {
  it('become lines; a wide gap parts columns', () => {
    expect(
      linesOf(row(1, 100, 'Số:'), row(1, 160, '12/AB'), row(1, 700, 'Tân'), row(1, 760, 'Hòa')),
    ).toEqual([['Số: 12/AB', 'Tân Hòa']])
  })

  it('dust between two columns joins nothing', () => {
    const [first] = linesOf(
      row(1, 100, 'SỞ'),
      row(1, 145, 'NỘI'),
      row(1, 260, '..', 60),
      row(1, 400, 'VIỆT'),
    )
    expect(first).toEqual(['SỞ NỘI', 'VIỆT'])
  })

  it('stains and the rims of stamps are left out', () => {
    const text = [1, 2, 3].map((line) => row(line, 100, 'nội dung chính'))
    expect(
      linesOf(...text, row(5, 300, 'ũ', 60), row(6, 300, '|', 90), row(7, 90, 'rốc]', 60, 95)),
    ).toHaveLength(3)
  })

  it('a letter of another language that looks like one of ours is ours', () => {
    expect(linesOf(row(1, 100, 'Q\u00D0-UBND'))).toEqual([['Q\u0110-UBND']])
  })

  it('a doubtful number stays, however doubtful', () => {
    const text = [1, 2, 3].map((line) => row(line, 100, 'nội dung chính'))
    expect(linesOf(...text, row(5, 100, 'Số:2U0Sz/STC-QLNS', 0)).at(-1)).toEqual([
      'Số:2U0Sz/STC-QLNS',
    ])
  })

  it('keep their sureness through folding', () => {
    const source = sourceText([{text: 'Số: 12/AB', sureness: [95, 40]}, {text: 'a b'}])
    expect(surenessAt(source, 0, 3)).toBe(95)
    expect(surenessAt(source, 4, 9)).toBe(40)
    expect(surenessAt(source, 11, 12)).toBeNull()
  })
})

it('pages are told as ranges', () => {
  expect(pageRanges([1, 2, 3, 5])).toBe('1-3, 5')
})

describe('pictures', () => {
  const canvas = createCanvas(30, 20)

  it.each(['png', 'jpeg', 'webp'] as const)('%s tells its size', (kind) => {
    const bytes = new Uint8Array(
      kind === 'png'
        ? canvas.toBuffer('image/png')
        : canvas.toBuffer(`image/${kind}` as 'image/jpeg'),
    )
    expect(imageKind(bytes)).toBe(kind)
    expect(sizeOf(bytes, kind)).toEqual({width: 30, height: 20})
    expect(sizeOf(bytes.subarray(0, 14), kind)).toBeUndefined()
  })

  it('a camera held on its side is put upright', async () => {
    const context = canvas.getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, 30, 20)
    context.fillStyle = 'black'
    context.fillRect(0, 15, 5, 5) // at the lower left: the upper left once turned to the right
    const exif =
      'FFE10022457869660000' + '4D4D002A00000008' + '0001' + '011200030000000100060000' + '00000000'
    const jpeg = canvas.toBuffer('image/jpeg')
    const turnedJpeg = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from(exif, 'hex'),
      jpeg.subarray(2),
    ])
    expect(orientationOf(new Uint8Array(turnedJpeg))).toBe(6)
    expect(orientationOf(new Uint8Array(jpeg))).toBe(1)
    const up = await upright(canvas, 6)
    expect([up.width, up.height]).toEqual([20, 30])
    expect(up.getContext('2d').getImageData(2, 2, 1, 1).data[0]).toBeLessThan(50)
    expect(up.getContext('2d').getImageData(17, 27, 1, 1).data[0]).toBeGreaterThan(200)
  })
})
