import type {Lexicon} from '../../lexicon/index.js'
import type {Modality} from '../../model/vocabulary.js'

/**
 * Cách đọc một phần của văn bản: how much a unit must say to be a directive, weakest mode first. Each mode takes what
 * the one before it takes, and more (`asks` in judge.ts is where they are read):
 *
 * | mode | where | a unit is a directive when |
 * | --- | --- | --- |
 * | `aims` | mục đích, yêu cầu, đánh giá | it is the clause of execution, or assigns in brackets (`(giao Sở X …)`) |
 * | `off` | thời gian, thành phần, kinh phí | … a named body leads (`chủ trì`) or acts by a firm day |
 * | `details` | items that only detail their lead-in | words of request stand in it (`giao`, `đề nghị`), a report is due |
 * | `none` | where nothing was said yet | … a named body leads or acts by a firm day |
 * | `duty` | implementing articles, numbered units, later sentences | … a named body is its subject; a verb with its day |
 * | `opinion` | after `có ý kiến như sau` | … it opens with a verb of doing |
 * | `asked` | after `yêu cầu …:`, under `Nhiệm vụ`, a unit's name | whatever it is, unless plainly something else |
 *
 * Headings and lead-ins raise a mode or shut it (heading.ts, lead-in.ts, article.ts); what is shut (`aims`, `off`,
 * `details`) stays so for all that stands within. Báo cáo, tờ trình (`telling`) tell of the writer's own work: there
 * only words of request count.
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
