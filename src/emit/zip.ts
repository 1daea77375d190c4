import {crc32} from 'node:zlib'

/** 1 January 1980, the first day a zip can tell: the clock is no part of the bytes. */
const firstDay = 0x0021
const inUtf8 = 0x0800
const version = 20

/** Tệp zip: parts in their order, stored as they are, so that every machine makes the same bytes (APPNOTE 4.3). */
export function zip(parts: ReadonlyMap<string, string>): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of parts) {
    const title = Buffer.from(name)
    const body = Buffer.from(text)
    const facts = factsOf(title, body)
    const head = Buffer.concat([uint32(0x04034b50), uint16(version), facts, title])
    bodies.push(head, body)
    const made = [uint32(0x02014b50), uint16(version), uint16(version), facts]
    directory.push(...made, Buffer.alloc(10), uint32(at), title)
    at += head.length + body.length
  }
  const index = Buffer.concat(directory)
  const count = uint16(parts.size)
  const end = [uint32(0x06054b50), uint32(0), count, count, uint32(index.length), uint32(at)]
  return Buffer.concat([...bodies, index, ...end, uint16(0)])
}

/** From the flags to the length of the extra field: alike in a local header and in the directory. */
function factsOf(title: Buffer, body: Buffer): Buffer {
  const stored = uint16(0)
  const size = uint32(body.length)
  const day = [uint16(0), uint16(firstDay)]
  const lengths = [uint16(title.length), uint16(0)]
  return Buffer.concat([
    uint16(inUtf8),
    stored,
    ...day,
    uint32(crc32(body)),
    size,
    size,
    ...lengths,
  ])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
