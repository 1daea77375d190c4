import type {Construct} from '../construct.js'
import {placeOf} from '../context.js'
import {letterheadParts} from '../letterhead/parse.js'

/** Phần đầu văn bản (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 1-5). */
export const letterhead: Construct = {
  name: 'letterhead',
  parse({index, lines, zones, stamps}, context) {
    if (index !== zones.head || zones.body <= zones.head) return undefined
    const own = lines.slice(zones.head, zones.body)
    const read = own.filter((line) => !stamps.has(line.offset))
    return {
      blocks: [
        {
          type: 'letterhead',
          children: letterheadParts(read, shrunk(zones, own, stamps), context),
          position: placeOf(context.source, own),
        },
      ],
      count: own.length,
    }
  },
}

/** The zones as they are counted among the lines without stamps. */
function shrunk<Z extends {head: number; kind?: {line: number; end: number} | undefined}>(
  zones: Z,
  own: readonly {offset: number}[],
  stamps: ReadonlySet<number>,
): Z {
  if (!zones.kind) return zones
  const before = own.slice(0, zones.kind.line - zones.head)
  const lost = before.filter((line) => stamps.has(line.offset)).length
  return {...zones, kind: {...zones.kind, line: zones.kind.line - lost, end: zones.kind.end - lost}}
}
