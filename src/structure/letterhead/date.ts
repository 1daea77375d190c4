import type {Lexicon} from '../../lexicon/index.js'
import type {Context} from '../context.js'
import {type Cutting, cut, type Find, type Piece, part, slice} from './pieces.js'

/**
 * Địa danh, thời gian ban hành (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4): `Tuy Hoà, ngày 30 tháng 5 năm 2023`. The day
 * and month may be blank (a draft) or garbled (OCR); a date with a place before it wins over one without.
 */
export function cutPlaceAndDate(cutting: Cutting, context: Context): Cutting {
  const joined = joinBroken(cutting, context)
  const placed = joined.pieces.find((piece) => dateIn(piece, context)?.placed)
  const holder = placed ?? joined.pieces.find((piece) => dateIn(piece, context)?.from === 0)
  if (!holder) return joined
  const whole = placed ? joinPlace(joined, placed, context) : joined
  const own = whole.pieces.find((piece) => piece.end === holder.end) ?? holder
  return cut(whole, context, (piece) => (piece === own ? dateIn(piece, context) : undefined))
}

/** `Hà` / `Nam, ngày …`: in a narrow column the place itself is broken. */
function joinPlace(cutting: Cutting, holder: Piece, context: Context): Cutting {
  const at = cutting.pieces.indexOf(holder)
  const before = cutting.pieces[at - 1]
  const first = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+)?$/u
  if (!before || before.end + 1 !== holder.start || !first.test(before.text)) return cutting
  if (before.line.column !== holder.line.column) return cutting
  const {value} = part('other', before.start, holder.end, context)
  const merged = slice({...before, text: value, end: holder.end}, 0, value.length)
  if (!merged) return cutting
  return {
    ...cutting,
    pieces: [...cutting.pieces.slice(0, at - 1), merged, ...cutting.pieces.slice(at + 1)],
  }
}

interface DateFind extends Find {
  readonly placed: boolean
}

/** Day and month as printed, blank or garbled; the year decides that it is a date. */
const words =
  '(?<day>{day} ?[^,;]{0,10}?) ?(?<month>{month}|thang) ?[^,;]{0,8}?(?<year>(?:{year}|nam)) ?[\\d.…_ ]{0,6}'
const digits = '(?<short>{day} ?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4})'

/** Place and date in a piece, if it holds them. */
export function dateIn(piece: Piece, {lexicon}: Context): DateFind | undefined {
  const shape = lexicon.regex(`(?:${words}|${digits})`)
  const match = shape.exec(piece.folded)
  if (!match) return undefined
  const from = placeStart(piece, match.index, lexicon)
  const to = match.index + match[0].trimEnd().length
  return {type: 'placeAndDate', from, to, placed: from < match.index}
}

/**
 * Where the place before a date begins: its words are capitalised, but for the second word of a unit (`Thành
 * phố`, `Thị xã`); it ends at the comma, or fills the piece. The date's own start when there is none.
 */
function placeStart(piece: Piece, date: number, {words}: Lexicon): number {
  const before = piece.text.slice(0, date).trimEnd()
  const units = new Set(words['place-unit'])
  let start = before.length
  for (const word of before
    .replace(/[,.;]$/u, '')
    .split(' ')
    .toReversed()) {
    const paired = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word) // `Rang-Tháp`
    const symbol = !paired && (/[-/&.]\p{L}/u.test(word) || /\d{3}/u.test(word))
    const named = /^(?:\p{Lu}|\d{1,2}$|[-–]$)/u.test(word) || units.has(word.toLowerCase())
    if (symbol || !named) break
    start = piece.text.lastIndexOf(word, start - 1)
  }
  if (/^[^,;.:/\d]{2,30},$/u.test(before) && /^\p{Lu}/u.test(before)) return 0 // `Hà nam, ngày …`
  const ended = /[,.;]$/u.test(before) || start === 0
  const capital = /^\p{Lu}/u.test(piece.text.slice(start))
  return ended && capital && start < before.length ? start : date
}

/** A date broken over two lines of a narrow column is one piece again. */
function joinBroken(cutting: Cutting, context: Context): Cutting {
  const {lexicon, source} = context
  const open = lexicon.regex('⟨{day}(?: ?[\\d.…_]*)(?: ?{month}(?: ?[\\d.…_]*)(?: ?{year})?)?$')
  const pieces: Piece[] = []
  for (const piece of cutting.pieces) {
    const before = pieces.at(-1)
    const follows =
      before && before.end + 1 === piece.start && before.line.column === piece.line.column
    if (before && follows && open.test(before.folded) && /^[\d.…]|^(?:th|n)/u.test(piece.folded)) {
      const whole = part('other', before.start, piece.end, context)
      pieces.pop()
      const merged = slice({...before, text: whole.value, end: piece.end}, 0, whole.value.length)
      if (merged) pieces.push(merged)
    } else pieces.push(piece)
  }
  return source.lines.length > 0 ? {...cutting, pieces} : cutting
}
