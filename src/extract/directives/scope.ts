import type {Lexicon} from '../../lexicon/index.js'
import type {Modality} from '../../model/vocabulary.js'

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
  /** How strongly its lead-in or heading asks. */
  readonly modality: Modality | null
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

const strength: readonly Mode[] = ['aims', 'off', 'details', 'none', 'duty', 'opinion', 'asked']

/** The weaker of two modes. */
export function atMost(mode: Mode, limit: Mode): Mode {
  return strength.indexOf(mode) <= strength.indexOf(limit) ? mode : limit
}

/** Nothing but the plainest assignment counts. */
export const isSilent = (mode: Mode) => mode === 'off' || mode === 'aims'

export const outermost: Scope = {mode: 'none', lead: [], coordinating: [], modality: null}
