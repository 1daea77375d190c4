import {pointLetters} from '../../lexicon/point-letters.js'
import type {CitationData} from '../../tree/nodes.js'
import type {Token} from './tokens.js'

export type Provision = CitationData['provisions'][number]

export interface Provisions {
  readonly provisions: readonly Provision[]
  readonly next: number
}

type Unit = 'point' | 'clause' | 'article' | 'other'

interface Group {
  readonly unit: Unit
  readonly values: readonly string[]
}

/** More than this many provisions in one breath is no citation a person would write. */
const most = 300

/**
 * Điều khoản được dẫn (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6), small before large or the inverse:
 *
 * ```ebnf
 * provisions = group { [ "," | "và" | "của" | "tại" ] group } ;
 * group      = [ "các" ] unit value { ("," | "và") value | "đến" [ unit ] value } ;
 * unit       = "điểm" | "khoản" | "Điều" | other ;
 * ```
 */
export function provisions(tokens: readonly Token[], at: number): Provisions | undefined {
  const groups: Group[] = []
  let next = at
  for (let found = group(tokens, at); found; found = group(tokens, afterJoint(tokens, next))) {
    groups.push(found.group)
    next = found.next
  }
  return groups.length > 0 ? {provisions: distribute(groups), next} : undefined
}

function afterJoint(tokens: readonly Token[], at: number): number {
  const joint = tokens[at]
  if (!joint) return at
  if (joint.word === ',' || joint.word === ';') {
    return tokens[at + 1]?.tags.has('citation-and') ? at + 2 : at + 1
  }
  const joins = ['citation-and', 'citation-of', 'provision-into'].some((tag) => joint.tags.has(tag))
  return joins ? at + 1 : at
}

function group(tokens: readonly Token[], at: number) {
  const first = tokens[at]
  const opens =
    first?.tags.has('citation-plural') || first?.tags.has('provision-from') ? at + 1 : at
  const unit = unitOf(tokens[opens])
  const head = unit && value(tokens, opens + 1, unit)
  if (!unit || !head) return undefined
  const values = [head.text]
  let next = head.next
  for (let more = further(tokens, next, unit); more; more = further(tokens, next, unit)) {
    if (more.upTo && values.length < most) values.push(...between(values.at(-1) ?? '', more.text))
    if (values.length < most) values.push(more.text)
    next = more.next
  }
  return {group: {unit, values}, next}
}

const units = [
  ['provision-point', 'point'],
  ['provision-clause', 'clause'],
  ['provision-article', 'article'],
  ['provision-other', 'other'],
] as const

function unitOf(token: Token | undefined): Unit | undefined {
  if (!token || token.tags.size === 0) return undefined
  for (const [tag, unit] of units) if (token.tags.has(tag)) return unit
  return undefined
}

/** `, 2`, `và 3`, `đến 7`, `đến Điều 7`, `-3`. */
function further(tokens: readonly Token[], at: number, unit: Unit) {
  const joint = tokens[at]
  if (!joint) return undefined
  if (joint.word === '-') {
    const last = isGlued(tokens, at) ? value(tokens, at + 1, unit) : undefined
    return last && {...last, upTo: true}
  }
  if (joint.tags.has('provision-to')) {
    const same = unitOf(tokens[at + 1]) === unit ? at + 2 : at + 1
    const last = value(tokens, same, unit)
    return last && {upTo: true, ...last}
  }
  if (joint.word !== ',' && !joint.tags.has('citation-and')) return undefined
  const doubled = joint.word === ',' && tokens[at + 1]?.tags.has('citation-and')
  const found = value(tokens, doubled ? at + 2 : at + 1, unit)
  return found && {upTo: false, ...found}
}

const isGlued = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start

/** `2`, `2a`, `2.1`; for a point `a`, `đ`, `a1`; for other units a Roman number too. */
function value(tokens: readonly Token[], at: number, unit: Unit) {
  const token = tokens[at]
  if (!token) return undefined
  if (token.type === 'integer') return suffixed(tokens, at)
  const isLetter =
    /^\p{L}$/u.test(token.word) || (unit === 'other' && /^[ivxl]+$/u.test(token.word))
  if (!isLetter || unit === 'clause' || unit === 'article') return undefined
  const digit = tokens[at + 1]
  if (digit?.type === 'integer' && digit.start === token.end)
    return {text: token.word + digit.word, next: at + 2}
  return {text: token.word, next: at + 1}
}

function suffixed(tokens: readonly Token[], at: number) {
  const [integer, suffix, decimal] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!integer) return undefined
  if (suffix?.start !== integer.end) return {text: integer.word, next: at + 1}
  if (/^\p{L}$/u.test(suffix.word)) return {text: integer.word + suffix.word, next: at + 2}
  if (suffix.word === '.' && decimal?.type === 'integer' && decimal.start === suffix.end)
    return {text: `${integer.word}.${decimal.word}`, next: at + 3}
  return {text: integer.word, next: at + 1}
}

/** What lies between the ends of `từ Điều 3 đến Điều 7`, `từ điểm a đến điểm d`. */
function between(from: string, to: string): string[] {
  const [first, last] = [pointLetters.indexOf(from), pointLetters.indexOf(to)]
  if (from.length === 1 && to.length === 1 && first >= 0 && last > first)
    return [...pointLetters.slice(first + 1, last)]
  const length = Number(to) - Number(from) - 1
  if (!(length > 0 && length < most)) return []
  return Array.from({length}, (_, i) => String(Number(from) + i + 1))
}

/** “điểm a, b khoản 2 Điều 5 và Điều 7” is three provisions, not one. */
function distribute(groups: readonly Group[]): Provision[] {
  const done: Provision[] = []
  let pending: Provision[] = []
  let points: string[] = []
  for (const {unit, values} of groups) {
    if (unit === 'point') points.push(...values)
    if (unit === 'clause') {
      pending.push(...values.flatMap((clause) => pointed(points, {clause})))
      points = []
    }
    if (unit === 'article') {
      const below = pending.length > 0 ? pending : pointed(points, {})
      done.push(...values.slice(0, most).flatMap((article) => below.map((p) => ({...p, article}))))
      pending = []
      points = []
    }
    if (pending.length + done.length > most) break
  }
  return inverted(done, leftOver(pending, points)).slice(0, most)
}

/** What no article follows: “khoản 2 điểm b” in the inverse order, “khoản 1” of a letter. */
function leftOver(clauses: readonly Provision[], points: readonly string[]): readonly Provision[] {
  if (points.length === 0) return clauses
  if (clauses.length === 0) return pointed(points, {})
  return clauses.slice(0, most).flatMap((clause) => pointed(points, clause))
}

function pointed(points: readonly string[], rest: Provision): Provision[] {
  return points.length > 0 ? points.slice(0, most).map((point) => ({point, ...rest})) : [rest]
}

/** “Điều 5 khoản 2”: what is left over after the last article belongs to it. */
function inverted(done: readonly Provision[], left: readonly Provision[]): Provision[] {
  const last = done.at(-1)
  if (left.length === 0 || !last?.article || last.clause || last.point) return [...done, ...left]
  const {article} = last
  return [...done.slice(0, -1), ...left.map((provision) => ({...provision, article}))]
}
