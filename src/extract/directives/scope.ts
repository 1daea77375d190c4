import type {Lexicon} from '../../lexicon/index.js'
import type {Modality} from '../../model/vocabulary.js'
import {type Reading, readingOf} from '../../phrase/agency/names.js'
import {type FoundDeadline, parseDeadlines} from '../../phrase/deadline.js'

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

/** What is known of the document. */
interface Circumstances {
  readonly lexicon: Lexicon
  readonly issuedOn: string | null
  /** Văn bản quy phạm pháp luật: only implementing articles give duties. */
  readonly normative: boolean
  /** Báo cáo, tờ trình: a document that tells of the writer's own work. */
  readonly telling: boolean
  /** Of these, báo cáo and tờ trình: a section of tasks is the writer's own plan. */
  readonly planning: boolean
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

export const outermost: Scope = {mode: 'none', lead: [], coordinating: [], modality: null}
