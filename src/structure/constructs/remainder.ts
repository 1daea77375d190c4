import type {Construct} from '../construct.js'
import {placeOf, wordsOf} from '../context.js'

/** Phần còn lại: lines below the closing that no appendix claims, such as the foot of a web page. */
export const remainder: Construct = {
  name: 'remainder',
  parse({index, line, zones}, {source}) {
    if (index < zones.after) return undefined
    return {
      blocks: [{type: 'frame', value: wordsOf(source, [line]), position: placeOf(source, [line])}],
      count: 1,
    }
  },
}
