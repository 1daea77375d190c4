/** Tệp phức hợp OLE ([MS-CFB]): streams by name. */
export interface Compound {
  readonly names: readonly string[]
  /** The bytes of a stream; undefined where there is none of this name. */
  readonly stream: (name: string) => Buffer | undefined
}

interface Entry {
  readonly name: string
  readonly kind: number
  readonly start: number
  readonly size: number
}

const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const entryLength = 128
const streamKind = 2
const rootKind = 5
/** Sector numbers from here on are no sectors: the end of a chain, a free one. */
const noSector = 0xfffffffa

/** Whether bytes begin as such a container does. */
export function isCompound(bytes: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/**
 * Opens a container. What is cut off or points outside of the file throws a RangeError; chains that run in a circle end
 * with it, too.
 */
export function openCompound(bytes: Uint8Array): Compound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = 2 ** Math.min(16, file.readUInt16LE(30))
  const sector = (number: number) => {
    if ((number + 1) * length >= file.length) throw new RangeError('sector')
    return file.subarray((number + 1) * length, (number + 2) * length)
  }
  const fat = Buffer.concat(tableSectors(file, sector).map(sector))
  const chained = (start: number) => Buffer.concat(chainOf(fat, start).map(sector))
  const entries = entriesOf(chained(file.readUInt32LE(48)))
  const root = entries.find(({kind}) => kind === rootKind)
  const small = {length: 2 ** Math.min(16, file.readUInt16LE(32)), from: file.readUInt32LE(56)}
  return {
    names: entries.map(({name}) => name),
    stream(name) {
      const entry = entries.find((each) => each.kind === streamKind && each.name === name)
      if (!entry) return undefined
      if (entry.size >= small.from) return chained(entry.start).subarray(0, entry.size)
      const pool = chained(root?.start ?? noSector)
      const pieces = chainOf(chained(file.readUInt32LE(60)), entry.start).map((number) =>
        pool.subarray(number * small.length, (number + 1) * small.length),
      )
      return Buffer.concat(pieces).subarray(0, entry.size)
    },
  }
}

/** The sectors of the allocation table: the first 109 are named in the header, the others in sectors of their own. */
function tableSectors(file: Buffer, sector: (number: number) => Buffer): number[] {
  const count = file.readUInt32LE(44)
  if (count * entryLength > file.length) throw new RangeError('sectors')
  const numbers: number[] = []
  for (let index = 0; index < Math.min(109, count); index++)
    numbers.push(file.readUInt32LE(76 + index * 4))
  let next = file.readUInt32LE(68)
  while (numbers.length < count && next < noSector) {
    const more = sector(next)
    for (let at = 0; at < more.length - 4 && numbers.length < count; at += 4)
      numbers.push(more.readUInt32LE(at))
    next = more.readUInt32LE(more.length - 4)
  }
  return numbers
}

function chainOf(table: Buffer, start: number): number[] {
  const chain: number[] = []
  for (let at = start; at < noSector; at = table.readUInt32LE(at * 4)) {
    if (chain.length * 4 > table.length) throw new RangeError('chain')
    chain.push(at)
  }
  return chain
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const named = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, named - 2)),
      kind: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
