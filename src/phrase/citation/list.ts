import {type Instrument, typeOfSymbol} from './instrument.js'
import {afterLabel, numberAfter} from './labelled.js'
import {kindOf, type Reading} from './name.js'
import {symbolCodes} from './number.js'
import {tail} from './tail.js'

/** One document of a list. */
interface Member extends Instrument {
  /** “…; Nghị quyết số …”: an item by itself; what it says is not said of those before. */
  readonly apart?: boolean
}

/**
 * Danh sách after a numbered document: the kind is shared, and the date and issuer of the last belong to
 * those before that have none and the same body in their symbol.
 *
 * ```ebnf
 * list = instrument { ("," | ";" | "và") [ kind ] [ "số" ] number { tail } } ;
 * ```
 */
export function list(reading: Reading, first: Instrument): readonly Instrument[] {
  const members: Member[] = [first]
  for (let more = member(reading, first); more; more = member(reading, more)) members.push(more)
  return shared(reading, members)
}

function member(reading: Reading, before: Instrument): Member | undefined {
  if (before.number === null) return undefined
  const first = afterJoint(reading, before.next)
  if (first === undefined) return undefined
  const again = before.type !== null && kindOf(reading, first)?.id === before.type
  const at = again ? first + 1 : first
  const issuer = before.issuerFirst && !again ? before.issuer : null
  const apart = again && reading.tokens[before.next]?.word === ';'
  const start = {...before, date: null, issuer, name: null, year: null, first, apart}
  if (reading.tokens[at]?.code) return undefined
  const number = numberAfter(reading, at)
  if (number) {
    const type = before.type ?? typeOfSymbol(reading, number.value)
    return tail(reading, {...start, type, number: number.value, form: 'full', next: number.next})
  }
  const labelled = afterLabel(reading.tokens, at)
  const token = reading.tokens[labelled ?? at]
  if (token?.type !== 'integer' || before.form !== 'short' || token.word.length < 2)
    return undefined
  return tail(reading, {...start, number: token.word, next: (labelled ?? at) + 1})
}

/** `,` `;` `và` and `, và` between two numbers. */
export function afterJoint({tokens}: Reading, at: number): number | undefined {
  const token = tokens[at]
  if (token?.tags.has('citation-and')) return at + 1
  if (token?.word !== ',' && token?.word !== ';') return undefined
  return tokens[at + 1]?.tags.has('citation-and') ? at + 2 : at + 1
}

/** From the last backwards, each takes what the one after it has and it has not. */
function shared(reading: Reading, members: readonly Member[]): readonly Instrument[] {
  const done: Member[] = []
  for (const one of [...members].reverse()) {
    const after = done.at(-1)
    const gives = after && !after.apart && isOfOneBody(reading, one, after) ? after : undefined
    const date = one.date ?? (one.issuer ? null : (gives?.date ?? null))
    done.push(gives ? {...one, date, issuer: one.issuer ?? gives.issuer} : one)
  }
  return done.reverse()
}

/** `3/SYT-VP` and `4/STC-NS` have two issuers; a symbol that names none contradicts nothing. */
function isOfOneBody({lexicon}: Reading, a: Instrument, b: Instrument): boolean {
  const [one, other] = [a, b].map(({type, number}) => {
    const codes = symbolCodes(number ?? '')
    const isKind = lexicon.typeById(type ?? '')?.codes.includes(codes[0] ?? '')
    return codes[isKind ? 1 : 0]
  })
  return !one || !other || one === other
}
