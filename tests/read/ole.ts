const sectorLength = 512
const endOfChain = 0xfffffffe
const free = 0xffffffff

/** Tệp phức hợp OLE made by hand: streams by name, each filled up to a size that is kept in sectors of its own. */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.entries(streams).map(([name, bytes]) => {
    const length = Math.max(4096, Math.ceil(bytes.length / sectorLength) * sectorLength)
    const filled = Buffer.alloc(length)
    filled.set(bytes)
    return {name, filled, size: Math.max(4096, bytes.length)}
  })
  const directoryLength = Math.ceil((contents.length + 1) / 4)
  const counts = contents.map(({filled}) => filled.length / sectorLength)
  const total = 1 + directoryLength + counts.reduce((sum, count) => sum + count, 0)
  if (total > sectorLength / 4) throw new RangeError('One sector of the table holds no more')
  const fat = Buffer.alloc(sectorLength, 0xff)
  fat.writeUInt32LE(0xfffffffd, 0)
  let next = 1
  const chain = (count: number) => {
    const start = next
    for (let left = count; left > 0; left--, next++)
      fat.writeUInt32LE(left > 1 ? next + 1 : endOfChain, next * 4)
    return start
  }
  const directoryStart = chain(directoryLength)
  const directory = Buffer.alloc(directoryLength * sectorLength)
  entry(directory, 0, 'Root Entry', 5, endOfChain, 0)
  for (const [index, {name, size}] of contents.entries())
    entry(directory, index + 1, name, 2, chain(counts[index] ?? 0), size)
  return Buffer.concat([
    head(directoryStart),
    fat,
    directory,
    ...contents.map(({filled}) => filled),
  ])
}

function head(directoryStart: number): Buffer {
  const header = Buffer.alloc(sectorLength)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(directoryStart, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(endOfChain, 60)
  header.writeUInt32LE(endOfChain, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  return header
}

function entry(
  directory: Buffer,
  index: number,
  name: string,
  kind: number,
  start: number,
  size: number,
): void {
  const at = index * 128
  directory.write(name, at, 'utf16le')
  directory.writeUInt16LE((name.length + 1) * 2, at + 64)
  directory.writeUInt8(kind, at + 66)
  for (const link of [68, 72, 76]) directory.writeUInt32LE(free, at + link)
  directory.writeUInt32LE(start, at + 116)
  directory.writeUInt32LE(size, at + 120)
}
