import {codesOf, type LegacyEncoding} from '../../src/encoding/tables.js'

/** Chữ Unicode → bytes of a legacy encoding; a letter without a byte of its own is typed as the small one. */
export function encode(text: string, encoding: Exclude<LegacyEncoding, 'windows-1258'>) {
  const codes = new Map(codesOf(encoding).map(({letter, bytes}) => [letter, bytes] as const))
  return Uint8Array.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const bytes = codes.get(letter) ?? codes.get(letter.toLowerCase())
      if (bytes) return [...bytes]
      const code = letter.codePointAt(0) ?? 0
      if (code > 0x7f) throw new RangeError(`No byte for ${letter}`)
      return [code]
    }),
  )
}

/** The same as a program shows it that takes the bytes for windows-1252. */
export function seenIn(text: string, encoding: Exclude<LegacyEncoding, 'windows-1258'>): string {
  return new TextDecoder('windows-1252').decode(encode(text, encoding))
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u
const toneBytes: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
}

/** Chữ Unicode → windows-1258: the vowel in one byte, its tone in the next. */
export function encode1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258')
  const bytes = new Map<string, number>()
  for (let byte = 0x80; byte < 0x100; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const apart = letter.normalize('NFD')
      const tone = tones.exec(apart)?.[0]
      const base = apart.replace(tones, '').normalize('NFC')
      const first = bytes.get(base) ?? base.codePointAt(0) ?? 0
      return tone === undefined ? [first] : [first, toneBytes[tone] ?? 0]
    }),
  )
}
