import {fold} from '../lexicon/fold.js'
import type {CitationData} from '../tree/nodes.js'
import {Changes} from './citation/changes.js'
import {bearerOf, isNaming} from './citation/given-names.js'
import {type Governor, governor, moved, past, relationAt} from './citation/governor.js'
import {type Instrument, instrument, numbered} from './citation/instrument.js'
import {issuerBehind} from './citation/issuer-behind.js'
import {afterLabel} from './citation/labelled.js'
import {lawList} from './citation/law-list.js'
import {list} from './citation/list.js'
import {type Cited, loose, mention, words} from './citation/mention.js'
import type {Reading} from './citation/name.js'
import {Preceding} from './citation/preceding.js'
import {type Provisions, provisions} from './citation/provisions.js'
import {subject} from './citation/subject.js'
import {type CitationContext, type Token, tokenize} from './citation/tokens.js'

/** One mention in a text, by offsets. */
export interface FoundCitation {
  readonly start: number
  readonly end: number
  readonly data: CitationData
}

/**
 * Dẫn chiếu in a text, as a grammar:
 *
 * ```ebnf
 * citation = [ provisions [ "của" | "tại" | "," ] ] (list | laws) [ ("," | "tại" | "(") provisions ] [ subject ] ;
 * list     = instrument { ("," | ";" | "và") [ "số" ] number { tail } } ;
 * ```
 *
 * `list`, `instrument`, `provisions` and `subject` stand in the files of their names. A trigger (a kind
 * of document, a unit of provision, `số`, a number) is tried once; whatever it consumed is not read
 * again, so the time is linear in the text. Documents named in a subject are found as the scan goes on
 * inside it; there the title's own verb governs.
 */
export function parseCitations(text: string, context: CitationContext): FoundCitation[] {
  const folded = fold(text)
  const tokens = tokenize(text, folded, context)
  const reading: Reading = {text, folded, tokens, givenNames: new Set<string>(), ...context}
  const found: FoundCitation[] = []
  let governs = governor('cites')
  let latest: FoundCitation[] = []
  const preceding = new Preceding(reading)
  const changes = new Changes(reading.tokens, preceding)
  for (let at = 0; at < reading.tokens.length; ) {
    const cited = citation(reading, at)
    if (cited) {
      latest = isNaming(reading.tokens, at)
        ? named(reading, at, preceding, mentions(reading, cited, governs))
        : [...mentions(reading, cited, governs), ...loose(reading, at, cited)]
      for (const one of latest) found.push(one) // a list may be longer than the arguments of a call
      changes.cite(latest, at)
      preceding.cite(latest, at, cited.next, cited.subjectUntil)
      governs = past(governs, at, cited.next, cited.subjectUntil)
    } else {
      governs = moved(governs, reading, at)
      changes.pass(at)
      if (at >= governs.subjectUntil && repeals(reading, at))
        latest = repealed(found, latest, words(reading, at))
    }
    at = cited?.next ?? at + 1
  }
  return found
}

/** “Quyết định số … và số … hết hiệu lực kể từ ngày …”: the verb stands after its documents. */
const repeals = ({tokens}: Reading, at: number) => tokens[at]?.tags.governing === 'repeals-before'

/** The latest of what was found changes its relation; nothing is left for a further verb. */
function repealed(
  found: FoundCitation[],
  latest: readonly FoundCitation[],
  verb: string,
): FoundCitation[] {
  const since = found.length - latest.length
  for (const [i, one] of latest.entries())
    found[since + i] = {...one, data: {...one.data, relation: 'repeals', verb}}
  return []
}

/** “(sau đây gọi tắt là Đề án)”: a name given to no document is none. */
function named(
  reading: Reading,
  at: number,
  preceding: Preceding,
  found: readonly FoundCitation[],
): FoundCitation[] {
  return found.flatMap((one) => {
    const {alias} = one.data
    const bearer = bearerOf(reading, at, preceding, one)
    if (!bearer) return alias ? [] : [one]
    if (alias) reading.givenNames.add(alias)
    return [{...one, data: {...one.data, namedFor: bearer.start}}]
  })
}

/** Tries a citation at a token; what it consumed is consumed even when nothing was cited. */
function citation(reading: Reading, at: number): Cited | undefined {
  const token = reading.tokens[at]
  if (!token?.tags.opens && token?.type !== 'number') return undefined
  const pinpoints = provisions(reading.tokens, at)
  if (!pinpoints && !triggers(reading, at)) return undefined
  const from = pinpoints ? afterLink(reading.tokens, pinpoints.next) : at
  const first = unkinded(reading, from) ?? instrument(reading, from)
  if (first?.form === 'self') return {...none, next: first.next}
  const members = lawList(reading, from) ?? (first ? list(reading, first) : [])
  const last = members.at(-1)
  if (!last) return pinpoints && {...none, ...pinpoints}
  const back = behind(reading, last.next)
  const next = back?.next ?? last.next
  const about = last.alias ? undefined : subject(reading, next)
  const behindTitle = about && issuerBehind(reading, last, about)
  const instruments = members.map((one, i) => ({
    ...one,
    first: i === 0 ? at : one.first,
    next: one === last ? next : one.next,
    provisions: [
      ...(i === 0 ? (pinpoints?.provisions ?? []) : []),
      ...(one === last ? (back?.provisions ?? []) : []),
    ],
    ...(one === last && behindTitle && {issuer: behindTitle.issuer}),
    subject:
      one === last && !isTitled(one, reading) ? (behindTitle?.words ?? about?.words ?? null) : null,
  }))
  return {instruments, provisions: [], next, subjectUntil: about?.next ?? 0}
}

/** A law's name is its title: what goes on behind it (“Luật Thư viện về hồ sơ …”) is of the words around it. */
const isTitled = ({name, type}: Instrument, {lexicon}: Reading) =>
  name !== null && lexicon.documentTypes.some(({id, byName}) => byName && id === type)

/** “Luật Đất đai, Điều 5”, “Luật Nhà ở (khoản 2 Điều 7)”: provisions behind, which no other document follows. */
function behind(reading: Reading, at: number): Provisions | undefined {
  const {tokens} = reading
  const joint = tokens[at]
  const isBracket = joint?.word === '('
  if (!isBracket && joint?.word !== ',' && !joint?.tags.has('provision-behind')) return undefined
  const found = provisions(tokens, at + 1)
  if (!found?.provisions.some(({article}) => article)) return undefined
  if (isBracket)
    return tokens[found.next]?.word === ')' ? {...found, next: found.next + 1} : undefined
  const after = afterLink(tokens, found.next)
  const isOfOther = tokens[found.next]?.tags.has('citation-of') || instrument(reading, after)
  return isOfOther ? undefined : found
}

const none = {instruments: [], provisions: [], subjectUntil: 0} as const

function triggers({tokens}: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.type === 'number') return true
  return token.tags.size > 0 && triggering.some((tag) => token.tags.has(tag))
}

const triggering = ['document-type', 'citation-generic', 'citation-label', 'citation-party-name']

/** `của`, `tại` or a comma between provisions and their document. */
function afterLink(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token?.word === ',' || token?.tags.has('citation-of') || token?.tags.has('citation-in')
    ? at + 1
    : at
}

/** “tại số 123/UBND-VX”: a number without its kind, where a document must stand. */
function unkinded(reading: Reading, at: number): Instrument | undefined {
  const stands = reading.tokens[at - 1]?.tags.has('citation-bare-before')
  return stands && afterLabel(reading.tokens, at) !== undefined
    ? numbered(reading, at, at)
    : undefined
}

function mentions(reading: Reading, cited: Cited, governs: Governor): FoundCitation[] {
  const at = cited.instruments[0]?.first ?? 0
  const {relation, by} = relationAt(governs, at)
  const verb = relation === 'cites' ? undefined : words(reading, by)
  const issuer = governs.author?.next === at ? governs.author.issuer : null
  return cited.instruments.map((one) =>
    mention(
      reading,
      {...one, issuer: one.issuer ?? issuer},
      relation === 'replies_to' && isRule(one, reading)
        ? {relation: 'cites'}
        : {relation, ...(verb && {verb})},
    ),
  )
}

/** Nobody replies to a decree (“nhận được phản ánh về … theo quy định tại Nghị định số …”). */
const isRule = ({type}: Instrument, {lexicon}: Reading) =>
  lexicon.documentTypes.some(({id, normative}) => normative && id === type)
