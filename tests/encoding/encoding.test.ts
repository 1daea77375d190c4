import {describe, expect, it} from 'vitest'
import {decodeLegacy, decodeSeen} from '../../src/encoding/bytes.js'
import {decoderOf} from '../../src/encoding/decoder.js'
import {fontEncoding} from '../../src/encoding/fonts.js'
import {composed} from '../../src/encoding/marks.js'
import {toUnicode} from '../../src/encoding/runs.js'
import {tabled} from '../../src/encoding/tables.js'
import {windows1252} from '../../src/encoding/windows-1252.js'
import {syllableCheck} from '../../src/lexicon/syllables.js'
import {encode, encode1258, seenIn} from './legacy.js'

const letters = [
  ...'aáàảãạâấầẩẫậăắằẳẵặđeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ',
  ...'bcdghklmnpqrstvx0123456789.,;:/-()@',
]
const dispatch = `UBND HUYỆN BÌNH AN
Số: 15/UBND-VP
Kính gửi: Các phòng, ban thuộc huyện; Ủy ban nhân dân các xã, thị trấn.
Thực hiện Chỉ thị số 03/2004/CT-UB ngày 12 tháng 3 năm 2004 của Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân huyện yêu cầu các đơn vị:
1. Rà soát, lập danh sách những người được hưởng chế độ trước ngày 30/4/2004.
2. Gửi về Văn phòng (vanphong@binhan.gov.vn) để tổng hợp, báo cáo.`

describe('a letter comes back', () => {
  for (const encoding of tabled) {
    const decode = decoderOf(encoding)
    it.each(letters)(`${encoding} %s`, (letter) => {
      expect(decode(seenIn(letter, encoding))).toBe(letter)
    })
    it.each(letters.map((letter) => letter.toUpperCase()))(`${encoding} capital %s`, (letter) => {
      const back = decode(seenIn(letter, encoding))
      const own = encoding === 'vni' || encoding === 'viscii'
      expect(own ? back : back.toUpperCase()).toBe(letter)
    })
  }

  it('windows-1258', () => {
    const seen = new TextDecoder('windows-1252').decode(encode1258(letters.join('')))
    expect(decoderOf('windows-1258')(seen)).toBe(letters.join(''))
  })
})

describe('VNI', () => {
  const decode = decoderOf('vni')
  it.each([
    ['UÛy ban', 'Ủy ban'],
    ['Uûy ban', 'Ủy ban'],
    ['ÑÖÔÏC', 'ĐƯỢC'],
    ['Ñöôïc höôùng daãn', 'Được hướng dẫn'],
    ['HOAØ', 'HOÀ'],
  ])('%s', (seen, meant) => expect(decode(seen)).toBe(meant))
})

describe('the encoding of a text is found', () => {
  it.each(tabled)('%s bytes', (encoding) => {
    const found = decodeLegacy(encode(dispatch, encoding))
    expect(found?.encoding).toBe(encoding)
    const same =
      encoding === 'tcvn3' || encoding === 'vps'
        ? dispatch.replace('Ủy ban nhân dân c', 'ủy ban nhân dân c')
        : dispatch
    expect(found?.text.toLowerCase()).toBe(same.toLowerCase())
  })

  it('windows-1258 bytes', () => {
    expect(decodeLegacy(encode1258(dispatch))).toEqual({text: dispatch, encoding: 'windows-1258'})
  })

  it.each(tabled)('%s saved as Unicode letter by letter', (encoding) => {
    expect(decodeSeen(seenIn(dispatch, encoding))?.encoding).toBe(encoding)
  })

  it('capitals without a byte of their own come back among capitals', () => {
    const found = decodeLegacy(encode(dispatch, 'tcvn3'))
    expect(found?.text).toContain('UBND HUYỆN BÌNH AN')
  })

  it.each([
    ['Unicode', dispatch],
    ['plain letters', 'Kinh gui cac don vi theo danh sach kem theo'],
    ['French', 'Le président a été élu à Paris; très bientôt, où êtes-vous, garçon déçu, forêt'],
    ['a few words', 'Sè 15'],
    ['marks without words', '© ® ª § ¶ · ¸ ¹ º » ¼ ½ ¾ © ® ª § ¶'],
  ])('%s is left alone', (_, words) => expect(decodeSeen(words)).toBeUndefined())
})

describe('a soft hyphen that was dropped', () => {
  const lost = (words: string) =>
    decodeSeen(seenIn(`${dispatch}\n${words}`, 'tcvn3').replaceAll('\u00AD', ''))
      ?.text.split('\n')
      .at(-1)
  it.each([
    'Trung ương, Thông tư, lưu văn thư và người được hưởng',
    'phương pháp, trước, đường, tướng, nước, hướng, chương, cường, lượng, thường',
    'Lưu: VT',
    'như những nhưng',
    'a) Mục t) và (th)',
  ])('%s', (words) => expect(lost(words)).toBe(words))

  it('words stay where it is kept', () => {
    const text = decodeSeen(seenIn(`${dispatch}\nlu t th ngời`, 'tcvn3'))?.text
    expect(text?.split('\n').at(-1)).toBe('lu t th ngời')
  })
})

describe('runs', () => {
  const run = (words: string, font: string, encoding: 'tcvn3' | 'vni' = 'tcvn3') => ({
    text: seenIn(words, encoding),
    font,
  })

  it('the font tells, however short the run', () => {
    const runs = [
      run('ủy ban nhân dân', '.VnTimeH'),
      run('Số', '.VnTime'),
      run('Số', 'VNI-Times', 'vni'),
      {text: 'Số «thường» ©', font: 'Times New Roman'},
    ]
    expect(toUnicode(runs)).toEqual({
      texts: ['ỦY BAN NHÂN DÂN', 'Số', 'Số', 'Số «thường» ©'],
      encoding: 'tcvn3',
    })
  })

  it('a symbol font holds the bytes at F000 and up', () => {
    const text = [...seenIn('Số', 'tcvn3')]
      .map((letter) => String.fromCharCode(0xf000 + letter.charCodeAt(0)))
      .join('')
    expect(toUnicode([{text, font: '.VnTime'}]).texts).toEqual(['Số'])
  })

  it.each([
    ['VNI-Times', 'Quyeát ñònh \u0096 veà vieäc \u0093thöïc hieän\u0094\u0085'],
    ['VNI-Times', 'Quyeát ñònh \uF096 veà vieäc \uF093thöïc hieän\uF094\uF085'],
    ['.VnTime', 'QuyÕt ®Þnh \u0096 vÒ viÖc \u0093thùc hiÖn\u0094\u0085'],
  ])('%s: bytes that are no letters of it are those of windows-1252', (font, text) => {
    expect(toUnicode([{text, font}]).texts).toEqual(['Quyết định – về việc “thực hiện”…'])
  })

  it('windows-1252 has its dashes and quotation marks, whatever the platform says', () => {
    expect(windows1252(Uint8Array.of(0x41, 0x93, 0x96, 0x94, 0x85, 0x80, 0x9f, 0xe9))).toBe(
      'A“–”…€Ÿé',
    )
  })

  it('Unicode in a font of the old kind is left alone', () => {
    const runs = ['Kính gửi', 'các', 'là', 'Số 12'].map((text) => ({text, font: '.VnTime'}))
    expect(toUnicode(runs)).toEqual({texts: runs.map(({text}) => text), encoding: null})
  })

  it('Unicode beside old text in one font: each as it reads', () => {
    const runs = [
      {text: 'Điều khoản được sửa đổi', font: '.VnTime'},
      run('Căn cứ Quyết định của Chủ tịch', '.VnTime'),
    ]
    expect(toUnicode(runs).texts).toEqual([
      'Điều khoản được sửa đổi',
      'Căn cứ Quyết định của Chủ tịch',
    ])
  })

  it('words, numbers and addresses of ASCII stay as they are', () => {
    const text = 'Email: abc@def.gov.vn, http://a.b/c?d=1&e=~f, 12/2004/CT-UB {x} [y] \\ | ^ `'
    for (const font of ['.VnTime', 'VNI-Times', 'VPS Times', 'HoangYen'])
      expect(toUnicode([{text, font}]).texts).toEqual([text])
  })
})

it.each([
  ['.VnTime', 'tcvn3', false],
  ['ABCDEF+.VnTimeH', 'tcvn3', true],
  ['.VnCentury SchoolbookH', 'tcvn3', true],
  ['.VnHelvetIns', 'tcvn3', false],
  ['VNtime', 'tcvn3', false],
  ['VNI-Helve-Condense', 'vni', false],
  ['VPS Times', 'vps', false],
  ['VISCII Times', 'viscii', false],
])('font %s', (font, encoding, capitals) =>
  expect(fontEncoding(font)).toEqual({encoding, capitals}),
)

it.each(['Times New Roman', 'Arial', 'VNF-Comic Sans', 'Vn', ''])('no old font: %s', (font) =>
  expect(fontEncoding(font)).toBeUndefined(),
)

it('a tone typed before the mark of its vowel finds its place', () => {
  expect(composed('so\u0301\u0302 thu\u0323\u031Bc')).toBe('số thực')
})

describe('syllables', () => {
  const isSyllable = syllableCheck()
  it.each(['nghị', 'Quyết', 'hoà', 'hòa', 'giếng', 'gì', 'khuya', 'ỷ', 'thuở', 'ĐƯỜNG', 'quý'])(
    '%s',
    (word) => expect(isSyllable(word)).toBe(true),
  )
  it.each(['đợc', 'xq', 'cạc ', 'nhng', 'hộcn', 'cáć', 'hòc', ''])('not %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})
