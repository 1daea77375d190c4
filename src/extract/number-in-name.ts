import {bare} from '../lexicon/fold.js'
import type {ExtractContext} from './context.js'
import type {Fact} from './facts.js'

/**
 * Số trong tên tệp: offices name their files by the number (`1234_QD-UBND.pdf`, `2310-cv-tu_signed.pdf`). A name with
 * the symbol of the document and another number contradicts it: then a person must look.
 */
export function checkedByName(number: Fact<string>, {file}: ExtractContext): Fact<string> {
  const named = numberIn(file.basename ?? '', number.value ?? '')
  const own = /^\d+/u.exec(number.value ?? '')?.[0] ?? ''
  if (named === undefined || Number(named) === Number(own)) return number
  const seen = number.value ?? ''
  const candidates = [seen, `${named}${seen.slice(own.length)}`]
  return {
    value: null,
    doubt: {id: 'contradictory-number', seen, reason: 'contradictory', candidates},
  }
}

/** The digits before the symbol of a number in the name of a file. */
function numberIn(name: string, number: string): string | undefined {
  const letters = plain(number.replace(/^\d+\p{Ll}?/u, ''))
  if (letters.length < 3) return undefined
  const found = /(?<digits>\d{1,5})(?<rest>\D.*)$/u.exec(bare(name.normalize('NFC')))?.groups
  return found?.['digits'] && plain(found['rest'] ?? '').startsWith(letters)
    ? found['digits']
    : undefined
}

/** Letters and digits alone, without marks. */
function plain(words: string): string {
  return bare(words).replace(/[^\p{L}\p{N}]+/gu, '')
}
