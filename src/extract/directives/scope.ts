import type {Lexicon} from '../../lexicon/index.js'

/**
 * How units are read in a part of the text: `off` asks nothing (aims, agenda); `details` and `none` only
 * where words of request stand, and `details` whatever is said within; `duty` also where a named body is the subject; `opinion` also where a verb of doing opens;
 * `asked` everything that is not plainly something else.
 */
export type Mode = 'off' | 'details' | 'none' | 'duty' | 'opinion' | 'asked'

/** What a heading or lead-in hands down. */
export interface Scope {
  readonly mode: Mode
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
}

/** What every judgement may look at. */
export interface Rules {
  readonly lexicon: Lexicon
  readonly issuedOn: string | null
  /** Văn bản quy phạm pháp luật: only implementing articles give duties. */
  readonly normative: boolean
  /** Báo cáo, tờ trình: a document that tells of the writer's own work. */
  readonly telling: boolean
}

const strength: readonly Mode[] = ['off', 'details', 'none', 'duty', 'opinion', 'asked']

/** The weaker of two modes. */
export function atMost(mode: Mode, limit: Mode): Mode {
  return strength.indexOf(mode) <= strength.indexOf(limit) ? mode : limit
}

export const outermost: Scope = {mode: 'none', lead: [], coordinating: []}
