import {closingBlocks} from '../closing/parse.js'
import type {Construct, Found} from '../construct.js'
import {placeOf, wordsOf} from '../context.js'

/** Chữ ký và nơi nhận (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7 và II.9). */
export const closing: Construct = {
  name: 'closing',
  parse({index, lines, zones, stamps}, context): Found | undefined {
    if (index !== zones.closing || zones.after <= zones.closing) return undefined
    const own = lines.slice(zones.closing, zones.after)
    const read = own.filter((line) => !stamps.has(line.number))
    const stamped = own.filter((line) => stamps.has(line.number))
    return {
      blocks: [
        ...closingBlocks(read, context),
        ...stamped.map((line) => ({
          type: 'stamp' as const,
          value: wordsOf(context.source, [line]),
          position: placeOf(context.source, [line]),
        })),
      ],
      count: own.length,
    }
  },
}
