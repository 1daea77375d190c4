import {splitNames} from '../../phrase/agency/names.js'
import {parseDeadlines} from '../../phrase/deadline.js'
import {type Draft, draftOf} from './draft.js'
import {opensWithVerb, readingOf} from './judge.js'
import {isSilent, type Rules, type Scope} from './scope.js'
import {noTimes, type Times, timesOf} from './times.js'
import type {Unit} from './unit.js'

/**
 * Nhiệm vụ của kế hoạch: a task whose doers and time stand in items of their own (`Cơ quan thực hiện: …`,
 * `Thời gian: …`) is one directive.
 */
export function taskOf(unit: Unit, scope: Scope, rules: Rules): Draft[] | undefined {
  const lead = labelledWords(unit.subs, 'task-lead-label', rules)
  const reads =
    scope.mode === 'asked' || scope.mode === 'opinion' || opensWithVerb(readingOf(unit.text, rules))
  if (lead === undefined || isSilent(scope.mode) || !reads || /: *$/u.test(unit.text))
    return undefined
  const support = labelledWords(unit.subs, 'task-support-label', rules)
  const monitor = labelledWords(unit.subs, 'task-monitor-label', rules)
  const time = labelledWords(unit.subs, 'task-time-label', rules)
  return draftOf(unit, scope, rules).map((draft) => ({
    ...draft,
    lead: namesIn(lead, rules),
    coordinating: support ? namesIn(support, rules) : draft.coordinating,
    monitoring: monitor ? namesIn(monitor, rules) : draft.monitoring,
    ...(time ? labelledTimes(time, rules, draft) : {}),
  }))
}

/** The words behind a label, among the items of a task. */
function labelledWords(subs: readonly Unit[], list: string, rules: Rules): string | undefined {
  for (const {text} of subs) {
    const found = rules.lexicon.regex(`^{${list}} ?: ?`).exec(readingOf(text, rules).folded)
    if (found) return text.slice(found[0].length)
  }
  return undefined
}

export function namesIn(text: string, rules: Rules): string[] {
  const trimmed = text.replace(/[\s.;,]+$/u, '')
  return trimmed ? splitNames(readingOf(trimmed, rules), 0, trimmed.length) : []
}

/** The limits in words known to be a time, as behind a label or in a column; where it holds none, those known before. */
export function labelledTimes(
  text: string,
  {lexicon, issuedOn}: Rules,
  known: Times = noTimes,
): Times {
  const found = parseDeadlines(text, {lexicon, issuedOn, labelled: true})
  const times = timesOf(found, {issuedOn: null})
  const {deadline, further} = times.deadline ? times : known
  return {deadline: deadline ?? found[0]?.deadline ?? null, further}
}
