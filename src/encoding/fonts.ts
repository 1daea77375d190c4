import type {LegacyEncoding} from './tables.js'

/** What the name of a font says of its text. */
export interface FontEncoding {
  readonly encoding: LegacyEncoding
  /** The font draws capitals for small letters. */
  readonly capitals: boolean
}

/** `ABCDEF+`: a PDF holds part of the font. */
const subset = /^[A-Z]{6}\+/u
const families: readonly (readonly [RegExp, LegacyEncoding])[] = [
  [/^VNI[-_ ]/iu, 'vni'],
  [/^VPS/iu, 'vps'],
  [/VISCII|^HoangYen|^Heo ?May/iu, 'viscii'],
  [/^\.?Vn(?=\p{L})(?!F-)/iu, 'tcvn3'],
]
/** `.VnTimeH`, `.VnTimeH Tur`; not `.VnHelvetIns`. */
const capitals = /[\p{L}\d]H(?!\p{Ll})/u

/** Phông chữ → bảng mã: fonts of one encoding bear its name; undefined for all others. */
export function fontEncoding(font: string | undefined): FontEncoding | undefined {
  const name = font?.trim().replace(subset, '') ?? ''
  const encoding = families.find(([pattern]) => pattern.test(name))?.[1]
  return encoding && {encoding, capitals: encoding === 'tcvn3' && capitals.test(name)}
}

/** Whether markup may name such a font: a cheap look before a careful one. */
export function mentionsLegacyFont(markup: string): boolean {
  return /["';>\s+.](?:VNI[-_ ]|VPS|\.?Vn\p{L}|HoangYen|Heo ?May)|VISCII/iu.test(markup)
}
