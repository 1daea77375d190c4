import {matchesOf} from '../../lexicon/matches.js'
import {opensName, type Reading} from '../../phrase/agency/names.js'
import {requestsIn, subjectAt} from '../../phrase/agency/roles.js'
import {sentencesOf} from '../../phrase/sentence.js'
import {atMost, type Mode, type Rules} from './scope.js'

/** True when a text asks somebody to act, in a part of the text that is read so. */
export function asks(text: string, mode: Mode, rules: Rules): boolean {
  const own = text.trim()
  if (!/\p{L}/u.test(own)) return false
  if (mode === 'off' || mode === 'aims')
    return (
      assignsInBrackets(own, rules) ||
      isExecutionClause(own, rules) ||
      isFirmReport(own, rules) ||
      (mode === 'off' && isAssigned(readingOf(own, rules), rules))
    )
  return sentencesOf(own).some((sentence, index) =>
    sentenceAsks(
      own.slice(sentence.start, sentence.end),
      index === 0 ? mode : atLater(mode),
      rules,
    ),
  )
}

/** Later sentences of a unit count only by words of request or a subject. */
const atLater = (mode: Mode): Mode => atMost(mode, 'duty')

function sentenceAsks(sentence: string, mode: Mode, rules: Rules): boolean {
  const reading = readingOf(sentence, rules)
  const {folded, lexicon} = reading
  const test = (template: string) => lexicon.regex(template).test(folded)
  if (test('^[^\\p{L}]{0,3}{courtesy}⟩') || isTrouble(reading)) return false
  if (isWelcome(reading) || test('⟨{courtesy-report}[ ./]*$')) return false
  if (!opensWithRequest(reading) && isNotice(reading)) return false
  if (isExecution(reading) || isReportClause(reading, rules) || requestsAct(reading)) return true
  if (mode === 'none' && !rules.telling && isAssigned(reading, rules)) return true
  if (
    mode === 'none' ||
    mode === 'details' ||
    test('^[^\\p{L}]{0,3}{statement-opener}⟩') ||
    isRule(reading)
  )
    return false
  if (mode === 'duty' && test('^[^\\p{L}]{0,3}{conditional}⟩')) return false
  if (subjectActs(reading)) return true
  if (mode === 'duty') return opensWithVerb(reading) && hasLimit(reading, rules)
  if (/^[^\p{L}\d]{0,2}\(/u.test(sentence)) return false
  if (mode === 'asked') return true
  return opensWithVerb(reading)
}

/** `Rất mong các đồng chí đến dự đầy đủ, đúng giờ.`: an invitation once more, and no other act behind it. */
function isWelcome({folded, lexicon}: Reading): boolean {
  const hope = '^[^\\p{L}]{0,3}{welcome-hope} [^,;.:]{0,80}?{welcome-come}'
  const meeting = '(?: {welcome-meeting}(?: [^,;.:]{0,60}?)??)?'
  return lexicon.regex(`${hope}${meeting}[ ,]*(?:{welcome-manner}[ ,]*)*[ ./]*$`).test(folded)
}

export function readingOf(text: string, rules: Rules): Reading {
  return rules.readingOf(text)
}

/** `Đề nghị …`, `giao Sở X …`: with somebody or a verb behind. */
function requestsAct(reading: Reading): boolean {
  return requestsIn(reading).some(({names, namesEnd, end, start}) => {
    const {folded, lexicon} = reading
    if (lexicon.regex('^ ?{courtesy-closing}[ ./]*$').test(folded.slice(namesEnd))) return false
    if (names.length > 0) return !isPast(reading, start)
    if (!/(?:^|[,;:(] ?)$/u.test(folded.slice(0, start))) return false
    if (lexicon.regex('^{request-assign}⟩').test(folded.slice(start))) return false
    const at = end + (/^ ?:? ?/u.exec(folded.slice(end, end + 3))?.[0].length ?? 0)
    return verbAt(reading, at, 1)
  })
}

/** `Giao Sở X …` at the head of the words. */
export function opensWithRequest(reading: Reading): boolean {
  return requestsIn(reading).some(({start, names}) => start < 3 && names.length > 0)
}

/** `… được Chính phủ giao`, `số vốn đã giao`: told, not asked. */
function isPast({folded, lexicon}: Reading, start: number): boolean {
  return lexicon
    .regex('⟨{request-past} [^,;.]{0,30}$')
    .test(folded.slice(Math.max(0, start - 50), start))
}

/** `X chịu trách nhiệm thi hành Quyết định này`. */
function isExecution(reading: Reading): boolean {
  const {folded, lexicon} = reading
  if (lexicon.regex('[\\p{L}\\p{N}],? {execute}⟩').test(folded)) return true
  return lexicon.regex('⟨{execute-guide} [^,;]*⟨{this-one}⟩').test(folded) && subjectActs(reading)
}

/** The clause of execution counts wherever it stands. */
function isExecutionClause(text: string, rules: Rules): boolean {
  const reading = readingOf(text, rules)
  return (
    opensName(reading, 0) && rules.lexicon.regex('[\\p{L}\\p{N}],? {execute}⟩').test(reading.folded)
  )
}

/** `Báo cáo gửi về … trước ngày …`: a passive request with its limit. */
export function isReportClause(reading: Reading, {limitsIn}: Rules): boolean {
  const {folded, lexicon, text} = reading
  if (
    !lexicon.regex('^(?:{circumstance} [^,]{1,80}, )?{report-noun}⟩.*⟨{report-sent}⟩').test(folded)
  )
    return false
  return limitsIn(text).some(({weak}) => !weak)
}

/** Such a request with its day counts wherever it stands, but for what rules for good. */
function isFirmReport(text: string, rules: Rules): boolean {
  const reading = readingOf(text, rules)
  return !rules.normative && isReportClause(reading, rules) && hasLimit(reading, rules)
}

/** `Nếu có vướng mắc, đề nghị liên hệ …`. */
function isTrouble({folded, lexicon}: Reading): boolean {
  if (lexicon.regex('^[^\\p{L}]{0,3}{contact-opener}⟩|⟨{contact-duty}⟩').test(folded)) return true
  return (
    lexicon.regex('⟨{trouble-when}⟩.{0,160}⟨{trouble}⟩').test(folded) &&
    lexicon.regex('^.{0,60}⟨{trouble-when}⟩').test(folded)
  )
}

/** `… thông báo để các đơn vị biết, thực hiện`; not when those told must tell or guide others. */
function isNotice(reading: Reading): boolean {
  const {folded, lexicon} = reading
  const verb = lexicon.regex('⟨{notice-verb}⟩').exec(folded)
  if (!verb) return false
  const asked = requestsIn(reading).some(
    ({names, namesEnd}) => names.length > 0 && verb.index - namesEnd === 1,
  )
  if (asked) return false // `yêu cầu các Cục Thuế thông báo …`
  const said = folded.slice(verb.index)
  for (const known of matchesOf(lexicon.regex('⟨(?:{notice-know}|{notice})⟩', 'gu'), said)) {
    const end = known.index + known[0].length
    const before = said.slice(Math.max(0, known.index - purposeReach), end)
    if (!lexicon.regex('⟨{notice-for} ').test(before)) continue
    return !lexicon.regex('⟨{notice-act} .{0,10}⟨{notice-others}⟩').test(said.slice(end))
  }
  return false
}

/** How far before `biết` the `để` of a notice may stand. */
const purposeReach = 200

/** A named body that leads others (`Sở X chủ trì, …`), or acts by a firm day: assigned wherever it is said. */
function isAssigned(reading: Reading, rules: Rules): boolean {
  if (!subjectActs(reading) || isRule(reading)) return false
  return rules.lexicon.regex('⟨{role-lead}⟩').test(reading.folded) || hasLimit(reading, rules)
}

/** A firm day on or after the day of the document, or one of every year or month. */
function hasLimit({text}: Reading, {issuedOn, limitsIn}: Rules): boolean {
  return limitsIn(text).some(({weak, deadline: {due, rrule}}) => {
    if (weak) return false
    return due === null ? rrule !== null : issuedOn === null || due.slice(0, 10) >= issuedOn
  })
}

/** What tells the day of effect, or lets somebody off (`thì không phải …`), asks nobody. */
function isRule(reading: Reading): boolean {
  return isEffect(reading) || reading.lexicon.regex('⟨{no-duty}⟩').test(reading.folded)
}

function isEffect({folded, lexicon}: Reading): boolean {
  return (
    lexicon.regex('⟨{effect}⟩').test(folded) &&
    lexicon.regex('^[^,;]{0,60}⟨{this-document}⟩').test(folded)
  )
}

/** A named body or person with a predicate of doing; the issuer's own speech (`… có ý kiến`) is none. */
function subjectActs(reading: Reading): boolean {
  return subjectAt(reading, 0, reading.folded.length) !== undefined
}

/** `Tiếp tục rà soát …`, `Chủ động, phối hợp …`, `Trên cơ sở danh sách được duyệt, tiến hành …`. */
export function opensWithVerb(reading: Reading): boolean {
  const {folded, lexicon, text} = reading
  if (!/^[^\p{L}\d]{0,2}\p{L}/u.test(text)) return false
  let at = /^[^\p{L}]*/u.exec(folded)?.[0].length ?? 0
  for (let circumstances = 0; circumstances <= 2; circumstances++) {
    if (verbAt(reading, at, 3)) return true
    if (lexicon.endOf('circumstance', folded, at) < 0) return false
    const rest = /^[^,;:.]{1,170}, ?/u.exec(folded.slice(at, at + 180))?.[0].length
    if (rest === undefined) return false
    at += rest
  }
  return false
}

/** A verb of doing at an offset, some adverbs before it. */
function verbAt({folded, lexicon}: Reading, at: number, adverbs: number): boolean {
  if (lexicon.endOf('action-verb', folded, at) > 0) return true
  const adverb = adverbs > 0 ? lexicon.endOf('action-adverb', folded, at) : -1
  if (adverb < 0) return false
  const gap = /^,? /u.exec(folded.slice(adverb, adverb + 2))?.[0].length
  return gap !== undefined && verbAt({folded, lexicon, text: ''}, adverb + gap, adverbs - 1)
}

/** `(giao Ban Xây dựng Đảng chủ động mời)`, in a list that asks nothing. */
function assignsInBrackets(text: string, rules: Rules): boolean {
  const inner = text.match(/\((?<inner>[^()]*)\)/u)?.groups?.['inner']
  return (
    inner !== undefined &&
    requestsIn(readingOf(inner, rules)).some(({names, start}) => start === 0 && names.length > 0)
  )
}
