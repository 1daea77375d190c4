import type {Dispatch} from './dispatch.js'
import {compatible} from './identity.js'
import {slug} from './slug.js'

/** What parts documents of one key: when each was issued, and where. */
export interface Origin {
  readonly issuedOn: string | null
  /** The places in the names of its issuers, by level: xã → an-phu. */
  readonly places: ReadonlyMap<string, string>
}

/** Of a cited document, as printed. */
export function originOf(cited: {
  readonly issuedOn: string | null
  readonly issuer: string | null
}): Origin {
  return {issuedOn: cited.issuedOn, places: placesOf(cited.issuer)}
}

/** Of a dispatch in hand: its issuers with the bodies above them. */
export function dispatchOrigin({issuedOn, issuers}: Dispatch): Origin {
  const names = issuers.flatMap(({name, parent}) => [name, parent ?? ''])
  return originOf({issuedOn, issuer: names.join(', ')})
}

/**
 * Whether two documents of one key cannot be one: every province has its 01/2025/QĐ-UBND, so another day or another
 * place of the issuer parts them. What is not printed contradicts nothing.
 */
export function contradicts(one: Origin, other: Origin): boolean {
  if (!compatible(one.issuedOn, other.issuedOn)) return true
  return [...one.places].some(([level, name]) => !compatible(name, other.places.get(level) ?? null))
}

/** How much is printed that could contradict. */
export function definiteness({issuedOn, places}: Origin): number {
  return (issuedOn ? 2 : 0) + (places.size > 0 ? 1 : 0)
}

/** Administrative units as they stand before a name; `Xã hội`, `Hợp tác xã` are none. */
const unit =
  /(?<![\p{L}\p{M}])(?<!tác |tấn )(?<level>tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?: (?:ủy|uỷ))?(?![\p{L}\p{M}])/giu
const properName = /^ (?<name>\p{Lu}[\p{L}\p{M}\d]*(?: \p{Lu}[\p{L}\p{M}\d]*)*)/u

/** “UBND xã An Phú, huyện Tân Hòa” → xã: an-phu, huyện: tan-hoa. Marks are left out: they move and get lost. */
function placesOf(issuer: string | null): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const words = (issuer ?? '').normalize('NFC').replace(/\s+/gu, ' ')
  for (const found of words.matchAll(unit)) {
    const name = properName.exec(words.slice(found.index + found[0].length))?.groups?.['name']
    const level = found.groups?.['level']?.toLowerCase()
    if (name && level) places.set(level, slug(name))
  }
  return places
}
