import {zipKind} from './zip/kind.js'

/** Bytes that a format begins with. */
const marks = [
  {kind: 'rar', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]},
  {kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]},
  {kind: 'gzip', bytes: [0x1f, 0x8b, 0x08]},
  {kind: 'exe', bytes: [0x4d, 0x5a, 0x90, 0x00]},
] as const

const oleMark = [0xd0, 0xcf, 0x11, 0xe0]

/** Streams by which a file of old Office or Outlook is known; their names stand in it as UTF-16. */
const streams = [
  {kind: 'msg', name: '__substg1.0_'},
  {kind: 'xls', name: 'Workbook'},
  {kind: 'ppt', name: 'PowerPoint Document'},
] as const

const foreignZips: ReadonlySet<string> = new Set(['xlsx', 'pptx', 'ods', 'odp'])

/** Định dạng biết mặt mà không đọc: what the bytes surely are, where that is a format without a reader. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const begins = (head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)
  const mark = marks.find((each) => begins(each.bytes))
  if (mark) return mark.kind
  if (begins(oleMark)) return oleKind(bytes)
  const zip = zipKind(bytes)
  return zip !== undefined && foreignZips.has(zip) ? zip : undefined
}

function oleKind(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes('WordDocument', 0, 'utf16le')) return undefined
  return streams.find(({name}) => buffer.includes(name, 0, 'utf16le'))?.kind
}
