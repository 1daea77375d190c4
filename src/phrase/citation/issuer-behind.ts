import {fold} from '../../lexicon/fold.js'
import type {Instrument} from './instrument.js'
import {issuer} from './issuer.js'
import type {Reading} from './name.js'
import {symbolCodes} from './number.js'
import type {Subject} from './subject.js'

/** Tokens that an issuer may take. */
const longest = 20

/**
 * Cơ quan ban hành sau trích yếu: “Thông tư số 22/2031/TT-BGDĐT quy định về đánh giá của Bộ trưởng Bộ Giáo dục và Đào
 * tạo”. A title may end with the name of any office; that it is the issuer the symbol of the number must say.
 */
export function issuerBehind(reading: Reading, cited: Instrument, about: Subject) {
  const {tokens, text, lexicon} = reading
  if (cited.issuer !== null || cited.number === null || about.words === null) return undefined
  const codes = symbolCodes(cited.number)
  const names = lexicon.agencies
    .filter(({code}) => codes.includes(code))
    .map(({name}) => fold(name))
  for (let at = about.next - 1; at > Math.max(about.from, about.next - longest); at--) {
    if (!tokens[at]?.tags.has('citation-issuer-of')) continue
    const end = issuer(tokens, at + 1)
    if (end === undefined || (end < about.next && tokens[end]?.word !== '(')) return undefined
    const printed = text.slice(tokens[at + 1]?.start, tokens[end - 1]?.end).replace(/\s+/gu, ' ')
    if (!names.some((name) => fold(printed).endsWith(name))) return undefined
    const words = text.slice(tokens[about.from]?.start, tokens[at - 1]?.end).replace(/\s+/gu, ' ')
    return {issuer: printed, words}
  }
  return undefined
}
