import type {SyllableCheck} from '../lexicon/syllables.js'
import {decoderOf} from './decoder.js'
import {raised, withHorns} from './mend.js'
import {codesOf, type LegacyEncoding} from './tables.js'

/**
 * Decodes and mends text of one document. A lost letter is put back only where the whole document shows that all of its
 * kind were lost.
 */
export function converterOf(
  encoding: LegacyEncoding,
  document: string,
  isSyllable: SyllableCheck,
): (text: string) => string {
  const decode = decoderOf(encoding)
  if (encoding !== 'tcvn3' && encoding !== 'vps') return decode
  const shared = sharedLetters(encoding)
  const lost = encoding === 'tcvn3' && !/[\u00AD\uF0AD]/u.test(document)
  return (text) => {
    const decoded = raised(decode(text), shared)
    return lost ? withHorns(decoded, isSyllable) : decoded
  }
}

/** Small letters whose capital has no byte of its own. */
function sharedLetters(encoding: 'tcvn3' | 'vps'): ReadonlySet<string> {
  const letters = new Set(codesOf(encoding).map(({letter}) => letter))
  return new Set([...letters].filter((letter) => !letters.has(letter.toUpperCase())))
}
