import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'
import {openCompound} from '../../src/read/compound.js'
import {at} from '../../src/read/doc/fib.js'
import {sprmsOf} from '../../src/read/doc/sprms.js'
import {readText} from '../../src/read/doc/text.js'
import {doc} from '../../src/read/doc.js'
import {compoundOf} from './ole.js'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}/input.doc`, import.meta.url))

async function read(bytes: Uint8Array) {
  const file = new VFile()
  const result = await doc.read(bytes, file, {})
  return {result, ids: file.messages.map(({ruleId}) => ruleId)}
}

/** The head of a document stream of this version and these flags. */
function streamOf(magic: number, version: number, flags = 0): Uint8Array {
  const stream = Buffer.alloc(0x400)
  stream.writeUInt16LE(magic, 0)
  stream.writeUInt16LE(version, 2)
  stream.writeUInt16LE(flags, 10)
  return stream
}

describe('what is no document that can be read gives one diagnostic', () => {
  it.each([
    ['a DOC with a password', {WordDocument: streamOf(0xa5ec, 0xc1, 0x100)}, 'old-word-file'],
    ['a DOC of Word 6', {WordDocument: streamOf(0xa5dc, 0x65)}, 'old-word-file'],
    ['a DOC without its tables', {WordDocument: streamOf(0xa5ec, 0xc1)}, 'broken-file'],
    [
      'a DOC of zeros',
      {WordDocument: streamOf(0xa5ec, 0xc1), '0Table': new Uint8Array(9)},
      'broken-file',
    ],
    ['a workbook', {Workbook: new Uint8Array(9)}, 'unknown-format'],
  ])('%s', async (_, streams, id) => {
    const bytes = compoundOf(streams as Record<string, Uint8Array>) // streams by name
    expect((await read(bytes)).ids).toEqual([id])
    expect((await readBytes(bytes, 'a.doc')).messages.map(({ruleId}) => ruleId)).toEqual([id])
  })

  it.each([0, 8, 100, 511, 600, 2000, 6000])('a DOC cut off behind %i bytes', async (length) => {
    const {result, ids} = await read(fixture('ban-sao-y').subarray(0, length))
    expect(result).toBeUndefined()
    expect(ids).toEqual(['broken-file'])
  })
})

describe('containers', () => {
  it('streams come by name', () => {
    const bytes = Uint8Array.from({length: 5000}, (_, index) => index % 251)
    const {names, stream} = openCompound(compoundOf({One: new Uint8Array(1), Two: bytes}))
    expect(names).toEqual(expect.arrayContaining(['Root Entry', 'One', 'Two']))
    expect(stream('Two')).toEqual(Buffer.from(bytes))
    expect(stream('Three')).toBeUndefined()
  })

  it('a chain that runs in a circle ends', () => {
    const bytes = Buffer.from(compoundOf({One: new Uint8Array(1)}))
    bytes.writeUInt32LE(1, 512 + 4)
    expect(() => openCompound(bytes)).toThrow(RangeError)
  })
})

it('changes of properties: lengths by their kind, cut off ones left out', () => {
  const codes = sprmsOf(Buffer.from('350801434a1a0008d605000200000135', 'hex')).map(
    ({code, operand}) => [code, operand.length],
  )
  expect(codes).toEqual([
    [0x0835, 1],
    [0x4a43, 2],
    [0xd608, 4],
  ])
})

describe('words that are told of over and over', () => {
  /** A table of pieces, each of the same characters in one byte. */
  function piecesOf(count: number, length: number): Buffer {
    const table = Buffer.alloc(5 + (count + 1) * 4 + count * 8)
    table.writeUInt8(2, 0)
    table.writeUInt32LE(table.length - 5, 1)
    for (let index = 0; index <= count; index++) table.writeUInt32LE(index * length, 5 + index * 4)
    for (let index = 0; index < count; index++)
      table.writeUInt32LE(0x40000000 | (1000 * 2), 5 + (count + 1) * 4 + index * 8 + 2)
    return table
  }
  const textOf = (count: number) => {
    const main = Buffer.alloc(5000, 'a')
    const part = (pair: number) => (pair === at.pieces ? piecesOf(count, 2000) : Buffer.alloc(0))
    const empty = Buffer.alloc(0)
    return readText({main, table: empty, data: empty, lengths: lengthsOf(0), part, start: () => 0})
  }
  const lengthsOf = (text: number) => ({
    text,
    notes: 0,
    margins: 0,
    macros: 0,
    comments: 0,
    endnotes: 0,
    boxes: 0,
    marginBoxes: 0,
  })

  it('pieces take no more than the file holds', () => {
    expect(textOf(2).text).toHaveLength(4000)
    expect(() => textOf(3)).toThrow(RangeError)
  })

  it('stretches of the text are not read without end', async () => {
    const bytes = Buffer.from(fixture('huong-dan-cuoc-chu'))
    bytes.writeUInt32LE(0x7fffffff, bytes.indexOf(Buffer.from('eca5c100', 'hex')) + 0x4c)
    expect((await read(bytes)).ids).toEqual(['broken-file'])
  })
})

describe('damaged documents end in text or one diagnostic, never in a throw', () => {
  /** Numbers that look random and are the same in every run. */
  const random = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }

  it.each(['ke-hoach-bang-phan-cong', 'huong-dan-cuoc-chu', 'cong-dien-hoa-toc'])(
    '%s',
    async (name) => {
      const good = fixture(name)
      const next = random(7)
      for (let round = 0; round < 60; round++) {
        const bytes = Buffer.from(good)
        for (let left = 1 + Math.floor(next() * 20); left > 0; left--)
          bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256)
        const {result, ids} = await read(bytes)
        if (!result) expect(ids).toHaveLength(1)
      }
    },
  )
})
