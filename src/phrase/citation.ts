import {fold} from '../lexicon/fold.js'
import type {CitationData} from '../tree/nodes.js'
import {Changes} from './citation/changes.js'
import {type Governor, governor, moved, past, relationAt} from './citation/governor.js'
import {afterLabel, type Instrument, instrument, numbered} from './citation/instrument.js'
import {list} from './citation/list.js'
import type {Reading} from './citation/name.js'
import {type Provision, provisions} from './citation/provisions.js'
import {subject} from './citation/subject.js'
import {type CitationContext, type Token, tokenize} from './citation/tokens.js'
import {isoDate, type PrintedDate} from './date.js'

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
 * citation = [ provisions [ "của" | "tại" | "," ] ] list [ subject ] ;
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
  const reading: Reading = {text, folded, tokens: tokenize(text, folded, context), ...context}
  const found: FoundCitation[] = []
  let governs = governor('cites')
  let latest: FoundCitation[] = []
  const changes = new Changes(reading.tokens)
  for (let at = 0; at < reading.tokens.length; ) {
    const cited = citation(reading, at)
    if (cited) {
      latest = [...mentions(reading, cited, governs), ...loose(reading, at, cited)]
      for (const one of latest) found.push(one) // a list may be longer than the arguments of a call
      changes.cite(latest, at, cited.next, cited.subjectUntil)
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

/**
 * “Sửa đổi, bổ sung khoản 4 Điều 3 như sau”: provisions without their document behind a verb of amending; which
 * document is amended is resolved later.
 */
function loose(
  reading: Reading,
  at: number,
  {instruments, provisions, next}: Cited,
): FoundCitation[] {
  const {tokens, text} = reading
  const verb = [1, 2, 3].find((back) => tokens[at - back]?.tags.has('citation-amending-verb'))
  if (instruments.length > 0 || provisions.length === 0 || !verb) return []
  const start = tokens[at]?.start ?? 0
  const end = tokens[next - 1]?.end ?? text.length
  return [
    {
      start,
      end,
      data: {
        ...nothing,
        relation: 'amends',
        verb: words(reading, at - verb),
        form: 'anaphora',
        provisions: [...provisions],
      },
    },
  ]
}

const nothing = {
  documentType: null,
  number: null,
  name: null,
  year: null,
  issuedOn: null,
  issuer: null,
  subject: null,
} as const

interface Cited {
  /** Provisions that no document follows. */
  readonly provisions: readonly Provision[]
  readonly instruments: readonly Placed[]
  readonly next: number
  readonly subjectUntil: number
}

/** An instrument with the provisions before it and the subject after it. */
interface Placed extends Instrument {
  readonly provisions: readonly Provision[]
  readonly subject: string | null
}

/** Tries a citation at a token; what it consumed is consumed even when nothing was cited. */
function citation(reading: Reading, at: number): Cited | undefined {
  const token = reading.tokens[at]
  if (!token?.tags.opens && token?.type !== 'number') return undefined
  const pinpoints = provisions(reading.tokens, at)
  if (!pinpoints && !triggers(reading, at)) return undefined
  const from = pinpoints ? afterLink(reading.tokens, pinpoints.next) : at
  const first = unkinded(reading, from) ?? instrument(reading, from)
  if (!first) return pinpoints && {...none, ...pinpoints}
  if (first.form === 'self') return {...none, next: first.next}
  const members = list(reading, {...first, first: at})
  const last = members.at(-1) ?? first
  const about = subject(reading, last.next)
  const instruments = members.map((one, i) => ({
    provisions: i === 0 ? (pinpoints?.provisions ?? []) : [],
    subject: one === last ? (about?.words ?? null) : null,
    ...one,
  }))
  return {instruments, provisions: [], next: last.next, subjectUntil: about?.next ?? 0}
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
    mention(reading, {...one, issuer: one.issuer ?? issuer}, {relation, ...(verb && {verb})}),
  )
}

/** The words of a token, as printed. */
function words({tokens, text}: Reading, at: number): string {
  return text.slice(tokens[at]?.start, tokens[at]?.end).replace(/\s+/gu, ' ')
}

type Governed = Pick<CitationData, 'relation' | 'verb'>

function mention(reading: Reading, cited: Placed, governed: Governed): FoundCitation {
  const {text, tokens, issuedOn} = reading
  const start = tokens[cited.first]?.start ?? 0
  const end = tokens[cited.next - 1]?.end ?? text.length
  const before = tokens[cited.first - 1]?.tags
  return {
    start,
    end,
    data: {
      documentType: cited.type,
      number: cited.number,
      name: cited.name,
      year: cited.year ?? (cited.date?.day === null ? cited.date.year : null),
      issuedOn: cited.date ? isoDate(withYear(cited.date, cited.number), issuedOn) : null,
      issuer: cited.issuer,
      subject: cited.subject,
      ...governed,
      provisions: [...cited.provisions],
      form: cited.form === 'self' ? 'full' : cited.form,
      ...(before?.has('citation-alias') && {isAlias: true}),
      ...(cited.form === 'anaphora' && before?.has('citation-plural') && {isPlural: true}),
    },
  }
}

/** A day without its year takes the year in the number (`32/2023/QĐ-UBND`). */
function withYear(date: PrintedDate, number: string | null): PrintedDate {
  const year = /^[^/]+\/(?<year>\d{4})\//u.exec(number ?? '')?.groups?.['year']
  return date.year === null && year ? {...date, year: Number(year)} : date
}
