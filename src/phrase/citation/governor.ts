import type {Relation} from '../../model/vocabulary.js'
import {nearby, nested} from '../relation.js'
import type {Reading} from './name.js'
import {issuedBy} from './tail.js'
import type {Token} from './tokens.js'

/** What governs the citations that follow. */
export interface Governor {
  /** The verb of the clause. */
  readonly outer: Relation
  /** Where that verb stands. */
  readonly outerAt: number
  /** Where its verb, or the last citation it governs, stands. */
  readonly since: number
  /** The verb inside the subject of a cited document. */
  readonly inner: Relation
  readonly innerAt: number
  /** The subject reaches up to this token. */
  readonly subjectUntil: number
  /** “theo đề nghị của Sở Nội vụ tại …”: who issued what is cited at the token `next`. */
  readonly author: {readonly issuer: string; readonly next: number} | null
}

export function governor(outer: Relation): Governor {
  return {outer, outerAt: 0, since: 0, inner: 'cites', innerAt: 0, subjectUntil: 0, author: null}
}

/** The governor after a token that is not part of a citation. */
export function moved(before: Governor, reading: Reading, at: number): Governor {
  const token = reading.tokens[at]
  if (!token || (token.tags.size === 0 && token.word !== '.')) return before
  const inside = at < before.subjectUntil
  if (token.word === '.' && !inside && endsSentence(reading, at)) return governor('cites')
  if (token.tags.has('citation-of')) return {...before, author: author(reading, at)}
  const verb = verbAt(reading, at)
  if (!verb) return before
  if (inside) return {...before, inner: nested(verb), innerAt: at}
  const isOfBasis = ofBasis.has(verb) || token.tags.governing !== verb
  if (before.outer === 'based_on' && isOfBasis) return before
  return {...before, outer: verb, outerAt: at, since: at}
}

/** Within a căn cứ these, and verbs of many uses, say what the basis does or came with; it stays the basis. */
const ofBasis: ReadonlySet<Relation> = new Set(['promulgates', 'guides'])

/** The verb at a token, if it governs what comes after it. */
function verbAt({tokens}: Reading, at: number): Relation | undefined {
  const verb = tokens[at]?.tags.governing
  if (!verb || verb === 'passive' || verb === 'repeals-before') return undefined
  if (verb !== 'near-amends' && verb !== 'near-cites') return verb
  const next = tokens[at + 1]
  const isWord = next?.tags.has('document-type') && !next.capital && !numbers(tokens[at + 2])
  return !isWord && opening.some((tag) => next?.tags.has(tag)) ? nearby[verb] : undefined
}

/** “bổ sung quy hoạch” is about no document; “bổ sung quy hoạch số 3” is. */
const numbers = (token: Token | undefined) =>
  token?.type === 'number' || token?.tags.has('citation-label') === true

/** A citation begins with one of these. */
const opening = [
  'document-type',
  'citation-generic',
  'citation-party-name',
  'citation-plural',
  'provision-point',
  'provision-clause',
  'provision-article',
  'provision-other',
]

/** A verb governs this many tokens without a citation; a căn cứ its whole sentence. */
const reach = 30

/** The relation of a citation at a token, and where the verb stands that says so. */
export function relationAt(governs: Governor, at: number): {relation: Relation; by: number} {
  const {inner, innerAt, outer, outerAt, subjectUntil, since} = governs
  if (at < subjectUntil) return {relation: inner, by: innerAt}
  const isFar = outer !== 'based_on' && at - Math.max(since, subjectUntil) > reach
  return {relation: isFar ? 'cites' : outer, by: outerAt}
}

/** A full stop before a capital; one inside an abbreviation has small letters or digits after it. */
const endsSentence = ({tokens}: Reading, at: number) => tokens[at + 1]?.capital !== false

function author(reading: Reading, at: number): Governor['author'] {
  const issued = issuedBy(reading, at)
  if (!issued) return null
  const comma = reading.tokens[issued.next]?.word === ',' ? issued.next + 1 : issued.next
  const isThere = reading.tokens[comma]?.tags.has('citation-in') === true
  return isThere ? {issuer: issued.issuer, next: comma + 1} : null
}

/** After a citation, whose subject reaches up to a token; inside it the title's own verb governs. */
export function past(before: Governor, at: number, next: number, until: number): Governor {
  const deeper = at < before.subjectUntil
  if (until <= next) return deeper ? before : {...before, since: next}
  if (deeper) return {...before, subjectUntil: Math.max(until, before.subjectUntil)}
  return {...before, inner: 'cites', subjectUntil: until, since: until}
}
