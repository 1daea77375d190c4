import type {Context} from '../context.js'
import {type Cutting, cut, type Find, part, type Piece, slice} from './pieces.js'

/** Words of a place name before the comma: capitalised, at most seven. */
const place = /(?:(?:\p{Lu}[\p{L}.]*|-|–|\d{1,2})\s*)+$/u

/**
 * Địa danh, thời gian ban hành (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4): `Tuy Hoà, ngày 30 tháng 5 năm 2023`. The day
 * and month may be blank (a draft) or garbled (OCR); a date with a place before it wins over one without.
 */
export function cutPlaceAndDate(cutting: Cutting, context: Context): Cutting {
  const joined = joinBroken(cutting, context)
  const placed = joined.pieces.find((piece) => dateIn(piece, context)?.placed)
  const holder =
    placed ?? joined.pieces.find((piece) => dateIn(piece, context)?.from === 0)
  if (!holder) return joined
  return cut(joined, context, (piece) => (piece === holder ? dateIn(piece, context) : undefined))
}

interface DateFind extends Find {
  readonly placed: boolean
}

/** Day and month as printed, blank or garbled; the year decides that it is a date. */
const words =
  '(?<day>{day} ?[^\\p{L},;]{0,12}?) ?(?<month>{month}|thang) ?[^,;]{0,8}?(?<year>(?:{year}|nam)) ?[\\d.…_ ]{0,6}'
const digits = '(?<short>{day} ?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4})'

function dateIn(piece: Piece, {lexicon}: Context): DateFind | undefined {
  const shape = lexicon.regex(`(?:${words}|${digits})`)
  const match = shape.exec(piece.folded)
  if (!match) return undefined
  const before = piece.text.slice(0, match.index)
  const stop = /[,.;]?\s*$/u.exec(before)
  const named = place.exec(before.slice(0, stop?.index ?? before.length))
  const comma = /[,.;]\s*$/u.test(before) || named?.[0] === before.trim()
  const placed = named !== null && comma
  const from = placed ? named.index : match.index
  const to = match.index + match[0].trimEnd().length
  return {type: 'placeAndDate', from: placed ? placeStart(piece, from, match.index) : from, to, placed}
}

/**
 * Where the number or the trích yếu stands on the same line, a place takes no more words than it needs:
 * those after the last lower-case word, digit group or symbol.
 */
function placeStart(piece: Piece, from: number, until: number): number {
  const run = piece.text.slice(from, until)
  const symbol = /^.*[\p{Lu}\d]{2,}(?:[-/&.][\p{L}\d]+)+\s+/u.exec(run)
  return symbol ? from + symbol[0].length : from
}

/** A date broken over two lines of a narrow column is one piece again. */
function joinBroken(cutting: Cutting, context: Context): Cutting {
  const {lexicon, source} = context
  const open = lexicon.regex('⟨{day}(?: ?[\\d.…_]*)(?: ?{month}(?: ?[\\d.…_]*)(?: ?{year})?)?$')
  const pieces: Piece[] = []
  for (const piece of cutting.pieces) {
    const before = pieces.at(-1)
    const follows = before && before.end + 1 === piece.start && before.line.column === piece.line.column
    if (before && follows && open.test(before.folded) && /^[\d.…]|^(?:th|n)/u.test(piece.folded)) {
      const whole = part('other', before.start, piece.end, context)
      pieces.pop()
      const merged = slice({...before, text: whole.value, end: piece.end}, 0, whole.value.length)
      if (merged) pieces.push(merged)
    } else pieces.push(piece)
  }
  return source.lines.length > 0 ? {...cutting, pieces} : cutting
}
