import {maxSignatureBytes, maxSignatures} from '../limits.js'
import type {Pieces} from '../signed/verify.js'

/** Một từ điển chữ ký (ISO 32000, 12.8.1), as it stands in the file. */
export interface SignatureEntry {
  /** The bytes it signs; `undefined` where they are not all there. */
  readonly signed: Pieces | undefined
  /** Where what it signs ends. */
  readonly end: number
  /** Whether it signs the whole file but for itself. */
  readonly coversWholeFile: boolean
  /** The signature. */
  readonly contents: Uint8Array
  /** The dictionary as it is written. */
  readonly words: string
}

/** Where a dictionary tells what it signs: two ranges, with the signature between them. */
interface Place {
  readonly at: number
  readonly ranges: readonly [number, number, number, number]
}

const key = '/ByteRange'

/** Places that are looked at; a file that holds more is no document. */
const maxPlaces = 10_000

/** Longest stretch in which a dictionary is looked for: its signature in hexadecimal digits, and some words. */
const reach = 2 * maxSignatureBytes + 8192

/**
 * The signatures of a PDF, in the order in which they were made. Read from the bytes: what is signed is a range of
 * them, and a signature must not be packed. Timestamps of the file, and rights that its maker grants, are none.
 */
export function signatureEntries(bytes: Uint8Array): SignatureEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return placesIn(file)
    .flatMap((place) => entryAt(file, place) ?? [])
    .sort((a, b) => a.end - b.end)
}

// [0 840 960 240]
const four = /^\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/u

function placesIn(file: Buffer): Place[] {
  const places: Place[] = []
  let at = file.indexOf(key)
  for (let seen = 0; at >= 0 && seen < maxPlaces && places.length < maxSignatures; seen++) {
    const numbers = four.exec(latin(file, at + key.length, at + key.length + 120))
    if (numbers) {
      const [a = 0, b = 0, c = 0, d = 0] = numbers.slice(1).map(Number)
      places.push({at, ranges: [a, b, c, d]})
    }
    at = file.indexOf(key, at + key.length)
  }
  return places
}

/** A place for a signature that was not made yet holds zeros only. */
function entryAt(file: Buffer, {at, ranges: [a, b, c, d]}: Place): SignatureEntry | undefined {
  const words = dictionaryAt(file, at)
  if (isOther(words)) return undefined
  const hole = hexOf(latin(file, a + b, Math.min(c, a + b + reach)))
  const contents = Buffer.from(hole || hexInside(words), 'hex')
  if (contents.every((byte) => byte === 0)) return undefined
  const isWhole = a + b <= c && c + d <= file.length
  return {
    signed: isWhole ? [file.subarray(a, a + b), file.subarray(c, c + d)] : undefined,
    end: c + d,
    coversWholeFile: a === 0 && hole !== '' && c + d === file.length,
    contents,
    words,
  }
}

/** What lies between the ranges, if it is a string of hexadecimal digits and nothing else. */
function hexOf(text: string): string {
  const digits = text.trim().replace(/^</u, '').replace(/>$/u, '').replace(/\s+/gu, '')
  return /[^\p{AHex}]/u.test(digits) ? '' : digits
}

/** The signature of a dictionary whose ranges do not fit the file any more. */
function hexInside(words: string): string {
  const digits = /\/Contents\s*<(?<hex>[\s\p{AHex}]*)/u.exec(words)?.groups?.['hex']
  return (digits ?? '').replace(/\s+/gu, '')
}

/** The object around a place, from its `obj` to its `endobj`. */
function dictionaryAt(file: Buffer, at: number): string {
  const first = Math.max(0, at - reach)
  const start = file.subarray(first, at).lastIndexOf(' obj')
  const end = file.subarray(at, at + reach).indexOf('endobj')
  return latin(file, start < 0 ? at : first + start, end < 0 ? at + reach : at + end)
}

const isOther = (words: string) => /\/ETSI\.RFC3161|\/DocTimeStamp|\/UR3?(?![\p{L}\d])/u.test(words)

function latin(file: Buffer, from: number, to: number): string {
  return file.subarray(from, to).toString('latin1')
}
