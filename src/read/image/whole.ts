import type {ImageKind} from '../picture/kind.js'

/** What each format ends with; the others are not checked. */
const ends: Readonly<Partial<Record<ImageKind, (file: Buffer) => boolean>>> = {
  png: (file) => file.includes('IEND', 0, 'latin1'),
  // no two such bytes stand in the pixels of a JPEG: there a zero follows each 0xFF
  jpeg: (file) =>
    file.lastIndexOf('\xff\xd9', undefined, 'latin1') >
    file.lastIndexOf('\xff\xda', undefined, 'latin1'),
}

/** Ảnh có đủ phần cuối: a decoder would leave white what is cut off, and half a page would pass for a whole one. */
export function isWhole(bytes: Uint8Array, kind: ImageKind): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ends[kind]?.(file) ?? true
}
