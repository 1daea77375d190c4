import {foldGlued} from '../../lexicon/fold.js'
import type {Lexicon} from '../../lexicon/index.js'
import {matchesOf} from '../../lexicon/matches.js'

/** Words to be read for actors, with their folded form (same offsets). */
export interface Reading {
  readonly text: string
  readonly folded: string
  readonly lexicon: Lexicon
}

export function readingOf(text: string, lexicon: Lexicon): Reading {
  return {text, folded: foldGlued(text), lexicon}
}

/** A list of names in a text: where it ends, and the names as printed. */
export interface Names {
  readonly names: readonly string[]
  readonly end: number
  /** What follows is a predicate (`chủ trì`, `khẩn trương`): the names are its subject. */
  readonly predicate: boolean
}

const longest = 700

/**
 * Tên cơ quan, người, nhóm người ở một chỗ: the names that begin at an offset, up to the first verb,
 * preposition or stop. `Sở Tài chính, các sở, ngành liên quan chủ trì …` gives two, kept as printed.
 */
export function namesAt(reading: Reading, at: number): Names | undefined {
  const {text} = reading
  if (!opensName(reading, at)) return undefined
  const limit = hardEnd(reading, at)
  const own = stopIn(reading, at, limit)
  const stop = gluedStop(reading, at, own?.at ?? limit) ?? own
  const end = trimEnd(text, at, stop?.at ?? limit)
  if (end <= at) return undefined
  const names = splitNames(reading, at, end)
  if (reading.lexicon.regex('^{actor-not-alone}$').test(reading.folded.slice(at, end)))
    return undefined
  const acts = Boolean(stop?.acts) && (stop?.at ?? end) - end < 4
  return {
    names,
    end,
    predicate: acts || actsBehindBracket(reading, end) || isInCharge(reading, end),
  }
}

/** `Ông Nguyễn Văn A (Trưởng phòng) chủ trì …`. */
function actsBehindBracket(reading: Reading, end: number): boolean {
  const bracket = /^ ?\([^()]{1,80}\),? /u.exec(reading.text.slice(end, end + 90))?.[0].length
  return bracket !== undefined && stopAt(reading, end + bracket).kind === 'verb'
}

/** `Sở X là cơ quan thường trực, có trách nhiệm …`: told what it is, then what it has to do. */
export function isInCharge({folded, lexicon}: Reading, end: number): boolean {
  return lexicon
    .regex('^ {actor-is} [^,;.:]{1,120}, {actor-in-charge}⟩')
    .test(folded.slice(end, end + 160))
}

/** True when a name opens at the offset: a head word, a group (`các …`), or an acronym. */
export function opensName({text, folded, lexicon}: Reading, at: number): boolean {
  const rest = folded.slice(at, at + 60)
  if (lexicon.regex('^{actor-not}⟩').test(rest)) return false
  const many = lexicon.endOf('actor-many', folded, at)
  const begins = many > 0 && folded.charAt(many) === ' ' ? [many + 1, at] : [at]
  for (const from of begins) {
    const head = lexicon.endWithin('actor-head', folded, from)
    if (head > from && !/^\p{Ll}/u.test(text.charAt(head))) return true
    if (from > at && /^\p{Lu}[\p{Lu}&-]{1,7}(?= \p{L})/u.test(text.slice(from, from + 12)))
      return true
  }
  if (lexicon.regex('^{actor-many} ?{actor-noun}').test(rest)) return true
  return /^\p{Lu}[\p{Lu}&-]{1,7}(?= (?:\p{Ll}|\p{Lu}\p{Ll}))/u.test(text.slice(at, at + 12))
}

/** The end of the sentence part: `;` goes on only before another name. */
function hardEnd(reading: Reading, at: number): number {
  const {folded} = reading
  const last = Math.min(folded.length, at + longest)
  for (let index = at; index < last; index++) {
    const mark = folded.charAt(index)
    const title = mark === '(' ? titleAt(reading, index) : 0
    if (title > 0) {
      index += title - 1
      continue
    }
    if (mark === '(' || mark === ')' || (mark === '.' && !/\S/u.test(folded.charAt(index + 1))))
      return index
    if (mark === ':' && !listsPlaces(reading, at, index)) return index
    if (mark === ';' && !opensName(reading, skipBlank(folded, index + 1))) return index
    if (mark === '.' && (index === last - 1 || folded.startsWith('./.', index))) return index
  }
  return last
}

/** How long the `(bà)` of `Các ông (bà) Trưởng phòng …` is; 0 for another bracket. */
function titleAt({folded, lexicon}: Reading, at: number): number {
  return lexicon.regex('^\\({actor-bracket}\\)').exec(folded.slice(at, at + 12))?.[0].length ?? 0
}

/** `các Sở: Tài chính, Nội vụ` and `các tỉnh: …` go on behind the colon. */
function listsPlaces({text, lexicon, folded}: Reading, at: number, colon: number): boolean {
  const before = lexicon
    .regex('⟨{actor-many} {actor-noun}[^:]{0,60}$')
    .test(folded.slice(at, colon))
  return (
    before &&
    /^ ?\p{Lu}/u.test(text.slice(colon + 1)) &&
    lexicon.endOf('action-verb', folded, skipBlank(folded, colon + 1)) < 0
  )
}

const skipBlank = (text: string, at: number) => (text.charAt(at) === ' ' ? at + 1 : at)

interface Stop {
  readonly at: number
  /** A predicate of doing begins here, not a mere preposition. */
  readonly acts: boolean
}

/**
 * The first word behind a name that is not part of it. Capitalised words are parts of names, but for a few that no
 * name holds (`Sở Y tế Khẩn trương rà soát`, where a line end stood).
 */
function stopIn(reading: Reading, at: number, limit: number): Stop | undefined {
  const {text, folded, lexicon} = reading
  let next = nextWord(folded, at)
  for (let index = next; index < limit; index = next) {
    const {kind, end} = stopAt(reading, index)
    next = nextWord(folded, Math.max(index, end - 1)) // `Đào tạo` hides `tạo`
    const letter = text.charAt(index)
    if (
      !kind ||
      (letter !== letter.toLowerCase() && !endsNameAsCapital(reading, at, index)) ||
      lexicon.endOf('actor-stop-not', folded, index) > 0
    )
      continue
    if (isInCompound(folded, index, lexicon)) continue
    if (kind === 'verb' && isNoun(reading, at, index)) continue
    return {at: index, acts: kind !== 'weak'}
  }
  return undefined
}

const verbs = ['action-verb', 'role-lead', 'role-support', 'speech'] as const

/** Capitals that no name holds, or only directly behind its first word (`Ban Chỉ đạo`, not `Sở Y tế Chỉ đạo`). */
function endsNameAsCapital({folded, lexicon}: Reading, at: number, index: number): boolean {
  if (lexicon.endOf('never-name', folded, index) > 0) return true
  if (lexicon.endOf('seldom-name', folded, index) < 0) return false
  return !lexicon.regex('⟨{actor-head},? $').test(folded.slice(at, index))
}

/** What of the words that end a name stands at an offset, and where it ends. */
function stopAt({folded, lexicon}: Reading, at: number) {
  let verb = -1
  for (const list of verbs) verb = Math.max(verb, lexicon.endOf(list, folded, at))
  const weak = lexicon.endOf('actor-stop-weak', folded, at)
  const stop = lexicon.endOf('actor-stop', folded, at)
  const kind = verb > 0 ? 'verb' : weak > 0 ? 'weak' : stop > 0 ? 'stop' : undefined
  return {kind, end: Math.max(verb, weak, stop)} as const
}

const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu

/** Where the next word begins, behind an offset. */
function nextWord(folded: string, at: number): number {
  wordStart.lastIndex = at + 1
  return wordStart.exec(folded)?.index ?? folded.length
}

/** A verb that lost the space before it: `Văn phòng Đảng uỷgửi`. */
function gluedStop({folded, lexicon}: Reading, at: number, limit: number): Stop | undefined {
  const found = lexicon.regex('(?<=\\p{L}){glued-verb}').exec(folded.slice(at, limit))
  return found ? {at: at + found.index, acts: true} : undefined
}

/** `đơn vị đào tạo`, `cơ quan tham mưu`, `các tổ chức`: a verb that belongs to the name. */
function isNoun({folded, lexicon}: Reading, at: number, index: number): boolean {
  const before = folded.slice(at, index).trimEnd()
  const rest = folded.slice(index)
  if (lexicon.regex('⟨{actor-many}$').test(before)) return true
  if (lexicon.regex('^{organization}⟩').test(rest))
    return before.endsWith(',') || lexicon.regex('⟨{organization-before}$').test(before)
  return (
    lexicon.regex('^{actor-modifier}⟩').test(rest) &&
    lexicon.regex('⟨{actor-modified}$').test(before)
  )
}

/** `Vật liệu xây dựng`, `Công nghệ thông tin`. */
function isInCompound(folded: string, index: number, lexicon: Lexicon): boolean {
  const from = Math.max(0, index - 30)
  const near = folded.slice(from, index + 30)
  for (const match of matchesOf(lexicon.regex('⟨{actor-compound}⟩', 'gu'), near))
    if (from + match.index <= index && index < from + match.index + match[0].length) return true
  return false
}

/** `Văn phòng HĐND và UBND`: one name with `và` in it. */
function isInWhole(folded: string, index: number, lexicon: Lexicon): boolean {
  const from = Math.max(0, index - 60)
  const near = folded.slice(from, index + 60)
  return matchesOf(lexicon.regex('⟨{actor-whole}⟩', 'gu'), near).some(({0: whole, index: at}) => {
    const start = from + at
    return start < index && index < start + whole.length
  })
}

function trimEnd(text: string, at: number, end: number): number {
  const cut = text.slice(at, end).match(/^(?<kept>[\s\S]*?)[\s,;:–-]*$/u)?.groups?.['kept'] ?? ''
  return at + cut.length
}

/** Cuts a list of names: at `;`, and at `,` or `và` where another name opens. */
export function splitNames(reading: Reading, start: number, end: number): string[] {
  const {text, folded, lexicon} = reading
  const cuts: {from: number; to: number}[] = []
  const joints = lexicon.regex('[,;…] ?(?:{list-and} )?| {list-and} ', 'gu')
  for (const match of matchesOf(joints, folded.slice(start, end))) {
    const to = start + match.index + match[0].length
    if (isInWhole(folded, start + match.index, lexicon)) continue
    if (lexicon.regex('⟨{actor-pair}$').test(folded.slice(start, start + match.index))) continue
    const opens = match[0].startsWith(';') ? opensName(reading, to) : opensOwnName(reading, to)
    if (opens) cuts.push({from: start + match.index, to})
  }
  const edges = [start, ...cuts.map((cut) => cut.to)]
  return edges
    .map((from, index) => text.slice(from, cuts[index]?.from ?? end).replace(/[\s,;…]+$/u, ''))
    .filter((name) => name.length > 0)
}

/**
 * After a comma a bare noun (`sở, ban, ngành`) goes on with the group; a capital (`Sở Nội vụ`), a group
 * (`các sở`), an office (`chủ tịch …`) and a noun with a capital behind it (`phòng Đào tạo`) open a name.
 */
function opensOwnName(reading: Reading, at: number): boolean {
  const {text, folded, lexicon} = reading
  if (/^\p{Lu}{2}[\p{Lu}-]*(?![\p{L}\d])/u.test(text.slice(at, at + 12))) return true
  if (!opensName(reading, at)) return false
  const rest = folded.slice(at, at + 60)
  if (lexicon.regex('^{actor-continued}⟩').test(rest)) return false
  if (/^\p{Lu}/u.test(text.slice(at, at + 2))) return true
  if (lexicon.regex('^(?:{actor-many}|{actor-person})⟩').test(rest)) return true
  const head = lexicon.endOf('actor-head', folded, at)
  if (lexicon.regex('^{actor-group-part}⟩').test(rest)) return false
  return head > 0 && folded.charAt(head) === ' ' && /^\p{Lu}/u.test(text.charAt(head + 1))
}
