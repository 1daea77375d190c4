/** Khối thông tin đầu tệp ([MS-DOC] 2.5, FIB): where the parts of a document stand. */
export interface Fib {
  /** The stream of the document, and that of its tables. */
  readonly main: Buffer
  readonly table: Buffer
  readonly data: Buffer
  /** Characters of the parts, in the order in which their text stands. */
  readonly lengths: Readonly<Record<(typeof parts)[number], number>>
  /** The bytes that an entry of the table stream takes; empty where there are none. */
  readonly part: (at: number) => Buffer
  /** Offset of such an entry in the table stream. */
  readonly start: (at: number) => number
}

const parts = [
  'text',
  'notes',
  'margins',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'marginBoxes',
] as const

/** Offsets of pairs in the FIB, each the start and the length of a table. */
export const at = {
  styles: 0xa2,
  noteMarks: 0xaa,
  noteTexts: 0xb2,
  sections: 0xca,
  margins: 0xf2,
  characters: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  shapes: 0x1da,
  endnoteMarks: 0x20a,
  endnoteTexts: 0x212,
  boxTexts: 0x25a,
  lists: 0x2e2,
  listUses: 0x2ea,
} as const

const magic = 0xa5ec
/** Version of Word 97, whose format later versions kept. */
const firstVersion = 0xc1
const encrypted = 0x0100
const secondTable = 0x0200

/** Why a document is not read: it is of an older Word, or locked with a password. */
export function isOldOrLocked(main: Buffer): boolean {
  if (main.readUInt16LE(0) !== magic || main.readUInt16LE(2) < firstVersion) return true
  return (main.readUInt16LE(10) & encrypted) !== 0
}

export function readFib(main: Buffer, stream: (name: string) => Buffer | undefined): Fib {
  const table = stream(main.readUInt16LE(10) & secondTable ? '1Table' : '0Table')
  if (!table) throw new RangeError('table stream')
  const start = (pair: number) => main.readUInt32LE(pair)
  const lengths = parts.map((name, index) => [name, main.readUInt32LE(0x4c + index * 4)])
  return {
    main,
    table,
    data: stream('Data') ?? Buffer.alloc(0),
    lengths: Object.fromEntries(lengths) as Fib['lengths'], // of the very names
    part: (pair) => table.subarray(start(pair), start(pair) + main.readUInt32LE(pair + 4)),
    start,
  }
}

/** A table of positions and what stands there ([MS-DOC] 2.2.2, PLC): one position more than there are data. */
export interface Plc {
  readonly positions: readonly number[]
  readonly data: readonly Buffer[]
}

export function plcOf(bytes: Buffer, size: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)))
  const head = (count + 1) * 4
  return {
    positions: Array.from({length: bytes.length < 4 ? 0 : count + 1}, (_, index) =>
      bytes.readUInt32LE(index * 4),
    ),
    data: Array.from({length: count}, (_, index) =>
      bytes.subarray(head + index * size, head + (index + 1) * size),
    ),
  }
}
