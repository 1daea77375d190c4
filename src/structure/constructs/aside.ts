import type {Aside} from '../../tree/nodes.js'
import type {Construct} from '../construct.js'
import {placeOf, wordsOf} from '../context.js'

/** Dấu chữ ký số, dấu ĐẾN; and the frame around the document, line by line. */
export const aside: Construct = {
  name: 'aside',
  parse({index, line, zones, stamps}, {source}) {
    const frame = index < zones.head
    if (!frame && !stamps.has(line.number)) return undefined
    const block: Aside = {
      type: frame ? 'frame' : 'stamp',
      value: wordsOf(source, [line]),
      position: placeOf(source, [line]),
    }
    return {blocks: [block], count: 1}
  },
}
