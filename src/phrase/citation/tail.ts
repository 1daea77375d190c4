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
  const issued = found.issuer ? undefined : issuedBy(reading, at, isJoint(reading, found.type))
  if (issued) return {...found, ...issued}
  const year =
    found.year || found.date ? undefined : yearAt(tokens, found.next, found.name !== null)
  return year && {...found, ...year}
}

/** A kind of which several bodies are the issuers. */
const isJoint = ({lexicon}: Reading, type: string | null) =>
  lexicon.documentTypes.some(({id, joint}) => joint && id === type)

/** Cơ quan ban hành after `của`; several of a document that they issue together (Thông tư liên tịch). */
export function issuedBy({tokens, text}: Reading, at: number, jointly = false) {
  if (!tokens[at]?.tags.has('citation-of')) return undefined
  const own = issuer(tokens, at + 1)
  if (!own) return undefined
  let end = (tokens[own]?.tags.has('citation-issuer-of') && issuer(tokens, own + 1)) || own
  for (let more = jointly ? further(tokens, end) : undefined; more; more = further(tokens, end))
    end = more
  const next = term(tokens, end) ?? end
  const printed = text.slice(tokens[at + 1]?.start, tokens[next - 1]?.end).replace(/\s+/gu, ' ')
  return {issuer: printed, next}
}

/** The index after one more issuer behind a comma, a dash or `và`. */
function further(tokens: readonly Token[], at: number): number | undefined {
  const joins = tokens[at]?.word === ',' || tokens[at]?.word === '-'
  return joins || tokens[at]?.tags.has('citation-and') ? issuer(tokens, at + 1) : undefined
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
