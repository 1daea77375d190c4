import {matchesOf} from '../../lexicon/matches.js'
import {isInCharge, type Names, namesAt, type Reading} from './names.js'

/** Lời giao việc: one request in a text (`giao …`, `đề nghị …`), and of whom. */
export interface Request {
  readonly start: number
  /** Offset behind the words of request. */
  readonly end: number
  readonly names: readonly string[]
  /** Offset behind the names. */
  readonly namesEnd: number
}

/**
 * Đề nghị, yêu cầu, giao, phân công as acts of this document; `theo đề nghị của`, `được giao`,
 * `đáp ứng yêu cầu` ask nothing.
 */
export function requestsIn(reading: Reading): Request[] {
  const {folded, lexicon} = reading
  const found: Request[] = []
  const words = lexicon.regex('⟨(?:{request-verb}|{request-assign}⟩)', 'gu')
  for (const match of matchesOf(words, folded)) {
    if (lexicon.regex('⟨{request-not-before} $').test(folded.slice(0, match.index))) continue
    if (lexicon.regex('^ ?{request-not-after}⟩').test(folded.slice(match.index + match[0].length)))
      continue
    const end = match.index + match[0].length
    const at = folded.charAt(end) === ' ' || folded.charAt(end) === ':' ? end + 1 : end
    const names = namesAt(reading, folded.charAt(at) === ' ' ? at + 1 : at)
    found.push({start: match.index, end, names: names?.names ?? [], namesEnd: names?.end ?? end})
  }
  return found
}

/** Phối hợp: those with whom the doers act. */
export function supportersIn(reading: Reading): string[] {
  const {folded, lexicon} = reading
  const words = lexicon.regex('⟨{role-support}⟩(?:,? ?(?:{list-and} )?{support-joint}⟩){0,3}', 'gu')
  return matchesOf(words, folded).flatMap((match) => {
    if (lexicon.regex('⟨{support-not} $').test(folded.slice(0, match.index))) return []
    const end = behindVerb(reading, match.index + match[0].length)
    return namesAt(reading, folded.charAt(end) === ' ' ? end + 1 : end)?.names ?? []
  })
}

/** Behind `và hướng dẫn` and `với`, where they stand. */
function behindVerb({folded, lexicon}: Reading, at: number): number {
  const and = lexicon.regex('^ {list-and} ').exec(folded.slice(at, at + 10))?.[0].length ?? 0
  const verb = and > 0 ? lexicon.endOf('action-verb', folded, at + and) : -1
  const from = verb > 0 ? verb : at
  return (
    from +
    (lexicon.regex('^(?: {support-with}⟩)? ?:?').exec(folded.slice(from, from + 12))?.[0].length ??
      0)
  )
}

/** Nơi nhận báo cáo: where results are sent; never the doer. */
export function receiversIn(reading: Reading): string[] {
  const {folded, lexicon} = reading
  return matchesOf(lexicon.regex('⟨{role-report}⟩:? ', 'gu'), folded).flatMap((match) => {
    const first = match.index + match[0].search(/[ :]|$/u)
    const upTo = folded.slice(Math.max(0, match.index - 12), first)
    if (lexicon.regex('⟨{report-compound}$').test(upTo)) return []
    const {names} = namesAt(reading, match.index + match[0].length) ?? {names: []}
    return names.filter((name) => name.split(' ').length <= 12)
  })
}

/**
 * Chủ ngữ của câu: names at the head of a sentence with a predicate behind them, where only circumstances
 * (`Trên cơ sở …,`, `Căn cứ Thông tri số …, ngày …,`) may stand before.
 */
export function subjectAt(reading: Reading, from: number, to: number) {
  const {folded, lexicon} = reading
  let at =
    from +
    (lexicon.regex('^{circumstance-phrase}⟩,? ?').exec(folded.slice(from, to))?.[0].length ?? 0)
  for (let tries = 0; tries < 6 && at < to; tries++) {
    const names = namesAt(reading, at)
    if (names?.predicate)
      return speaks(reading, names.end) ? undefined : withoutTail(names, at > from)
    if (!lexicon.regex('^(?:{circumstance}⟩|{date-day} ?\\d)').test(folded.slice(at, at + 40)))
      return undefined
    const next = lexicon.regex(',? {circumstance-end} |, ').exec(folded.slice(at, to))
    if (!next) return undefined
    at += next.index + next[0].length
  }
  return undefined
}

/** The issuer's own speech (`Bộ Y tế đề nghị …`, `có ý kiến`): it asks, it does not act. */
function speaks(reading: Reading, end: number): boolean {
  const {folded, lexicon} = reading
  if (isInCharge(reading, end)) return false
  return lexicon.regex('^,? ?(?:{speech}|{actor-stop-told})⟩').test(folded.slice(end, end + 60))
}

/** Behind a circumstance the first name may be the tail of its list (`của các Bộ, cơ quan liên quan, Bộ X …`). */
function withoutTail(names: Names, behind: boolean): Names {
  const [first, ...rest] = names.names
  const isTail = behind && rest.length > 0 && first !== undefined && /^\p{Ll}/u.test(first)
  return isTail ? {...names, names: rest} : names
}
