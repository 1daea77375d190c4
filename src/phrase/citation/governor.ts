import type {Relation} from '../../model/vocabulary.js'
import {governing, nested} from '../relation.js'
import {issuedBy} from './instrument.js'
import type {Reading} from './name.js'

/** What governs the citations that follow. */
export interface Governor {
  /** The verb of the clause. */
  readonly outer: Relation
  /** The verb inside the subject of a cited document. */
  readonly inner: Relation
  /** The subject reaches up to this token. */
  readonly subjectUntil: number
  /** “theo đề nghị của Sở Nội vụ tại …”: who issued what is cited at the token `next`. */
  readonly author: {readonly issuer: string; readonly next: number} | null
}

export function governor(outer: Relation): Governor {
  return {outer, inner: 'cites', subjectUntil: 0, author: null}
}

/** The governor after a token that is not part of a citation. */
export function moved(before: Governor, reading: Reading, at: number): Governor {
  const token = reading.tokens[at]
  if (!token) return before
  const inside = at < before.subjectUntil
  if (token.word === '.' && !inside && endsSentence(reading, at)) return governor('cites')
  if (token.tags.has('citation-of')) return {...before, author: author(reading, at)}
  const verb = governing(token.tags)
  if (!verb || verb === 'passive' || verb === 'repeals-before') return before
  return inside ? {...before, inner: nested(verb)} : {...before, outer: verb}
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

/** After a citation whose subject reaches up to a token; inside it the title's own verb governs. */
export function inSubject(before: Governor, at: number, until: number): Governor {
  const deeper = at < before.subjectUntil
  if (deeper) return {...before, subjectUntil: Math.max(until, before.subjectUntil)}
  return {...before, inner: 'cites', subjectUntil: until}
}
