import type {Citation} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'

/** What is known of who issued a document, and when. */
export interface Origin {
  readonly issuedOn: string | null
  /** The issuer as printed, with the body above it where that is known. */
  readonly issuer: string | null
}

/**
 * Định danh: the keys under which others may cite a dispatch: with its year and with its date, or bare where the
 * number holds its year (`30/2020/NĐ-CP`).
 */
export function identitiesOf({family, type, number, issuedOn}: Dispatch): string[] {
  if (!type || !number) return []
  const base = `${family === 'party' ? 'party' : 'state'}:${type}:${number}`
  return issuedOn ? [base, `${base}:${issuedOn.slice(0, 4)}`, `${base}:${issuedOn}`] : [base]
}

export function originOf({issuedOn, issuers}: Dispatch): Origin {
  const names = issuers.flatMap(({name, parent}) => [name, parent ?? ''])
  return {issuedOn, issuer: names.join(', ') || null}
}

/**
 * Whether two documents of one key cannot be one: every province has its 01/2025/QĐ-UBND, so another day or another
 * place of the issuer parts them. What is not printed contradicts nothing.
 */
export function contradicts(one: Origin, other: Origin): boolean {
  if (one.issuedOn && other.issuedOn && one.issuedOn !== other.issuedOn) return true
  const places = placesOf(other.issuer)
  return [...placesOf(one.issuer)].some(([level, name]) => {
    const there = places.get(level)
    return there !== undefined && there !== name
  })
}

/** How much is printed that could contradict. */
export function definiteness({issuedOn, issuer}: Pick<Citation, 'issuedOn' | 'issuer'>): number {
  return (issuedOn ? 2 : 0) + (placesOf(issuer).size > 0 ? 1 : 0)
}

/** Administrative units as they stand before a name; `Xã hội`, `Hợp tác xã` are none. */
const unit =
  /(?<![\p{L}\p{M}])(?<!tác |tấn )(?<level>tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?: (?:ủy|uỷ))?(?![\p{L}\p{M}])/giu
const properName = /^ (?<name>\p{Lu}[\p{L}\p{M}\d]*(?: \p{Lu}[\p{L}\p{M}\d]*)*)/u

/** “UBND xã An Phú, huyện Tân Hòa” → xã: an phu, huyện: tan hoa. Marks are left out: they move and get lost. */
function placesOf(issuer: string | null): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const words = (issuer ?? '').normalize('NFC').replace(/\s+/gu, ' ')
  for (const found of words.matchAll(unit)) {
    const name = properName.exec(words.slice(found.index + found[0].length))?.groups?.['name']
    const level = found.groups?.['level']?.toLowerCase()
    if (name && level) places.set(level, bare(name))
  }
  return places
}

function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
