import {fold} from '../lexicon/fold.js'
import type {Relation} from '../model/vocabulary.js'
import type {CitationData} from '../tree/nodes.js'
import {afterLabel, type Instrument, instrument, numbered} from './citation/instrument.js'
import {list} from './citation/list.js'
import type {Reading} from './citation/name.js'
import {type Provision, provisions} from './citation/provisions.js'
import {subject} from './citation/subject.js'
import {type CitationContext, type Token, tokenize} from './citation/tokens.js'
import {isoDate, type PrintedDate} from './date.js'
import {governing, nested} from './relation.js'

/** One mention in a text, by offsets. */
export interface FoundCitation {
  readonly start: number
  readonly end: number
  readonly data: CitationData
}

/** What governs the citations that follow: outside, and inside the subject of a cited document. */
interface Governor {
  readonly outer: Relation
  readonly inner: Relation
  /** The subject reaches up to this token. */
  readonly subjectUntil: number
}

const free: Governor = {outer: 'cites', inner: 'cites', subjectUntil: 0}

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
  const reading: Reading = {...context, text, folded: fold(text), tokens: tokenize(text, context)}
  const found: FoundCitation[] = []
  let governor = free
  for (let at = 0; at < reading.tokens.length; ) {
    const cited = citation(reading, at)
    governor = moved(governor, reading.tokens, at, cited !== undefined)
    const inside = at < governor.subjectUntil
    for (const one of cited?.instruments ?? [])
      found.push(mention(reading, one, inside ? governor.inner : governor.outer, context))
    if (cited?.subjectUntil) governor = inSubject(governor, cited.subjectUntil, inside)
    at = cited?.next ?? at + 1
  }
  return found
}

interface Cited {
  readonly instruments: readonly Placed[]
  readonly next: number
  readonly subjectUntil?: number
}

/** An instrument with the provisions before it and the subject after it. */
interface Placed extends Instrument {
  readonly provisions: readonly Provision[]
  readonly subject: string | null
}

/** Tries a citation at a token; what it consumed is consumed even when nothing was cited. */
function citation(reading: Reading, at: number): Cited | undefined {
  const pinpoints = provisions(reading.tokens, at)
  if (!pinpoints && !triggers(reading, at)) return undefined
  const from = pinpoints ? afterLink(reading.tokens, pinpoints.next) : at
  const first = unkinded(reading, from) ?? instrument(reading, from)
  if (!first) return pinpoints && {instruments: [], next: pinpoints.next}
  if (first.form === 'self') return {instruments: [], next: first.next}
  const members = list(reading, {...first, first: at})
  const last = members.at(-1) ?? first
  const about = subject(reading, last.next)
  const words = about
    ? reading.text.slice(reading.tokens[about.from]?.start, reading.tokens[about.next - 1]?.end)
    : null
  const instruments = members.map((one, i) => ({
    ...one,
    provisions: i === 0 ? (pinpoints?.provisions ?? []) : [],
    subject: one === last ? (words?.replace(/\s+/gu, ' ') ?? null) : null,
  }))
  return {instruments, next: last.next, ...(about && {subjectUntil: about.next})}
}

function triggers({tokens}: Reading, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.type === 'number') return true
  return ['document-type', 'citation-generic', 'citation-label', 'citation-party-name'].some(
    (tag) => token.tags.has(tag),
  )
}

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

function moved(governor: Governor, tokens: readonly Token[], at: number, cites: boolean): Governor {
  const token = tokens[at]
  if (!token) return governor
  const inside = at < governor.subjectUntil
  if (token.word === '.' && !inside && endsSentence(tokens, at)) return free
  const verb = cites ? undefined : governing(token.tags)
  if (!verb || verb === 'passive') return governor
  return inside ? {...governor, inner: verb} : {...governor, outer: verb}
}

/** A full stop before a capital; `TP. Hồ Chí Minh` has no governing verb to lose. */
const endsSentence = (tokens: readonly Token[], at: number) => tokens[at + 1]?.capital !== false

/** The verb that opens a subject (`hướng dẫn thi hành …`) governs what the subject names. */
function inSubject(governor: Governor, until: number, nested: boolean): Governor {
  return {
    ...governor,
    inner: nested ? governor.inner : 'cites',
    subjectUntil: nested ? Math.max(until, governor.subjectUntil) : until,
  }
}

function mention(
  {text, tokens}: Reading,
  cited: Placed,
  relation: Relation,
  {issuedOn}: CitationContext,
): FoundCitation {
  const start = tokens[cited.first]?.start ?? 0
  const end = tokens[cited.next - 1]?.end ?? text.length
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
      relation,
      provisions: [...cited.provisions],
      form: cited.form === 'self' ? 'full' : cited.form,
    },
  }
}

/** A day without its year takes the year in the number (`32/2023/QĐ-UBND`). */
function withYear(date: PrintedDate, number: string | null): PrintedDate {
  const year = /^[^/]+\/(?<year>\d{4})\//u.exec(number ?? '')?.groups?.['year']
  return date.year === null && year ? {...date, year: Number(year)} : date
}
