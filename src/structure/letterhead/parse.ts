import {fold} from '../../lexicon/fold.js'
import type {LetterheadPart, LetterheadPartType} from '../../tree/nodes.js'
import type {Context} from '../context.js'
import {type FlowLine, isCaps} from '../flow.js'
import type {Zones} from '../zones.js'
import {cutPlaceAndDate} from './date.js'
import {cutFixed} from './fixed.js'
import {kindOf} from './kind.js'
import {cutNumber} from './number.js'
import {type Piece, part, slice, wholeLine} from './pieces.js'
import {cutTitled} from './titled.js'

/**
 * Phần đầu → các phần: the fixed words are cut out first, then the number, then place and date; what is
 * left in capitals above the number is the issuer, what is left below it the trích yếu. So the order in
 * which the two columns arrive does not matter.
 */
export function letterheadParts(
  lines: readonly FlowLine[],
  zones: Zones,
  context: Context,
): LetterheadPart[] {
  const kindAt = zones.kind ? zones.kind.line - zones.head : lines.length
  const upper = lines.slice(0, kindAt).map(wholeLine)
  const fixed = cutFixed({parts: [], pieces: upper}, context)
  const numbered = cutNumber(fixed, context)
  const cutting = cutPlaceAndDate(numbered, context)
  const rest = assign(cutting.pieces, cutting.parts, context)
  const lower = lines.slice(kindAt)
  const above = [...cutting.parts, ...rest]
  const parts = [...above, ...titleParts(lower, zones, above, context)]
  return oneSubject(
    parts.sort((a, b) => startOf(a) - startOf(b)),
    context,
  )
}

function startOf(part: LetterheadPart): number {
  return part.position.start.offset ?? 0
}

/** The lines of a trích yếu that follow each other are one part; a line printed twice stays apart. */
function oneSubject(parts: readonly LetterheadPart[], context: Context): LetterheadPart[] {
  const joined: LetterheadPart[] = []
  for (const each of parts) {
    const last = joined.at(-1)
    const end = last?.position.end.offset ?? -1
    const follows = last?.type === 'subject' && each.type === 'subject' && end + 1 === startOf(each)
    if (last && follows && last.value !== each.value)
      joined[joined.length - 1] = part(
        'subject',
        startOf(last),
        each.position.end.offset ?? end,
        context,
      )
    else joined.push(each)
  }
  return joined
}

/** The rest of the letterhead, by where it stands: issuer, trích yếu of a công văn, or unknown. */
function assign(
  pieces: readonly Piece[],
  parts: readonly LetterheadPart[],
  context: Context,
): LetterheadPart[] {
  const number = parts.find((each) => each.type === 'documentNumber')
  const numberAt = number?.position.start.offset ?? Number.POSITIVE_INFINITY
  let subjectOpen = false
  let before: Piece | undefined
  return pieces.map((piece) => {
    if (opensSubject(piece, context)) subjectOpen = true
    const goesOn =
      before !== undefined && before.end + 1 === piece.start && /^\d{4}[.)]?$/u.test(piece.text)
    const type = goesOn ? 'subject' : typeOf(piece, numberAt, subjectOpen, context)
    before = type === 'subject' ? piece : undefined
    const stray = type === 'issuer' ? (/^[/\\|.,;:]+ ?/u.exec(piece.text)?.[0].length ?? 0) : 0
    return part(type, piece.start + stray, piece.end, context)
  })
}

function typeOf(
  piece: Piece,
  numberAt: number,
  subjectOpen: boolean,
  {lexicon}: Context,
): LetterheadPartType {
  const above = piece.start < numberAt
  const head =
    lexicon.regex('^(?!{issuer-not}⟩){issuer-head}⟩').test(piece.folded) && piece.text.includes(' ')
  if (piece.line.box !== undefined || isUntitled(piece, lexicon)) return 'other'
  if (above && !subjectOpen && (isCaps(piece.text) || head)) return 'issuer'
  if (piece.line.column === 'right' && !subjectOpen) return 'other'
  if (!/\p{L}/u.test(piece.text) || /\d{1,2}:\d{2}/u.test(piece.text)) return 'other'
  return subjectOpen || !above ? 'subject' : 'other'
}

/** `CÔNG VĂN` above the trích yếu: a kind that has no title by rule, and tells nothing. */
const isUntitled = ({folded}: Piece, lexicon: Context['lexicon']) =>
  lexicon.documentTypes.some(({name, letter}) => letter && fold(name) === folded)

function opensSubject(piece: Piece, {lexicon}: Context): boolean {
  return lexicon.regex('^{subject-label}⟩').test(piece.folded)
}

/** Tên loại and its trích yếu. */
function titleParts(
  lines: readonly FlowLine[],
  {kind: zone}: Zones,
  above: readonly LetterheadPart[],
  context: Context,
): LetterheadPart[] {
  const [first, ...more] = lines
  const kind = first && kindOf(first, context)
  if (!first || !kind || !zone) return []
  const whole = wholeLine(first)
  const behind = slice(whole, kind.length, whole.text.length)
  const pieces = [...(behind ? [behind] : []), ...more.map(wholeLine)]
  const titled = cutTitled({parts: [], pieces}, {type: kind.type.id, above}, context)
  const count = zone.end - zone.line
  const typeBelow = (piece: Piece) => {
    if (!/[\p{L}\p{N}]/u.test(piece.text)) return 'motto'
    if (piece.line === first) return behindKind(piece, count, context)
    return lines.indexOf(piece.line) < count ? 'subject' : 'motto'
  }
  const rest = titled.pieces.map((piece) => part(typeBelow(piece), piece.start, piece.end, context))
  return [part('kind', whole.start, whole.start + kind.length, context), ...titled.parts, ...rest]
}

/**
 * Words behind the name of the kind on its line: the trích yếu, or a longer name (`THÔNG BÁO KẾT LUẬN`) when a
 * trích yếu follows below and these words do not open one.
 */
function behindKind(piece: Piece, lines: number, {lexicon}: Context): LetterheadPartType {
  const opens = lexicon.regex('^(?:{about}|{subject-verb})⟩').test(piece.folded)
  return lines > 1 && isCaps(piece.text) && !opens ? 'other' : 'subject'
}
