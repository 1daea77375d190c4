import {crc32, inflateRawSync} from 'node:zlib'
import {entryName} from './names.js'
import {type AesLock, aesLock, aesMethod, unlockedAes} from './zip-aes.js'
import {unlockedPart} from './zip-crypto.js'

/** Một phần trong tệp zip, as the directory declares it. */
interface Entry {
  readonly method: number
  readonly packed: number
  readonly inflated: number
  /** Offset of its local header. */
  readonly at: number
  /** Written with a password, by which of the ways. */
  readonly lock: Lock | undefined
  readonly crc: number
  /** When it was changed, as DOS tells the time. */
  readonly time: number
}

/** `usual` is ZipCrypto; `other` is none that is known here. */
type Lock = 'usual' | AesLock | 'other'

/** Why a part that was written with a password cannot be read. */
export class Locked extends Error {
  readonly why: 'encrypted-file' | 'wrong-password' | 'locked-file'

  constructor(why: Locked['why']) {
    super(why)
    this.why = why
  }
}

/** A zip container opened for reading; nothing is inflated before it is asked for. */
export interface Zip {
  readonly names: readonly string[]
  /** Sum of the inflated sizes that the directory declares, in bytes. */
  readonly inflated: number
  /** What the directory declares of a part, in bytes. */
  readonly sizeOf: (
    name: string,
  ) => {readonly packed: number; readonly inflated: number} | undefined
  /** Whether parts share their bytes: one that is read a thousand times over makes a bomb of any size. */
  readonly overlaps: () => boolean
  /**
   * The bytes of a part; never more than it declares. `undefined` where there is none. Throws {@link Locked} where it has
   * a password, and another one or none is given.
   */
  readonly read: (name: string, password?: string) => Uint8Array | undefined
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
/** Length of the end record without its comment; a comment takes at most 65,535 bytes more. */
const endLength = 22
/** Length of the header before a part, without its name. */
const headLength = 30
const stored = 0
const deflated = 8

/**
 * Opens a zip by its central directory (APPNOTE 4.3). `undefined` where there is no directory: the file is no zip
 * or is cut off. A part that inflates to more than it declares throws, so no bomb goes off.
 */
export function openZip(bytes: Uint8Array): Zip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(view, bytes)
  if (!entries) return undefined
  return {
    names: [...entries.keys()],
    inflated: [...entries.values()].reduce((sum, entry) => sum + entry.inflated, 0),
    sizeOf: (name) => entries.get(name),
    overlaps: () => doOverlap([...entries.values()]),
    read(name, password) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const raw = rawOf(view, bytes, entry)
      return entry.lock ? unlocked(raw, entry, entry.lock, password) : unpacked(raw, entry)
    },
  }
}

function directory(view: DataView, bytes: Uint8Array): Map<string, Entry> | undefined {
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined
    const name = at + 46
    const more = name + view.getUint16(at + 28, true)
    const comment = more + view.getUint16(at + 30, true)
    if (comment > view.byteLength) return undefined
    const fields = new DataView(view.buffer, view.byteOffset + more, comment - more)
    entries.set(entryName(bytes.subarray(name, more)), entryOf(view, at, fields))
    at = comment + view.getUint16(at + 32, true)
  }
  return entries
}

function entryOf(view: DataView, at: number, fields: DataView): Entry {
  const method = view.getUint16(at + 10, true)
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1
  return {
    method,
    lock: isLocked ? lockOf(method, fields) : undefined,
    packed: view.getUint32(at + 20, true),
    inflated: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
    crc: view.getUint32(at + 16, true),
    time: view.getUint16(at + 12, true),
  }
}

function lockOf(method: number, fields: DataView): Lock {
  if (method === aesMethod) return aesLock(fields) ?? 'other'
  return method === stored || method === deflated ? 'usual' : 'other'
}

function doOverlap(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  return sorted.some(({at}, index) => {
    const before = sorted[index - 1]
    return before !== undefined && before.at + headLength + before.packed > at
  })
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff)
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === endMark) return at
  return undefined
}

function rawOf(view: DataView, bytes: Uint8Array, {packed, at}: Entry): Uint8Array {
  const start = at + headLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const raw = bytes.subarray(start, start + packed)
  if (raw.length < packed) throw new Error('zip size')
  return raw
}

function unpacked(raw: Uint8Array, {method, inflated}: Entry): Uint8Array {
  if (method === stored && raw.length === inflated) return raw
  if (method === stored) throw new Error('zip size')
  if (method !== deflated) throw new Error(`zip method ${method}`)
  return inflateRawSync(raw, {maxOutputLength: Math.max(1, inflated)})
}

function unlocked(
  raw: Uint8Array,
  entry: Entry,
  lock: Lock,
  password: string | undefined,
): Uint8Array {
  if (lock === 'other') throw new Locked('locked-file')
  if (password === undefined) throw new Locked('encrypted-file')
  const bytes =
    lock === 'usual' ? unlockedUsual(raw, entry, password) : unlockedBy(lock, raw, entry, password)
  if (!bytes) throw new Locked('wrong-password')
  return bytes
}

/** Programs check a password by the CRC or by the time. What comes out of a wrong one has another CRC. */
function unlockedUsual(raw: Uint8Array, entry: Entry, password: string): Uint8Array | undefined {
  const plain = unlockedPart(raw, password, [entry.crc >>> 24, entry.time >>> 8])
  try {
    const bytes = plain && unpacked(plain, entry)
    return bytes && crc32(bytes) === entry.crc ? bytes : undefined
  } catch {
    return undefined // what is wrong in it is the password
  }
}

function unlockedBy(
  lock: AesLock,
  raw: Uint8Array,
  entry: Entry,
  password: string,
): Uint8Array | undefined {
  const plain = unlockedAes(raw, password, lock)
  return plain && unpacked(plain, {...entry, method: lock.method})
}
