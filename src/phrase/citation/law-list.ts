import {blank, type Instrument} from './instrument.js'
import {afterJoint} from './list.js'
import {kindOf, listedTitle, type Reading} from './name.js'
import {tail} from './tail.js'

/**
 * Danh sách luật whose names share their kind; undefined where there is none.
 *
 * ```ebnf
 * laws = ("các" | "những") kind [ ":" ] title { tail } { ("," | ";" | "và") title { tail } } ;
 * ```
 */
export function lawList(reading: Reading, at: number): readonly Instrument[] | undefined {
  const {tokens} = reading
  const isPlural = tokens[at - 1]?.tags.has('citation-plural')
  if (!isPlural || !kindOf(reading, at)?.byName) return undefined
  const isColon = tokens[at + 1]?.word === ':'
  const laws: Instrument[] = []
  let next: number | undefined = isColon ? at + 2 : at + 1
  while (next !== undefined) {
    const one = law(reading, at, next, isColon)
    if (!one) break
    laws.push(laws.length === 0 ? {...one, first: at} : one)
    next = afterJoint(reading, one.next)
  }
  return laws.length > (isColon ? 0 : 1) ? laws : undefined
}

/** One title of the list, with the kind at a token; without a colon only one that the lexicon knows is sure. */
function law(reading: Reading, kind: number, at: number, isFree: boolean): Instrument | undefined {
  const end = listedTitle(reading, at, isFree)
  if (!end) return undefined
  const {tokens, text} = reading
  const words = (from: number, to: number) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/\s+/gu, ' ')
  const name = `${words(kind, kind + 1)} ${words(at, end)}`
  const type = kindOf(reading, kind)?.id ?? null
  return tail(reading, {...blank, type, name, first: at, next: end})
}
