import type {Level, Lists, NumberedList} from '../word/numbering.js'
import {at, type Fib} from './fib.js'

/** Formats of numbers that Vietnamese papers use, by the codes of Word ([MS-OSHARED] 2.2.1.3). */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}
const suffixes = ['tab', 'space', 'nothing']
const listLength = 28
const useLength = 16
const levelLength = 28

/** Danh sách đánh số tự động ([MS-DOC] 2.9.131, 2.9.145): the lists by the number of their use, counted from 1. */
export function readNumbering(fib: Fib): Lists {
  const lists = fib.part(at.lists)
  const uses = fib.part(at.listUses)
  if (lists.length < 2 || uses.length < 4) return new Map()
  return usesOf(uses, levelsOf(fib, lists))
}

/** The levels stand right behind the table of the lists, not within it. */
function levelsOf(fib: Fib, lists: Buffer): Map<number, Level[]> {
  const levels = new Map<number, Level[]>()
  let from = fib.start(at.lists) + lists.length
  for (let index = 0; index < lists.readUInt16LE(0); index++) {
    const list = lists.subarray(2 + index * listLength, 2 + (index + 1) * listLength)
    const count = list.readUInt8(26) & 1 ? 1 : 9
    const own: Level[] = []
    for (let level = 0; level < count; level++) {
      const read = levelAt(fib.table, from)
      own.push(read.level)
      from = read.end
    }
    levels.set(list.readInt32LE(0), own)
  }
  return levels
}

function levelAt(table: Buffer, from: number): {level: Level; end: number} {
  const flags = table.readUInt8(from + 5)
  const told = from + levelLength + table.readUInt8(from + 24) + table.readUInt8(from + 25)
  const length = table.readUInt16LE(told)
  const end = told + 2 + length * 2
  const text = table.toString('utf16le', told + 2, end)
  const level = {
    start: table.readInt32LE(from),
    format: formats[table.readUInt8(from + 4)] ?? 'decimal',
    text: text.replace(/[\0-\u0008]/gu, (place) => `%${place.charCodeAt(0) + 1}`),
    legal: (flags & 4) !== 0,
    restart: flags & 8 ? table.readUInt8(from + 26) : undefined,
    suffix: suffixes[table.readUInt8(from + 15)] ?? 'tab',
    style: undefined,
  }
  return {level, end}
}

function usesOf(uses: Buffer, levels: ReadonlyMap<number, readonly Level[]>): Lists {
  const count = uses.readUInt32LE(0)
  const lists = new Map<string, NumberedList>()
  let from = 4 + count * useLength
  for (let index = 0; index < count; index++) {
    const id = uses.readInt32LE(4 + index * useLength)
    const own: (Level | undefined)[] = [...(levels.get(id) ?? [])]
    const starts = new Map<number, number>()
    from += 4
    for (let left = uses.readUInt8(4 + index * useLength + 12); left > 0; left--) {
      const flags = uses.readUInt32LE(from + 4)
      if (flags & 16) starts.set(flags & 15, uses.readInt32LE(from))
      from += 8
      if ((flags & 32) === 0) continue
      const read = levelAt(uses, from)
      own[flags & 15] = read.level
      from = read.end
    }
    lists.set(String(index + 1), {abstractId: String(id), levels: own, starts})
  }
  return lists
}
