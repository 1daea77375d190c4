import {bare} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Citation} from '../model/citation.js'

type Identity = Pick<Citation, 'type' | 'number' | 'name' | 'year' | 'issuedOn'>

/**
 * Định danh of a cited document. Party numbers run per congress term, so the date is part of the identity;
 * State numbers run per year; a number with its year (`30/2020/NĐ-CP`) is enough by itself. Null when the
 * text does not fix it.
 */
export function citationKey(cited: Identity, {typeById}: Lexicon): string | null {
  const {type, number, name, issuedOn} = cited
  const year = cited.year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : null)
  if (!type) return null
  if (number) return numberKey(type, number, issuedOn, year)
  const isNamed = name !== null && typeById(type)?.byName === true
  return isNamed && year ? `state:${type}:${slug(name)}:${year}` : null
}

function numberKey(
  type: string,
  number: string,
  issuedOn: string | null,
  year: number | null,
): string | null {
  if (/^\d[^/]*\/\d{4}\//u.test(number) || /:\d{4}/u.test(number)) return `state:${type}:${number}`
  if (!/\p{L}/u.test(number)) return null
  if (/^\d+\p{L}?-/u.test(number)) return issuedOn ? `party:${type}:${number}:${issuedOn}` : null
  return year ? `state:${type}:${number}:${year}` : null
}

const slug = (name: string) => bare(name).replace(/[^\p{L}\p{N}]+/gu, '-')
