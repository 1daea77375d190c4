import type {Lexicon} from '../lexicon/index.js'
import type {Citation} from '../model/citation.js'
import {identityOf} from '../model/identity.js'
import {slug} from '../model/slug.js'

type Cited = Pick<Citation, 'type' | 'number' | 'name' | 'year' | 'issuedOn'>

/** Định danh of a cited document: by its number, or by its name and year (Luật Đất đai năm 2024). */
export function citationKey(cited: Cited, {typeById}: Lexicon): string | null {
  const {type, number, name, issuedOn} = cited
  if (number) return identityOf(cited)
  const year = cited.year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : null)
  const isNamed = type !== null && name !== null && typeById(type)?.byName === true
  return isNamed && year ? `state:${type}:${slug(name)}:${year}` : null
}
