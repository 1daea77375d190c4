import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {decodeLegacy, decodeSeen} from '../encoding/bytes.js'

/** Chữ đã giải mã, with the name of its encoding. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/**
 * Bytes → text: a byte order mark decides; else strict UTF-8; else UTF-16 when every second byte tends to
 * be zero. `undefined` when none fits, or when what comes out is no text: nothing is guessed.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const decoded = decodedAs(bytes)
  return decoded && isText(decoded.text) ? decoded : undefined
}

/**
 * Giải mã cả bảng mã cũ: the same, and else text of a legacy Vietnamese encoding, kept as bytes or saved letter by letter
 * as Unicode, where it reads as Vietnamese in one and in no other.
 */
export function decodeAny(bytes: Uint8Array): Decoded | undefined {
  const decoded = decode(bytes)
  if (decoded) return decodeSeen(decoded.text) ?? decoded
  const legacy = bytes.includes(0) ? undefined : decodeLegacy(bytes)
  return legacy && isText(legacy.text) ? legacy : undefined
}

/** The same; bytes that are no text are reported on the file. */
export function decodedText(bytes: Uint8Array, file: VFile): Decoded | undefined {
  const decoded = decodeAny(bytes)
  if (!decoded) report(file, 'undecodable-text', undefined)
  return decoded
}

/** One control character in so many letters is a slip (a DOS end mark, a bell); more of them are data. */
const lettersPerControl = 50

/** Text holds no NUL (UTF-32 read as UTF-16 does) and hardly a control character. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false
  const controls = text.match(/[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/gu)?.length ?? 0
  return controls === 0 || controls * lettersPerControl <= text.length
}

function decodedAs(bytes: Uint8Array): Decoded | undefined {
  const marked = byMark(bytes)
  if (marked) return marked
  const utf16 = zeroSide(bytes)
  if (utf16) return strict(bytes, utf16)
  return strict(bytes, 'utf-8')
}

const marks = [
  {bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {bytes: [0xff, 0xfe], encoding: 'utf-16le'},
  {bytes: [0xfe, 0xff], encoding: 'utf-16be'},
] as const

function byMark(bytes: Uint8Array): Decoded | undefined {
  const mark = marks.find(({bytes: head}) => head.every((byte, index) => bytes[index] === byte))
  return mark && strict(bytes.subarray(mark.bytes.length), mark.encoding)
}

function strict(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes), encoding}
  } catch {
    return undefined // not text in this encoding: the caller says so
  }
}

/** Vietnamese in UTF-16 has a zero high byte in about three letters of four. */
function zeroSide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1))
    zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const enough = sample.length / 6
  if ((zeros[1] ?? 0) > enough && (zeros[0] ?? 0) < enough / 4) return 'utf-16le'
  if ((zeros[0] ?? 0) > enough && (zeros[1] ?? 0) < enough / 4) return 'utf-16be'
  return undefined
}
