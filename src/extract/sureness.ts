import {surenessAt} from '../source/sureness.js'
import type {LetterheadPart} from '../tree/nodes.js'
import type {ExtractContext} from './context.js'

/** Sureness of OCR, of 100, below which digits are no value: a wrong number costs more than one that a person looks up. */
const bar = 85

/** How sure OCR is of a part of the letterhead from one of its letters on; null where nobody had to guess. */
export function surenessOf(
  {position}: Pick<LetterheadPart, 'position'>,
  source: ExtractContext['source'],
  from = 0,
): number | null {
  const start = position.start.offset ?? 0
  return surenessAt(source, start + from, position.end.offset ?? start)
}

/** Whether digits may be taken as they were read. */
export function isSure(sureness: number | null): boolean {
  return sureness === null || sureness >= bar
}
