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

/**
 * Several pieces as one: their words joined. The place reaches from the first to the last when they follow each
 * other; where other words stand between, it is that of the first, and so are the words of the evidence.
 */
export function joined(parts: readonly LetterheadPart[]): JoinedPart | undefined {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return undefined
  const value = parts.map((part) => part.value).join(' ')
  const whole =
    (last.position?.end.offset ?? 0) - (first.position?.start.offset ?? 0) === value.length
  const evidence = whole
    ? {value, position: {start: first.position.start, end: last.position.end}}
    : {value: first.value, position: first.position}
  return {value, evidence}
}

/** Words joined from several pieces, and the stretch of the page that shows them. */
export interface JoinedPart {
  readonly value: string
  readonly evidence: Pick<LetterheadPart, 'value' | 'position'>
}
