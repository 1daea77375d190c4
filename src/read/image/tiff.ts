import {maxPages} from '../limits.js'

/** Bytes of a value by its type (TIFF 6.0, section 2); types beyond are passed over by every reader. */
const sizes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
/** Entries that lead to further directories, of cameras and of programs: no page stands in them. */
const leads: ReadonlySet<number> = new Set([330, 34665, 34853, 37500, 50740, 61440])
/** A page may have a preview beside it; and the values of all entries are no more than so many times the file. */
const mostDirectories = maxPages * 2
const mostValues = 4
const entryLength = 12

/**
 * Thuần hoá tệp TIFF: a copy that the decoder can be given, which follows each directory wherever it leads and makes a
 * list of each value. `undefined` where directories run in a circle, or their values are more than the file can hold. The
 * entries that lead elsewhere are emptied.
 */
export function tamed(bytes: Uint8Array): ArrayBuffer | undefined {
  const copy = bytes.slice().buffer
  const view = new DataView(copy)
  try {
    return isTamed(view) ? copy : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined // cut off
    throw error
  }
}

function isTamed(view: DataView): boolean {
  const little = view.getUint16(0) === 0x4949
  const seen = new Set<number>()
  let values = 0
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || seen.size >= mostDirectories) return false
    seen.add(at)
    const end = at + 2 + view.getUint16(at, little) * entryLength
    for (let entry = at + 2; entry < end; entry += entryLength) {
      values += valuesOf(view, entry, little)
      if (values > view.byteLength * mostValues) return false
    }
    at = view.getUint32(end, little)
  }
  return true
}

/** The bytes of the values of an entry; one that leads to a directory has none any more. */
function valuesOf(view: DataView, entry: number, little: boolean): number {
  if (leads.has(view.getUint16(entry, little))) view.setUint32(entry + 4, 0, little)
  const size = sizes[view.getUint16(entry + 2, little)] ?? 0
  return size * view.getUint32(entry + 4, little)
}
