import type {ImageKind} from './kind.js'

/** Cỡ ảnh, in pixels, as it is written in the file. */
export interface Size {
  readonly width: number
  readonly height: number
}

type SizeOf = (view: DataView) => Size | undefined

/** Where each format tells its size: known before a pixel is decoded, since a small file can hold a huge picture. */
const sizes: Readonly<Record<Exclude<ImageKind, 'tiff'>, SizeOf>> = {
  png: (view) => ({width: view.getUint32(16), height: view.getUint32(20)}),
  gif: (view) => ({width: view.getUint16(6, true), height: view.getUint16(8, true)}),
  bmp: (view) => ({width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true))}),
  webp: webpSize,
  jpeg: (view) => {
    const frame = segmentsOf(view).find(({marker}) => isFrame(marker))
    return frame && {width: view.getUint16(frame.at + 5), height: view.getUint16(frame.at + 3)}
  },
}

/** The size of an image; `undefined` where the file ends before it. */
export function sizeOf(bytes: Uint8Array, kind: Exclude<ImageKind, 'tiff'>): Size | undefined {
  try {
    return sizes[kind](viewOf(bytes))
  } catch (error) {
    if (error instanceof RangeError) return undefined // the file ends before it
    throw error
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function webpSize(view: DataView): Size | undefined {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  if (chunk === 'VP8X') return {width: int24(view, 24) + 1, height: int24(view, 27) + 1}
  if (chunk === 'VP8 ')
    return {width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff}
  if (chunk !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1}
}

function int24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

/** A segment of a JPEG: its marker, and where its length stands. */
interface Segment {
  readonly marker: number
  readonly at: number
}

/** The segments of a JPEG before its picture. */
export function segmentsOf(view: DataView): Segment[] {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at++
    else if (marker === 0xda || marker === 0xd9) break
    else {
      segments.push({marker, at: at + 2})
      at += 2 + view.getUint16(at + 2)
    }
  }
  return segments
}

/** SOF0 to SOF15, but not the tables among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
