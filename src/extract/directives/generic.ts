import {fold} from '../../lexicon/fold.js'
import type {Lexicon} from '../../lexicon/index.js'

/**
 * Nơi Kính gửi nói chung (`các cơ quan, đơn vị`, `các đồng chí`, or the addressees in short: `TCCSĐ`) is not
 * named as the doer.
 */
export function namedDoers(
  names: readonly string[],
  addressees: readonly string[],
  lexicon: Lexicon,
): string[] {
  const list = addressees.length > 0 ? 'actor-generic' : 'actor-anyone'
  const generic = lexicon.regex(`^(?:{actor-generic-many}|{${list}}|[, ])+$`)
  const initials = addressees.map(initialsOf)
  const isGeneric = (name: string) =>
    generic.test(fold(name).slice(0, 80)) ||
    (/^\p{Lu}{3,}$/u.test(name) && initials.some((all) => all.includes(fold(name))))
  return names.every(isGeneric) ? [] : [...names]
}

/** `Các đơn vị`, `các cơ quan, đơn vị liên quan`: all that are addressed, none by name. */
export function namesNobody(names: readonly string[], lexicon: Lexicon): boolean {
  const generic = lexicon.regex('^(?:{actor-generic-many}|{actor-generic}|[, ])+$')
  return names.every((name) => generic.test(fold(name).slice(0, 80)))
}

function initialsOf(name: string): string {
  const words = fold(name).split(/\P{L}+/u)
  return words.map((word) => word.charAt(0)).join('')
}
