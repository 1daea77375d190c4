import {composed} from './marks.js'
import {codesOf, type LegacyEncoding} from './tables.js'
import {windows1252, withPunctuation} from './windows-1252.js'

/** Text as a program sees it that takes the bytes for windows-1252 → the text that was meant. */
export type Decoder = (seen: string) => string

/** Bộ giải mã of one encoding. Characters that are none of its letters stay as they are. */
export function decoderOf(encoding: LegacyEncoding): Decoder {
  if (encoding === 'windows-1258') return windows1258()
  const decode = encoding === 'vni' ? vni() : byLetter(encoding)
  return punctuated.has(encoding) ? (seen) => withPunctuation(decode(seen)) : decode
}

/** What a byte looks like in windows-1252. */
export function seenAs(bytes: Uint8Array): string {
  return windows1252(bytes)
}

/** The bytes from 80 to 9F are punctuation in Word's fonts of these two, and letters in the others. */
const punctuated: ReadonlySet<LegacyEncoding> = new Set(['tcvn3', 'vni'])

function byLetter(encoding: 'tcvn3' | 'viscii' | 'vps'): Decoder {
  const letters = new Map<string, string>()
  for (const {letter, bytes} of codesOf(encoding)) {
    const [byte = 0] = bytes
    letters.set(seenAs(Uint8Array.of(byte)), letter)
    if (!punctuated.has(encoding)) letters.set(String.fromCharCode(byte), letter)
  }
  return (seen) => replaced(unsymbolled(seen), letters)
}

function replaced(text: string, letters: ReadonlyMap<string, string>): string {
  let decoded = ''
  for (const character of text) decoded += letters.get(character) ?? character
  return decoded
}

/** A base and the mark behind it; the letters that stand alone are no marks, so nothing is ambiguous. */
const pair = /[aeouy\u00F4\u00F6][\u00E0-\u00E5\u00E8-\u00EB\u00EF\u00F5\u00F8-\u00FC]/giu

/** Of base and mark the base tells whether the letter is a capital: both cases of a mark are met behind both of a base. */
function vni(): Decoder {
  const singles = new Map<string, string>()
  const pairs = new Map<string, string>()
  for (const {letter, bytes} of codesOf('vni'))
    (bytes.length > 1 ? pairs : singles).set(seenAs(Uint8Array.from(bytes)), letter)
  const pairOf = (seen: string) => {
    const letter = pairs.get(seen.toLowerCase())
    if (letter === undefined) return replaced(seen, singles)
    const [base = ''] = seen
    return base === base.toLowerCase() ? letter : letter.toUpperCase()
  }
  return (seen) => {
    let decoded = ''
    let done = 0
    const text = unsymbolled(seen)
    for (const {0: found, index} of text.matchAll(pair)) {
      decoded += replaced(text.slice(done, index), singles) + pairOf(found)
      done = index + found.length
    }
    return decoded + replaced(text.slice(done), singles)
  }
}

/** A font flagged as a symbol font has its characters at U+F000 and up; PDF programs take the micro sign for a mu. */
const symbols = /[\uF021-\uF0FF]/gu
const mu = /\u03BC/gu

function unsymbolled(text: string): string {
  return text
    .replace(symbols, (symbol) => String.fromCharCode(symbol.charCodeAt(0) - 0xf000))
    .replace(mu, '\u00B5')
}

/** The platform knows this one; its tones are marks of their own. */
function windows1258(): Decoder {
  const decoder = new TextDecoder('windows-1258')
  const letters = new Map<string, string>()
  for (let byte = 0x80; byte < 0x100; byte++) {
    const bytes = Uint8Array.of(byte)
    for (const seen of [seenAs(bytes), String.fromCharCode(byte)])
      letters.set(seen, decoder.decode(bytes))
  }
  return (seen) => composed(replaced(seen, letters))
}
