import {closingParts} from '../closing/parse.js'
import type {Construct, Found} from '../construct.js'
import {placeOf} from '../context.js'
import {asideOf} from './aside.js'

/** Chữ ký và nơi nhận (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7 và II.9). */
export const closing: Construct = {
  name: 'closing',
  parse({index, lines, zones, stamps}, context): Found | undefined {
    if (index !== zones.closing || zones.after <= zones.closing) return undefined
    const own = lines.slice(zones.closing, zones.after)
    const asides = own
      .filter((line) => stamps.has(line.offset))
      .map((line) => asideOf('stamp', line, context))
    const unstamped = own.filter((line) => !stamps.has(line.offset))
    const children = [...closingParts(unstamped, context), ...asides].sort(
      (a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0),
    )
    return {
      blocks: [{type: 'closing', children, position: placeOf(context.source, own)}],
      count: own.length,
    }
  },
}
