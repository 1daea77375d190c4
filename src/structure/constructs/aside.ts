import type {Aside} from '../../tree/nodes.js'
import type {Construct} from '../construct.js'
import {type Context, placeOf, wordsOf} from '../context.js'
import type {FlowLine} from '../flow.js'

/** Dấu chữ ký số, dấu ĐẾN; and the frame around the document, line by line. */
export const aside: Construct = {
  name: 'aside',
  parse({index, line, zones, stamps}, context) {
    const frame = index < zones.head
    if (!frame && !stamps.has(line.offset)) return undefined
    return {blocks: [asideOf(frame ? 'frame' : 'stamp', line, context)], count: 1}
  },
}

/** One line that says nothing of the document. */
export function asideOf(type: 'frame' | 'stamp', line: FlowLine, {source}: Context): Aside {
  return {type, value: wordsOf(source, [line]), position: placeOf(source, [line])}
}
