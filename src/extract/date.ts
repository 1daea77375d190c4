import type {VFile} from 'vfile'
import {bare} from '../lexicon/fold.js'
import {digitSurenessAt} from '../source/sureness.js'
import type {LetterheadPart} from '../tree/nodes.js'
import {adoption} from './adoption.js'
import {type ExtractContext, evidenceOf} from './context.js'
import type {Fact, FactDoubt} from './facts.js'
import {letterheadParts} from './letterhead.js'
import {isSure, surenessOf} from './sureness.js'

/** Địa danh và ngày ban hành. */
export interface PlaceAndDateFacts {
  readonly place: Fact<string>
  readonly issuedOn: Fact<string>
}

/**
 * Địa danh, thời gian ban hành (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4). A blank day or month, or one that is no
 * number, gives no date: the month alone is not one.
 */
export function placeAndDateFacts(context: ExtractContext): PlaceAndDateFacts {
  const node = letterheadParts(context, 'placeAndDate')[0]
  if (!node) return {place: {value: null}, issuedOn: adoptedOn(context)}
  const folded = node.value.toLowerCase()
  const day = context.lexicon.regex('⟨{day}(?!\\p{L}{2})').exec(folded)
  const place = node.value.slice(0, day?.index ?? 0).replace(/[\s,.;:-]+$/u, '')
  const evidence = evidenceOf(node, context.source)
  return {
    place: place ? {value: place, evidence} : {value: null},
    issuedOn: sureDate(
      dateFact(node.value.slice(day?.index ?? 0), {value: null, evidence}, context),
      node,
      day?.index ?? 0,
      context,
    ),
  }
}

/**
 * A day of whose digits OCR is not sure (a blurred `tháng` between them changes nothing), or that lies after the day on
 * which the file was signed, is a candidate.
 */
function sureDate(
  fact: Fact<string>,
  node: LetterheadPart,
  from: number,
  {source, file}: ExtractContext,
): Fact<string> {
  const start = node.position.start.offset ?? 0
  const sure = digitSurenessAt(source, start + from, node.position.end.offset ?? start)
  if (surenessOf(node, source, from) === null) return fact
  const seen = node.value.slice(from)
  if (fact.value === null) return unread(fact, seen)
  const candidates = [fact.value]
  const doubt = {id: 'illegible-date', seen, candidates} as const
  if (!isSure(sure)) return {value: null, doubt: {...doubt, reason: 'illegible'}}
  const signed = signedDays(file)
  const late = signed.length > 0 && signed.every((day) => day < (fact.value ?? ''))
  return late ? {value: null, doubt: {...doubt, reason: 'contradictory'}} : fact
}

/** Where OCR sees no day, one may have been written by hand. */
function unread(fact: Fact<string>, seen: string): Fact<string> {
  if (fact.doubt?.reason !== 'blank') return fact
  return {value: null, doubt: {id: 'illegible-date', seen, reason: 'illegible'}}
}

/** The days in Vietnam on which the file was signed. */
function signedDays(file: VFile): string[] {
  const {digitalSignatures = []} = file.data
  return digitalSignatures.flatMap(({signedAt}) => {
    const at = Date.parse(signedAt ?? '')
    return Number.isNaN(at) ? [] : [new Date(at + sevenHours).toISOString().slice(0, 10)]
  })
}

const sevenHours = 7 * 3600 * 1000

function adoptedOn(context: ExtractContext): Fact<string> {
  const told = adoption(context)
  if (told) return dateFact(told.words, {value: null, evidence: told.evidence}, context)
  return {value: null, doubt: {id: 'missing-date', reason: 'absent'}}
}

function dateFact(words: string, base: Fact<string>, {lexicon}: ExtractContext): Fact<string> {
  const shape = lexicon.bareRegex(
    '{day}(?<day>.*?)(?:{month})(?<month>.*?)(?:{year})(?<year>.*)$|{day} ?(?<d>\\d{1,2}) ?[/.-] ?(?<m>\\d{1,2}) ?[/.-] ?(?<y>\\d{4})',
  )
  const groups = shape.exec(bare(words))?.groups
  if (!groups) return {value: null, doubt: {id: 'illegible-date', seen: words, reason: 'illegible'}}
  const day = (groups['day'] ?? groups['d'] ?? '').trim()
  const month = (groups['month'] ?? groups['m'] ?? '').trim()
  const year = (groups['year'] ?? groups['y'] ?? '').trim()
  const doubt = doubtOf([day, month, year], words)
  if (doubt) return {...base, doubt}
  const iso = `${year.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!exists(iso))
    return {...base, doubt: {id: 'impossible-date', seen: words, reason: 'illegible'}}
  return {...base, value: iso}
}

/** Dots and nothing are a blank; anything but digits is illegible. */
function doubtOf(parts: readonly string[], seen: string): FactDoubt | undefined {
  if (parts.some((each) => /^[\s.…_·/-]*$/u.test(each)))
    return {id: 'blank-date', seen, reason: 'blank'}
  const [day = '', month = '', year = ''] = parts
  const clear = /^\d{1,2}$/u.test(day) && /^\d{1,2}$/u.test(month) && /^\d{4}(?!\d)/u.test(year)
  return clear ? undefined : {id: 'illegible-date', seen, reason: 'illegible'}
}

function exists(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
