import {namesAt} from '../../phrase/agency/names.js'
import {subjectAt} from '../../phrase/agency/roles.js'
import {parseUnitHeading} from '../../phrase/agency.js'
import {articleScope} from './article.js'
import {type Draft, draftOf} from './draft.js'
import {headingOf, topicMode} from './heading.js'
import {asks, opensWithVerb, readingOf} from './judge.js'
import {leadInOf, modeAfter} from './lead-in.js'
import {type Limit, leadLimitOf, limitOf, namedLimitOf, withLimit, withOwnLimit} from './limits.js'
import {modalityHanded} from './modality.js'
import {atMost, isSilent, type Mode, type Rules, type Scope} from './scope.js'
import {tableDrafts} from './table.js'
import {taskOf} from './task.js'
import type {Unit} from './unit.js'

/** What a run of units gives: its directives, and a limit that speaks of more than the run. */
export interface Walked {
  readonly drafts: readonly Draft[]
  readonly limit?: Limit | undefined
}

/** Units in order; a lead-in without a list changes how the units after it are read. */
export function walk(units: readonly Unit[], outer: Scope, rules: Rules): Walked {
  let scope = outer
  let drafts: readonly Draft[] = []
  let wide: Limit | undefined
  const lastElement = units.findLastIndex(({kind}) => kind !== 'paragraph')
  for (const [index, unit] of units.entries()) {
    const limit = unit.subs.length === 0 ? limitOf(unit.text, rules) : undefined
    if (limit && drafts.length > 0) drafts = withLimit(drafts, limit)
    if (limit?.wide) wide = limit
    if (limit) continue
    const told = unit.subs.length === 0 ? namedLimitOf(unit.text, rules) : undefined
    if (told) drafts = withLimit(drafts, told)
    const trails = unit.kind === 'paragraph' && index > 0 && index > lastElement
    const walked = visited(unit, trails ? trailing(scope) : scope, rules, told)
    const bubbles = walked.limit && index >= lastElement
    const earlier = bubbles && walked.limit ? withLimit(drafts, walked.limit) : drafts
    drafts = [...earlier, ...walked.drafts]
    if (bubbles) wide = walked.limit
    const mode = unit.subs.length === 0 ? modeAfter(unit.text, scope.mode, rules) : undefined
    if (mode) scope = {...scope, mode, modality: modalityHanded(unit.words, scope.modality, rules)}
  }
  return {drafts, limit: wide}
}

/** What a unit gives; one that names its own item among others has the limit of that item. */
function visited(unit: Unit, scope: Scope, rules: Rules, told: Limit | undefined): Walked {
  const walked = visit(unit, scope, rules)
  return told ? {...walked, drafts: withOwnLimit(walked.drafts, told)} : walked
}

/** A paragraph behind a list speaks for itself even where the list asks nothing. */
function trailing(scope: Scope): Scope {
  return isSilent(scope.mode) ? {...scope, mode: 'none'} : scope
}

function visit(unit: Unit, outer: Scope, rules: Rules): Walked {
  if (unit.table) {
    return {drafts: isSilent(outer.mode) ? [] : tableDrafts(unit.table, unit.labels, outer, rules)}
  }
  const scope =
    unit.level === 'article' ? articleScope(unit, outer, rules) : numbered(unit, outer, rules)
  if (unit.text === '') return walk(unit.subs, scope, rules)
  const task = taskOf(unit, scope, rules)
  if (task) return {drafts: task}
  return unit.subs.length > 0 ? visitHolder(unit, scope, rules) : {drafts: leaf(unit, scope, rules)}
}

/** A numbered unit may name a body and what it does, unless the document tells of the writer's own work. */
function numbered(unit: Unit, scope: Scope, rules: Rules): Scope {
  const raise = unit.kind !== 'paragraph' && scope.mode === 'none' && !rules.telling
  return raise ? {...scope, mode: 'duty'} : scope
}

/** Words with units under them: a heading, a lead-in, or a sentence with more sentences behind. */
function visitHolder(unit: Unit, scope: Scope, rules: Rules): Walked {
  const leadIn = leadInOf(unit, scope, rules)
  const modality = modalityHanded(unit.words, scope.modality, rules)
  const named = parseUnitHeading(unit.text, rules.lexicon) !== undefined
  const mode = named ? scope.mode : (leadIn?.scope.mode ?? scope.mode)
  const heading = leadIn?.governs && !named ? undefined : headingOf(unit.text, mode, rules)
  if (heading) {
    const lead = heading.lead.length > 0 ? heading.lead : scope.lead
    return walk(unit.subs, {...scope, mode: heading.mode, lead, modality}, rules)
  }
  if (leadIn) {
    const own = leadIn.isDirective ? draftOf(unit, {...scope, lead: leadIn.scope.lead}, rules) : []
    const under = walk(unit.subs, {...leadIn.scope, modality}, rules)
    const limit = leadIn.isDirective ? undefined : leadLimitOf(unit.text, rules)
    const drafts = limit ? withLimit(under.drafts, limit) : under.drafts
    return {...under, drafts: [...own, ...drafts]}
  }
  const own = leaf(unit, scope, rules)
  const lead = own[0]?.lead ?? scope.lead
  const under = walk(
    unit.subs,
    {...scope, lead, mode: atMost(scope.mode, 'opinion'), modality},
    rules,
  )
  const limited = under.limit ? withLimit(own, under.limit) : own
  return {...under, drafts: [...limited, ...under.drafts]}
}

/** A unit without units under it: a directive or nothing. `Sở Y tế: Tổng hợp …` names its doer itself. */
function leaf(unit: Unit, scope: Scope, rules: Rules): Draft[] {
  const colon = unit.text.indexOf(':')
  const head = colon > 0 && colon < longestHead ? unit.text.slice(0, colon) : ''
  const names =
    head && !namesRunOn(unit.text, colon, rules) && parseUnitHeading(head, rules.lexicon)
  if (names && isTask(unit.text.slice(colon + 1), scope.mode, rules))
    return draftOf(unit, {...scope, lead: names}, rules).map((draft) => ({...draft, lead: names}))
  if (head && (isLabel(head, rules) || namesDoerBehind(unit.text, head, rules)))
    return labelled(unit, head, scope, rules)
  const mode = /: *$/u.test(unit.text) ? atMost(scope.mode, 'none') : scope.mode
  return asks(unit.words, mode, rules) ? draftOf(unit, scope, rules) : []
}

/** Words behind a name and a colon: what it has to do; in a list that asks nothing rather its office. */
function isTask(words: string, mode: Mode, rules: Rules): boolean {
  if (!words.trim() || isSilent(mode)) return false
  return mode === 'asked' || mode === 'opinion' || opensWithVerb(readingOf(words.trim(), rules))
}

/** `Chủ tịch UBND các xã: An Phú, Bình Hoà …`: the names go on behind the colon. */
function namesRunOn(text: string, colon: number, rules: Rules): boolean {
  return (namesAt(readingOf(text, rules), 0)?.end ?? 0) > colon
}

const longestHead = 120

function isLabel(head: string, rules: Rules): boolean {
  return rules.lexicon
    .regex('^[^\\p{L}]{0,3}(?:{detail-label}⟩|{section-on})')
    .test(readingOf(head, rules).folded)
}

/** `Về thu ngân sách: Phòng Kinh tế rà soát …`: a topic, and who acts behind it. */
function namesDoerBehind(text: string, head: string, rules: Rules): boolean {
  const test = (template: string) =>
    rules.lexicon.regex(`^[^\\p{L}]{0,3}${template}⟩`).test(readingOf(head, rules).folded)
  if (!test('(?:{topic-about}|{report-noun})') || test('{conditional}')) return false
  const reading = readingOf(text.slice(head.length + 1).trim(), rules)
  return subjectAt(reading, 0, reading.text.length) !== undefined
}

/** `Thời gian: …` tells; `Chuẩn bị nội dung: Văn phòng gửi …` asks. */
function labelled(unit: Unit, head: string, scope: Scope, rules: Rules): Draft[] {
  const mode = topicMode(head, scope.mode, rules)
  const rest = unit.words.slice(head.length + 1).trim()
  const read = isSilent(mode) ? 'none' : mode === 'asked' ? 'opinion' : mode
  if (!asks(rest, read, rules)) return []
  return draftOf({...unit, words: rest}, scope, rules)
}
