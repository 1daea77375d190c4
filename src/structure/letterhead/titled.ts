import type {LetterheadPart, LetterheadPartType} from '../../tree/nodes.js'
import type {Context} from '../context.js'
import {isCaps} from '../flow.js'
import {dateIn} from './date.js'
import {openingNumber} from './number.js'
import {type Cutting, cutOut, type Find, type Piece} from './pieces.js'

/** The kind whose title is read, and what the head above it gave. */
interface Title {
  readonly type: string
  readonly above: readonly LetterheadPart[]
}

/**
 * Số, ngày và cơ quan in ở tên loại, as Công báo and old papers print them, where the head above has none:
 * `THÔNG BÁO SỐ 12/TB-SNV`, `NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 12/2005/NĐ-CP NGÀY 20 THÁNG 8 NĂM 2005 VỀ …`. The pieces are what
 * stands behind the kind and below it.
 */
export function cutTitled(cutting: Cutting, {type: kind, above}: Title, context: Context): Cutting {
  const isAbove = (type: LetterheadPartType) => above.some((each) => each.type === type)
  if (isAbove('documentNumber')) return cutting
  const opened = cutOpening(cutting, ofIn, context)
  const type = isAbove('issuer') ? 'other' : 'issuer'
  const issued =
    opened === cutting
      ? cutting
      : cutOpening(opened, (piece) => ({type, from: 0, to: nameLength(piece, context)}), context)
  const numbered = cutOpening(issued, (piece) => ownNumber(piece, kind, context), context)
  if (numbered === issued) return cutting
  const dayType = isAbove('placeAndDate') ? 'other' : 'placeAndDate'
  return cutOpening(numbered, (piece) => openingDate(piece, dayType, context), context)
}

/** Cuts from the first piece with letters in it only: behind other words a number is that of a cited document. */
function cutOpening(
  cutting: Cutting,
  find: (piece: Piece, context: Context) => Find | undefined,
  context: Context,
): Cutting {
  const holder = cutting.pieces.find(({text}) => /\p{L}/u.test(text))
  return cutOut(cutting, holder, context, (piece) => find(piece, context)) ?? cutting
}

/** `CỦA` before the name of who issued it. */
function ofIn({text, folded}: Piece, {lexicon}: Context): Find | undefined {
  const match = lexicon.regex('^{of} (?={issuer-head}⟩)').exec(folded)
  return match && isCaps(text) ? {type: 'other', from: 0, to: match[0].length} : undefined
}

/** The name goes up to the number, or fills its piece. */
function nameLength({folded}: Piece, {lexicon}: Context): number {
  return lexicon.regex(' {number-label} ?[:.]? ?\\d').exec(folded)?.index ?? folded.length
}

/** The number that opens a piece, unless its symbol is that of another kind or an issuer follows: then it is cited. */
function ownNumber(piece: Piece, kind: string, context: Context): Find | undefined {
  const found = openingNumber(piece, context)
  if (!found) return undefined
  const {lexicon} = context
  const codes = piece.text.slice(found.from, found.to).split(/[-/]/u)
  const types = codes.flatMap((code) => lexicon.typesCoded(code.trim()))
  if (types.length > 0 && !types.some(({id}) => id === kind)) return undefined
  const isCited = lexicon.regex(
    '^[^\\p{L}]{0,3}(?:{day} [^\\p{Lu}]{4,40}?)?{of} (?:{issuer-head}|{party-organ})⟩',
  )
  return isCited.test(piece.folded.slice(found.to, found.to + 120)) ? undefined : found
}

function openingDate(piece: Piece, type: LetterheadPartType, context: Context): Find | undefined {
  const found = dateIn(piece, context)
  return found?.from === 0 ? {...found, type} : undefined
}
