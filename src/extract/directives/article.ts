import {headingOf} from './heading.js'
import {asks, readingOf} from './judge.js'
import type {Rules, Scope} from './scope.js'
import type {Unit} from './unit.js'

/**
 * Điều: duties are read where the article implements (`Tổ chức thực hiện`, `Trách nhiệm …`), and in the
 * articles of a single act that have no heading; elsewhere an article rules, and asks nobody.
 */
export function articleScope(unit: Unit, outer: Scope, rules: Rules): Scope {
  const {folded} = readingOf(unit.text, rules)
  const implementing = rules.lexicon.regex('⟨{section-implementing}⟩').test(folded)
  if (implementing) return {...outer, mode: 'duty'}
  const heading = unit.subs.length > 0 ? headingOf(unit.text, 'none', rules) : undefined
  if (heading && heading.lead.length > 0 && !rules.normative)
    return {...outer, mode: 'asked', lead: heading.lead}
  if (heading || rules.normative) return {...outer, mode: 'off'}
  return {
    ...outer,
    mode: unit.subs.length === 0 || asks(unit.text, 'duty', rules) ? 'duty' : 'details',
  }
}
