import {maxNesting} from './limits.js'

/** Lồng nhau quá sâu: thrown where elements stand deeper within each other than any document has them. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep'
}

/** Throws where a depth passes the limit. */
export function checkDepth(depth: number): void {
  if (depth > maxNesting) throw new TooDeep()
}
