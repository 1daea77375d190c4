import type {Lexicon} from '../../lexicon/index.js'
import {type Reading, readingOf} from '../../phrase/agency/names.js'
import {type FoundDeadline, parseDeadlines} from '../../phrase/deadline.js'

/**
 * How units are read in a part of the text: `aims` asks nothing; `off` (agenda, costs) only where a body and its day
 * are named; `details` and `none` only
 * where words of request stand, and `details` whatever is said within; `duty` also where a named body is the subject; `opinion` also where a verb of doing opens;
 * `asked` everything that is not plainly something else.
 */
export type Mode = 'aims' | 'off' | 'details' | 'none' | 'duty' | 'opinion' | 'asked'

/** What a heading or lead-in hands down. */
export interface Scope {
  readonly mode: Mode
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
}

/** What is known of the document. */
interface Circumstances {
  readonly lexicon: Lexicon
  readonly issuedOn: string | null
  /** Văn bản quy phạm pháp luật: only implementing articles give duties. */
  readonly normative: boolean
  /** Báo cáo, tờ trình: a document that tells of the writer's own work. */
  readonly telling: boolean
}

/** What every judgement may look at. */
export interface Rules extends Circumstances {
  /** The words of a unit or a sentence, ready to be read for actors. */
  readonly readingOf: (text: string) => Reading
  /** The time limits in them. */
  readonly limitsIn: (text: string) => readonly FoundDeadline[]
}

/** One text is judged from many sides: what was read in it is remembered while its document is read. */
export function rulesOf(circumstances: Circumstances): Rules {
  return {
    ...circumstances,
    readingOf: remembered((text) => readingOf(text, circumstances.lexicon)),
    limitsIn: remembered((text) => parseDeadlines(text, circumstances)),
  }
}

function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text) ?? work(text)
    known.set(text, found)
    return found
  }
}

const strength: readonly Mode[] = ['aims', 'off', 'details', 'none', 'duty', 'opinion', 'asked']

/** The weaker of two modes. */
export function atMost(mode: Mode, limit: Mode): Mode {
  return strength.indexOf(mode) <= strength.indexOf(limit) ? mode : limit
}

/** Nothing but the plainest assignment counts. */
export const isSilent = (mode: Mode) => mode === 'off' || mode === 'aims'

export const outermost: Scope = {mode: 'none', lead: [], coordinating: []}
