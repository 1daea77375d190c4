/** What the directory of a zip container declares, before anything is inflated. */
export interface ZipSize {
  readonly entries: number
  /** Sum of the inflated sizes, in bytes. */
  readonly inflated: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
/** Length of the end record without its comment; a comment takes at most 65,535 bytes more. */
const endLength = 22

/** Reads the central directory; `undefined` where there is none: the file is no zip or is cut off. */
export function zipSize(bytes: Uint8Array): ZipSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let inflated = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined
    inflated += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return {entries, inflated}
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === endMark) return at
  return undefined
}
