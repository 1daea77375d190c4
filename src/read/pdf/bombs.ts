import {constants, inflateSync} from 'node:zlib'

/** Deflate (RFC 1951) never makes more than so many bytes of one. */
const maxRatio = 1032

/** All streams of a file together may inflate to so many times as much as one: long scans hold many large pictures. */
const together = 10

const reachBack = 2048

/**
 * Bom nén: whether a stream of a PDF inflates to more than so many bytes. pdf.js unpacks streams as far as they go, so
 * those that are long enough, or packed several times, are unpacked here first, by a hand that can be stopped.
 */
export function inflatesBeyond(bytes: Uint8Array, most: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mayBurst = file.length * maxRatio > most
  let total = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const dictionary = dictionaryBefore(file, at)
    const layers = dictionary?.match(/\/Fl(?:ateDecode)?(?![\p{L}\d])/gu)?.length ?? 0
    if (!dictionary || layers === 0 || (layers === 1 && !mayBurst)) continue
    const packed = packedAt(file, at + 6, dictionary)
    if (layers === 1 && packed.length * maxRatio <= most) continue
    total += inflatedSize(packed, layers, most)
    if (total > most * together || total === Number.POSITIVE_INFINITY) return true
  }
  return false
}

/** Longest stream of objects that is looked through, unpacked, and how many of them, in bytes. */
const longestObjects = 4 * 1024 * 1024
const mostObjects = 64 * 1024 * 1024

/** The words of packed streams whose dictionary holds a name. */
export function* streamsWith(file: Buffer, name: string): Generator<string> {
  const options = {maxOutputLength: longestObjects, finishFlush: constants.Z_SYNC_FLUSH}
  let total = 0
  for (
    let at = file.indexOf(name);
    at >= 0 && total < mostObjects;
    at = file.indexOf(name, at + 1)
  ) {
    const keyword = file.indexOf('stream', at)
    const dictionary = keyword < 0 ? undefined : dictionaryBefore(file, keyword)
    if (!dictionary?.includes(name)) continue
    try {
      const words = inflateSync(packedAt(file, keyword + 6, dictionary), options).toString('latin1')
      total += words.length
      yield words
    } catch {
      total += longestObjects / 64 // not packed so, or encrypted: there is nothing to be seen
    }
  }
}

/** The dictionary that a stream follows; `undefined` where the word is none of its kind. */
function dictionaryBefore(file: Buffer, at: number): string | undefined {
  const before = file
    .subarray(Math.max(0, at - reachBack), at)
    .toString('latin1')
    .trimEnd()
  if (!before.endsWith('>>')) return undefined
  return before.slice(before.lastIndexOf('obj') + 1)
}

/** What is packed: as long as the dictionary says, if it is so; else perhaps all that follows. */
function packedAt(file: Buffer, keywordEnd: number, dictionary: string): Buffer {
  const start = keywordEnd + (file[keywordEnd] === 0x0d ? 1 : 0)
  const data = file.subarray(file[start] === 0x0a ? start + 1 : start)
  const told = /\/Length\s+(?<length>\d{1,9})(?!\s+\d+\s+R)/u.exec(dictionary)?.groups?.['length']
  if (told === undefined) return data
  const end = data.subarray(Number(told), Number(told) + 16).toString('latin1')
  return end.trimStart().startsWith('endstream') ? data.subarray(0, Number(told)) : data
}

/** Bytes that come out, layer by layer; infinity where there are more than may be. What is no deflate gives none. */
function inflatedSize(packed: Buffer, layers: number, most: number): number {
  const options = {maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH}
  let data = packed
  try {
    for (let layer = 0; layer < layers; layer++) data = inflateSync(data, options)
    return data.length
  } catch (error) {
    const {code} = error as {code?: string} // of zlib
    return code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0
  }
}
