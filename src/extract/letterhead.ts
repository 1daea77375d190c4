import type {LetterheadPart, LetterheadPartType} from '../tree/nodes.js'
import {blocksOf, type ExtractContext} from './context.js'

/** The parts of the letterhead of one type, in order. */
export function letterheadParts(
  {root}: Pick<ExtractContext, 'root'>,
  type: LetterheadPartType,
): LetterheadPart[] {
  return blocksOf(root, 'letterhead').flatMap(({children}) =>
    children.filter((part) => part.type === type),
  )
}

/** Several pieces as one: their words joined, the place from the first to the last. */
export function joined(parts: readonly LetterheadPart[]): LetterheadPart | undefined {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return undefined
  return {
    type: first.type,
    value: parts.map((part) => part.value).join(' '),
    position: {start: first.position.start, end: last.position.end},
  }
}
