import {seenAs} from '../../encoding/decoder.js'
import {at, type Fib, plcOf} from './fib.js'

/** A piece of the text: where its characters stand in the stream, in one or two bytes each. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly width: 1 | 2
}

/** Properties of a stretch of the stream, from one offset to another. */
export interface Formatted {
  readonly start: number
  readonly end: number
  readonly bytes: Buffer
}

/** Chữ của cả tài liệu ([MS-DOC] 2.4.1), by character positions. */
export interface DocText {
  readonly text: string
  /** Calls back for each stretch of a range that has the same properties. */
  readonly runs: (start: number, end: number) => Run[]
  /** The properties of the paragraph whose mark stands here. */
  readonly paragraphAt: (position: number) => Buffer | undefined
}

/** A stretch of text with the bytes of its properties. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly bytes: Buffer | undefined
}

export function readText(fib: Fib): DocText {
  const pieces = piecesOf(fib)
  const characters = formats(fib, at.characters, charactersIn)
  const paragraphs = formats(fib, at.paragraphs, paragraphsIn)
  return {
    text: pieces.map((piece) => wordsOf(fib.main, piece)).join(''),
    runs: (start, end) => runsOf(pieces, characters, start, end),
    paragraphAt(position) {
      const piece = pieces[indexAt(pieces, position)]
      if (!piece) return undefined
      const offset = piece.offset + (position - piece.start) * piece.width
      return paragraphs[indexAt(paragraphs, offset)]?.bytes
    },
  }
}

/** Characters in one byte stand at half the offset told, which this bit marks. */
const narrow = 0x40000000

function piecesOf(fib: Fib): Piece[] {
  const clx = fib.part(at.pieces)
  let from = 0
  while (clx.readUInt8(from) === 1) from += 3 + clx.readUInt16LE(from + 1)
  if (clx.readUInt8(from) !== 2) throw new RangeError('pieces')
  const {positions, data} = plcOf(clx.subarray(from + 5, from + 5 + clx.readUInt32LE(from + 1)), 8)
  const pieces = data.map((entry, index): Piece => {
    const [start = 0, end = 0] = positions.slice(index, index + 2)
    const told = entry.readUInt32LE(2)
    const isNarrow = (told & narrow) !== 0
    const offset = isNarrow ? (told & ~narrow) / 2 : told
    const width = isNarrow ? 1 : 2
    if (end < start || offset + (end - start) * width > fib.main.length)
      throw new RangeError('piece')
    return {start, end, offset, width}
  })
  const bytes = pieces.reduce((sum, {start, end, width}) => sum + (end - start) * width, 0)
  if (bytes > fib.main.length) throw new RangeError('pieces') // the same words over and over
  return pieces
}

function wordsOf(main: Buffer, {start, end, offset, width}: Piece): string {
  const bytes = main.subarray(offset, offset + (end - start) * width)
  return width === 1 ? seenAs(bytes) : bytes.toString('utf16le')
}

function runsOf(
  pieces: readonly Piece[],
  characters: readonly Formatted[],
  start: number,
  end: number,
): Run[] {
  const runs: Run[] = []
  let position = start
  for (let index = indexAt(pieces, start); position < end; index++) {
    const piece = pieces[index]
    if (!piece) break
    const until = Math.min(end, piece.end)
    for (let next = position; position < until; position = next) {
      const offset = piece.offset + (position - piece.start) * piece.width
      const found = characters[indexAt(characters, offset)]
      const last = found ? piece.start + Math.ceil((found.end - piece.offset) / piece.width) : until
      next = Math.min(until, Math.max(position + 1, last))
      runs.push({start: position, end: next, bytes: found?.bytes})
    }
  }
  return runs
}

/** Place of the stretch that holds a position; -1 where none does. */
function indexAt(sorted: readonly {start: number; end: number}[], position: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const each = sorted[middle]
    if (!each || position < each.start) high = middle - 1
    else if (position >= each.end) low = middle + 1
    else return middle
  }
  return -1
}

const pageLength = 512

/** Properties stand on pages of 512 bytes, the number of stretches in the last one. */
function formats(
  fib: Fib,
  pair: number,
  pageOf: (page: Buffer, count: number, fib: Fib) => Buffer[],
): Formatted[] {
  const {data} = plcOf(fib.part(pair), 4)
  const all = data.flatMap((entry) => {
    const from = (entry.readUInt32LE(0) & 0x3fffff) * pageLength
    const page = fib.main.subarray(from, from + pageLength)
    const count = page.readUInt8(pageLength - 1)
    return pageOf(page, count, fib).map((bytes, index) => ({
      start: page.readUInt32LE(index * 4),
      end: page.readUInt32LE(index * 4 + 4),
      bytes,
    }))
  })
  return all.sort((a, b) => a.start - b.start)
}

function charactersIn(page: Buffer, count: number): Buffer[] {
  return Array.from({length: count}, (_, index) => {
    const from = page.readUInt8((count + 1) * 4 + index) * 2
    return from === 0
      ? page.subarray(0, 0)
      : page.subarray(from + 1, from + 1 + page.readUInt8(from))
  })
}

/** The number of the style stands before the changes. */
function paragraphsIn(page: Buffer, count: number): Buffer[] {
  return Array.from({length: count}, (_, index) => {
    const from = page.readUInt8((count + 1) * 4 + index * 13) * 2
    if (from === 0) return page.subarray(0, 0)
    const words = page.readUInt8(from)
    if (words > 0) return page.subarray(from + 1, from + words * 2)
    return page.subarray(from + 2, from + 2 + page.readUInt8(from + 1) * 2)
  })
}
