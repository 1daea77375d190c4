import type {GraphDocument} from '../model/graph.js'
import {holdsYear} from '../model/identity.js'
import {slug} from '../model/slug.js'

type Identified = Pick<GraphDocument, 'type' | 'number' | 'issuedOn' | 'year' | 'key'> & {
  readonly name: string | null
}

/** Mã trao đổi of a document whose identity is fixed: the same for whoever cites it. */
export interface ExchangeIds {
  /** Akoma Ntoso: `/akn/vn/act/nghi-dinh/2020/30-nd-cp`. */
  readonly akn: string | null
  /** RFC 9676: `urn:lex:vn:cp:nghi.dinh:2020;30-nd-cp`. */
  readonly urn: string | null
}

/**
 * Normative documents (a number with its year, laws by name) are acts, others docs. The day stands in place of the
 * year where numbers run per term (Party). The authority is that of the ký hiệu: names of issuers are printed in many ways.
 */
export function exchangeIds(document: Identified): ExchangeIds {
  const {type, number, name, key} = document
  const when = momentOf(document)
  if (key === null || !type || !when) return {akn: null, urn: null}
  const work = slug(number ? withoutYear(number) : (name ?? ''))
  if (!work) return {akn: null, urn: null}
  const kind = !number || holdsYear(number) ? 'act' : 'doc'
  const authority = number ? authorityOf(number, type) : 'quoc-hoi'
  return {
    akn: `/akn/vn/${kind}/${slug(type)}/${when}/${work}`,
    urn: `urn:lex:vn:${dotted(authority)}:${dotted(type)}:${when};${work}`,
  }
}

function momentOf({key, issuedOn, year}: Identified): string | null {
  if (key?.startsWith('party:')) return issuedOn
  return year === null ? null : String(year)
}

const withoutYear = (number: string) => number.replace(/(?<=^\d[^/]*)\/\d{4}(?=\/)/u, '')

/** `NĐ-CP` → `CP`, `CV/ĐUK` → `ĐUK`, `STC-QLNS` stays: the letters of the type are left out where they are printed. */
function authorityOf(number: string, type: string): string {
  const [first = '', ...rest] = slug(withoutYear(number).replace(/^\d+\p{L}?[-/]?/u, '')).split('-')
  const initials = slug(type)
    .split('-')
    .map((word) => word.charAt(0))
    .join('')
  const isType = first === initials || first.replace(/r$/u, '') === initials
  return isType && rest.length > 0 ? rest.join('-') : [first, ...rest].join('-')
}

const dotted = (text: string) => slug(text).replaceAll('-', '.')
