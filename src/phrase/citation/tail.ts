import type {Instrument} from './instrument.js'
import {issuer} from './issuer.js'
import type {Reading} from './name.js'
import type {Token} from './tokens.js'

/** Date, issuer and year in any order, each once. */
export function tail(reading: Reading, start: Instrument): Instrument {
  let found = start
  for (let more = tailPart(reading, found); more; more = tailPart(reading, found)) found = more
  return found
}

function tailPart(reading: Reading, found: Instrument): Instrument | undefined {
  const {tokens} = reading
  const bracket = tokens[found.next]?.word === '('
  const open = tokens[found.next]?.word === ',' || bracket ? found.next + 1 : found.next
  const at = tokens[open]?.tags.has('citation-dated') ? open + 1 : open
  const date = tokens[at]?.date
  if (date && !found.date && (!bracket || tokens[at + 1]?.word === ')'))
    return {...found, date, next: bracket ? at + 2 : at + 1}
  if (bracket) return undefined
  const issued = found.issuer ? undefined : issuedBy(reading, at)
  if (issued) return {...found, ...issued}
  const year =
    found.year || found.date ? undefined : yearAt(tokens, found.next, found.name !== null)
  return year && {...found, ...year}
}

export function issuedBy({tokens, text}: Reading, at: number) {
  if (!tokens[at]?.tags.has('citation-of')) return undefined
  const end = issuer(tokens, at + 1)
  if (!end) return undefined
  const next = term(tokens, end) ?? end
  const printed = text.slice(tokens[at + 1]?.start, tokens[next - 1]?.end).replace(/\s+/gu, ' ')
  return {issuer: printed, next}
}

/** “(khóa XII)”, “khóa XII”: the index after it. */
export function term(tokens: readonly Token[], at: number): number | undefined {
  const bracket = tokens[at]?.word === '('
  const from = bracket ? at + 1 : at
  if (!tokens[from]?.tags.has('citation-term') || !isOrdinal(tokens[from + 1])) return undefined
  if (!bracket) return from + 2
  return tokens[from + 2]?.word === ')' ? from + 3 : undefined
}

/** `4`, `XII`. */
export function isOrdinal(token: Token | undefined): boolean {
  return token?.type === 'integer' || (token?.capital === true && /^[ivxl]+$/u.test(token.word))
}

/** “năm 2015”; after a name `2015` alone. */
function yearAt(tokens: readonly Token[], at: number, named: boolean) {
  const worded = tokens[at]?.tags.has('citation-year')
  if (!worded && !named) return undefined
  const next = worded ? at + 1 : at
  const token = tokens[next]
  if (token?.type !== 'integer' || !/^(?:19|20)\d\d$/u.test(token.word)) return undefined
  return {year: Number(token.word), next: next + 1}
}
