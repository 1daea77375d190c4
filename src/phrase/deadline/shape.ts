import type {Lexicon} from '../../lexicon/index.js'
import {matchesOf} from '../../lexicon/matches.js'
import type {Deadline} from '../../model/directive.js'

/** What a reading of time limits may look at besides the words. */
export interface DeadlineContext {
  readonly lexicon: Lexicon
  /** Date of the document: a day without a year is read from it. */
  readonly issuedOn: string | null
  /** Stretches in which no limit begins: citations and their dates. */
  readonly excluded?: readonly Stretch[]
  /** The text stands in a column or after a label of time: a bare date is a limit. */
  readonly labelled?: boolean
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** One time limit in a text. */
export interface FoundDeadline extends Stretch {
  readonly deadline: Deadline
  /** The words of all days of a limit that sets several. */
  readonly whole?: string
  /** Words of haste or of habit (`khẩn trương`, `thường xuyên`), and mere spans: no limit a clerk would enter. */
  readonly weak: boolean
}

/** The deadline without its words; what is left out is null or empty. */
export type Reading = Partial<Deadline> & {readonly kind: Deadline['kind']; readonly weak?: boolean}

export type Groups = Readonly<Record<string, string | undefined>>

/** Where a shape was found, for looking around. */
export interface Surroundings extends DeadlineContext {
  /** Folded words of the same clause, before the match. */
  readonly clause: string
  /** The same of the sentence. */
  readonly sentence: string
  readonly folded: string
  readonly match: string
}

/** One surface form: a template (see `compile`) and how it is read. */
export interface DeadlineShape {
  readonly name: string
  /** Always holds a digit: a text without any need not be searched. */
  readonly digits?: true
  readonly template: string
  readonly read: (groups: Groups, around: Surroundings) => Reading | undefined
}

/** All readings of one shape in a text, given with its folded form. */
export function readShape(
  shape: DeadlineShape,
  text: string,
  folded: string,
  context: DeadlineContext,
): FoundDeadline[] {
  const found: FoundDeadline[] = []
  for (const match of matchesOf(context.lexicon.regex(shape.template, 'gu'), folded)) {
    const whole = match[0].trimEnd()
    const clause = wordsBefore(folded, match.index, ',;.:()')
    const sentence = wordsBefore(folded, match.index, ';.:')
    const around = {clause, sentence, folded, match: whole, ...context}
    const reading = shape.read(match.groups ?? {}, around)
    if (!reading) continue
    const start = match.index
    const end = start + whole.length
    const deadline = deadlineOf(text.slice(start, end), reading)
    found.push({start, end, weak: reading.weak ?? false, deadline})
  }
  return found
}

const furthest = 300

/** What stands between the last of these marks and an offset. */
function wordsBefore(folded: string, at: number, marks: string): string {
  let start = at
  while (start > 0 && start > at - furthest && !marks.includes(folded.charAt(start - 1))) start--
  return folded.slice(start, at)
}

function deadlineOf(text: string, reading: Reading): Deadline {
  const {kind, due = null, bound = null, inferred = []} = reading
  const {recurs = null, rrule = null, period = null} = reading
  return {text, kind, due, bound, inferred, recurs, rrule, period}
}

/** True when a word of the list stands in the text. */
export function has(text: string, list: string, {lexicon}: DeadlineContext): boolean {
  return lexicon.regex(`⟨{${list}}⟩`).test(text)
}

/** True when a word of the list ends the text. */
export function endsWith(text: string, list: string, {lexicon}: DeadlineContext): boolean {
  return lexicon.regex(`⟨{${list}} ?$`).test(text)
}

export const number = (digits: string | undefined) => (digits ? Number(digits) : undefined)
