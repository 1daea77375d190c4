import {subjectAt} from '../../phrase/agency/roles.js'
import {parseUnitHeading} from '../../phrase/agency.js'
import {opensWithRequest, opensWithVerb, readingOf} from './judge.js'
import {isSilent, type Mode, type Rules} from './scope.js'

/** Tiêu đề: a unit's or a topic's heading hands down who acts and how its part is read. */
export interface Heading {
  readonly mode: Mode
  readonly lead: readonly string[]
}

/** The heading a text is; undefined when it says more than a name or a topic. */
export function headingOf(text: string, mode: Mode, rules: Rules): Heading | undefined {
  const names = parseUnitHeading(text, rules.lexicon)
  if (names) return {mode: isShut(mode) ? mode : 'asked', lead: names}
  const group = groupIn(text, rules)
  if (group) return {mode: isShut(mode) ? mode : 'asked', lead: [group]}
  if (!isTopic(text, rules)) return undefined
  return {mode: topicMode(text, mode, rules), lead: []}
}

/** `Các phòng tham gia tập huấn`: a group told by what it does, as a heading of a few words. */
function groupIn(text: string, rules: Rules): string | undefined {
  const name = text.replace(/ ?:? *$/u, '')
  const {folded, lexicon} = readingOf(name, rules)
  const few = name.split(' ').length <= 10 && !/[.;:]/u.test(name)
  return few && lexicon.regex('^{actor-many} {actor-noun}⟩').test(folded) ? name : undefined
}

const isShut = (mode: Mode) => isSilent(mode) || mode === 'details'

/** A few words without a sentence's end, or capitals throughout. */
function isTopic(text: string, rules: Rules): boolean {
  if (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase()) return true
  const {lexicon} = rules
  const reading = readingOf(text, rules)
  if (lexicon.regex('^{topic-about}⟩').test(reading.folded))
    return /:\s*$/u.test(text) || text.length < 200
  const says = opensWithRequest(reading) || subjectAt(reading, 0, text.length) !== undefined
  if (/[.;] *$/u.test(text) && says) return false
  const words = text.split(' ').length
  if (words > 18 || /[.;]\s+\S/u.test(text)) return false
  return !/[.;:,] *$/u.test(text) || !opensWithVerb(reading)
}

/**
 * Aims, agenda and assessments ask nothing; tasks and implementation do, and what the chair of a meeting concluded;
 * other topics change nothing.
 */
export function topicMode(text: string, mode: Mode, rules: Rules): Mode {
  if (rules.normative && isSilent(mode)) return mode // an article that rules, whatever its parts are about
  const {folded, lexicon} = readingOf(text, rules)
  const test = (template: string) => lexicon.regex(template).test(folded)
  const head = '^[^\\p{L}]{0,3}(?:{topic-about} )?(?:{topic-some} )?'
  if (test(`${head}{section-off}⟩`) && !test('⟨{section-surely-on}⟩'))
    return test(`${head}{section-aims}⟩`) ? 'aims' : 'off'
  if (mode === 'details') return mode
  if (rules.telling && !rules.planning && test(`${head}{section-concluded}⟩`)) return 'opinion'
  if (test('⟨{section-on}')) return taskMode(folded, mode, rules)
  if (test(`${head}{section-weakly-off}⟩`)) return isSilent(mode) || rules.telling ? mode : 'duty'
  return mode
}

/** A section of tasks; in a report they are the writer's own, and aims stay aims unless the heading says better. */
function taskMode(folded: string, mode: Mode, {lexicon, planning}: Rules): Mode {
  if (planning) return lexicon.regex('⟨{section-for-others}⟩').test(folded) ? 'asked' : mode
  return 'asked'
}
