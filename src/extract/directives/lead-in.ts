import {subjectAt} from '../../phrase/agency/roles.js'
import {parseActors, parseLastSubject, parseUnitHeading} from '../../phrase/agency.js'
import {asks, opensWithVerb, readingOf} from './judge.js'
import {atMost, isSilent, type Mode, type Rules, type Scope} from './scope.js'
import {leavesOf, type Unit} from './unit.js'

/** Lời dẫn: what the words before a list make of it. */
export interface LeadIn {
  /** How the list is read; one that only details the lead-in asks by words of request alone. */
  readonly scope: Scope
  /** The lead-in asks for something of its own. */
  readonly isDirective: boolean
  /** Its words ask or name who acts, so that they are no mere heading. */
  readonly governs: boolean
}

/** `… có ý kiến như sau:`; what a chair concluded needs no `như sau`. */
const opinionEnd = '⟨(?:{lead-in-opinion} {lead-in-end}|{lead-in-concluded}) ?: *$'

/** The lead-in a text is (`… thực hiện các nhiệm vụ sau:`), for the units under it. */
export function leadInOf({words, subs}: Unit, outer: Scope, rules: Rules): LeadIn | undefined {
  const text = words.trim()
  const reading = readingOf(text, rules)
  const test = (template: string) => rules.lexicon.regex(template).test(reading.folded)
  if (!/: *$/u.test(text) && !test('⟨{lead-in-end},? *$')) return undefined
  const asked = asksOf(text, outer.mode, rules)
  if (test(opinionEnd) && !requests(text, rules))
    return {
      scope: {...outer, mode: opinionMode(text, outer.mode, rules)},
      isDirective: false,
      governs: true,
    }
  if (isSilent(outer.mode)) return {scope: outer, isDirective: false, governs: false}
  const details: Scope = {...outer, mode: 'details'}
  if (test('⟨{lead-in-listing} ?:? *$') && !asked)
    return {scope: details, isDirective: false, governs: true}
  if (
    asked &&
    test('⟨(?:{lead-in-detail}|{lead-in-listing}) ?:? *$|⟨{lead-in-detail-noun}⟩[^.;:]{0,40}: *$')
  )
    return {scope: details, isDirective: true, governs: true}
  if (test('^[^\\p{L}]{0,3}{statement-opener}⟩') && !requests(text, rules))
    return {scope: details, isDirective: false, governs: true}
  if (!asked) {
    const mode = outer.mode === 'none' && !rules.telling ? 'duty' : outer.mode
    return {scope: {...outer, mode}, isDirective: false, governs: false}
  }
  if (!actions(subs, rules)) return {scope: details, isDirective: true, governs: true}
  return {
    scope: {...outer, mode: raised(outer.mode, 'asked'), ...actorsOf(text, outer, rules)},
    isDirective: test('⟨{lead-in-more}⟩[^.;]{0,120}: *$'),
    governs: true,
  }
}

/** An answer to a letter states the law: its items ask where they name who acts, its paragraphs by request. */
function opinionMode(text: string, mode: Mode, rules: Rules): Mode {
  if (rules.telling) return mode
  const answers = rules.lexicon.regex('⟨{answer}⟩').test(readingOf(text, rules).folded)
  return raised(mode, answers ? 'duty' : 'opinion')
}

/** Off stays off, and details stay details, whatever is said within. */
function raised(mode: Mode, to: Mode): Mode {
  return isSilent(mode) || mode === 'details' ? mode : to
}

function requests(text: string, rules: Rules): boolean {
  return asks(text, 'none', rules) || orders(text, rules)
}

function asksOf(text: string, mode: Mode, rules: Rules): boolean {
  if (orders(text, rules)) return true
  if (asks(text, atMost(isSilent(mode) ? 'none' : mode, 'opinion'), rules)) return true
  return mode === 'asked' && parseLastSubject(text, rules.lexicon).length > 0
}

/** `Sở Y tế yêu cầu:`, `Chủ tịch UBND tỉnh chỉ đạo như sau:`: an order to all that are addressed. */
function orders(text: string, rules: Rules): boolean {
  const {folded} = readingOf(text, rules)
  if (rules.lexicon.regex('⟨{grant} ?: *$').test(folded)) return false
  return rules.lexicon
    .regex('⟨(?:{request-verb}|{request-assign}|{order-verb})⟩(?: {lead-in-end})? ?: *$')
    .test(folded)
}

/** At least half of the list are things to do. */
function actions(subs: readonly Unit[], rules: Rules): boolean {
  const leaves = itemsOf(subs).filter(({text}) => text !== '')
  const acting = leaves.filter(({text}) => {
    const reading = readingOf(text, rules)
    if (opensWithVerb(reading) || subjectAt(reading, 0, text.length)) return true
    return asks(text, 'duty', rules) || namesDoer(text, rules)
  })
  return leaves.length === 0 || acting.length * 2 >= leaves.length
}

/** The units at the ends of a list; paragraphs behind the words of one are no items of their own. */
function itemsOf(units: readonly Unit[]): Unit[] {
  return leavesOf(units.map(withoutParagraphs))
}

function withoutParagraphs(unit: Unit): Unit {
  const {subs, text} = unit
  const listed = text === '' ? subs : subs.filter(({kind}) => kind !== 'paragraph')
  return {...unit, subs: listed.map(withoutParagraphs)}
}

/** `Sở Y tế: Tổng hợp …`. */
function namesDoer(text: string, rules: Rules): boolean {
  const colon = text.indexOf(':')
  if (colon < 0 || !parseUnitHeading(text.slice(0, colon), rules.lexicon)) return false
  return opensWithVerb(readingOf(text.slice(colon + 1).trim(), rules))
}

/** Who acts in a list: those its lead-in names, else those of the heading above. */
export function actorsOf(
  text: string,
  outer: Scope,
  rules: Rules,
): Pick<Scope, 'lead' | 'coordinating'> {
  if (orders(text, rules)) return {lead: outer.lead, coordinating: outer.coordinating}
  const actors = parseActors(text, rules.lexicon)
  const own = actors.lead.length > 0 ? actors.lead : parseLastSubject(text, rules.lexicon)
  return {
    lead: own.length > 0 ? own : outer.lead,
    coordinating: [...new Set([...outer.coordinating, ...actors.coordinating])],
  }
}

/** How paragraphs after a lead-in without a list are read. */
export function modeAfter(text: string, mode: Mode, rules: Rules): Mode | undefined {
  const reading = readingOf(text, rules)
  if (!/: *$/u.test(text)) return undefined
  const opinion = rules.lexicon.regex(opinionEnd).test(reading.folded)
  if (requests(text, rules)) return 'asked'
  return opinion && opinionMode(text, mode, rules) === 'opinion' ? 'duty' : undefined
}
