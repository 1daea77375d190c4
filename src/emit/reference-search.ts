import type {Reference} from '../model/references.js'
import type {EmitOptions} from './product.js'

type Sought = Omit<
  Reference,
  'search' | 'mentions' | 'files' | 'supersededBy' | 'amendedBy' | 'state'
>

/** Characters of a mention that are worth searching for. */
const longest = 120

/**
 * Cụm từ để tìm: `"30/2020/NĐ-CP" Nghị định 05/3/2020`, `Luật Lưu trữ 2024`. The issuer is added where a number
 * without its year could be anybody's.
 */
export function searchPhrase(sought: Sought, {typeName}: Pick<EmitOptions, 'typeName'>): string {
  const {type, number, name, year, issuedOn, issuer, citedBy} = sought
  const when = issuedOn ? dayOf(issuedOn) : (year?.toString() ?? '')
  if (number) {
    const isWhole = /\/\d{4}\//u.test(number)
    const quoted = `"${number.replaceAll('"', '')}"`
    return joined(quoted, type ? typeName(type) : '', when, isWhole ? '' : (issuer ?? ''))
  }
  if (name) return joined(name, yearBeside(sought))
  return joined(citedBy[0]?.places[0]?.text.slice(0, longest) ?? '')
}

/** The year of a name that does not hold it: `Luật Lưu trữ` of 2024. */
export function yearBeside({
  name,
  year,
  issuedOn,
}: Pick<Sought, 'name' | 'year' | 'issuedOn'>): string {
  const when = year?.toString() ?? issuedOn?.slice(0, 4) ?? ''
  return name?.includes(when) ? '' : when
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ').replace(/\s+/gu, ' ').trim()
}

/** As dispatches print it: days under 10 and the months 1 and 2 with a zero (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 4). */
function dayOf(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}
