import type {Piece} from '../glyphs.js'
import {breadthOf, capital} from './breadth.js'
import type {Field} from './field.js'
import {inkIn, type Strip} from './strip.js'

/** Dòng chữ in: where the capitals of a line reach, in rows of a strip. */
export interface Rows {
  readonly top: number
  readonly foot: number
}

/** How far pieces may be from the usual, in ems, to be letters of the line. */
const usualHeight = [0.35, 1] as const

/** The rows of a line, told by the feet of its printed letters; `undefined` where there are too few. */
export function rowsOf(letters: readonly Piece[], em: number): Rows | undefined {
  const usual = letters.filter(({top, bottom}) => {
    const height = (bottom - top + 1) / em
    return height >= usualHeight[0] && height <= usualHeight[1]
  })
  if (usual.length < 3) return undefined
  const feet = usual.map(({bottom}) => bottom).toSorted((a, b) => a - b)
  const foot = feet[Math.floor(feet.length / 2)] ?? 0
  return {top: foot - capital * em, foot}
}

/** How tall and wide a slash and a dash are, in ems, how far a slash leans at least and strays from a line at most. */
const leaning = 0.08
const slash = {height: [0.55, 0.85], width: [0.14, 0.42], stray: 0.06, thick: 0.16} as const
const dash = {height: [0.02, 0.14], width: [0.15, 0.42]} as const

const isIn = (value: number, [least, most]: readonly [number, number]) =>
  value >= least && value <= most

/** Whether a piece is the sign that parts the number from the symbol. */
export function isMark(sign: string, piece: Piece, stripWidth: number, em: number): boolean {
  const height = (piece.bottom - piece.top + 1) / em
  const width = (piece.right - piece.left + 1) / em
  if (sign === '-') return isIn(height, dash.height) && isIn(width, dash.width)
  return isIn(height, slash.height) && isIn(width, slash.width) && isStraight(piece, stripWidth, em)
}

/** A slash is one thin stroke from its top right to its bottom left. */
function isStraight(piece: Piece, stripWidth: number, em: number): boolean {
  const rows = new Map<number, {sum: number; count: number}>()
  for (const at of piece.dots) {
    const y = Math.floor(at / stripWidth)
    const row = rows.get(y) ?? {sum: 0, count: 0}
    rows.set(y, {sum: row.sum + (at % stripWidth), count: row.count + 1})
  }
  const middle = (y: number) => {
    const row = rows.get(y)
    return row ? row.sum / row.count : Number.NaN
  }
  const [above, below] = [middle(piece.top + 1), middle(piece.bottom - 1)]
  const height = piece.bottom - piece.top - 2
  if (above - below < em * leaning) return false
  return [...rows].every(([y, {count}]) => {
    const due = above + ((below - above) * (y - piece.top - 1)) / height
    return count <= em * slash.thick && Math.abs(middle(y) - due) <= em * slash.stray
  })
}

/** What no digit is: dust, the dots of a leader, and the ink of the lines above and below. */
export function isAside({left, right, top, bottom}: Piece, rows: Rows, em: number): boolean {
  const isSmall = right - left + 1 <= em * 0.14 && bottom - top + 1 <= em * 0.14
  return isSmall || bottom < rows.top - em * 0.1 || top > rows.foot + em * 0.08
}

/** Greys at which the mark is looked for: print may be faint, and a dark look joins it to what stands beside it. */
const darks = [140, 110, 170, 200] as const
/** How far the mark may stand from where breadths put it, and a box be from its breadth, in ems. */
const astray = 0.6
const loose = 0.25

/**
 * Where the digits of a field end: at the first word behind them; for a number at the sign before the symbol, which
 * stands near the place that the breadth of the symbol tells, the last one like it: a pen may write a 1. `undefined` where it is not to be found.
 */
export function endOf(field: Field, strip: Strip): number | undefined {
  const {kind, behind, em, words} = field
  if (kind === 'day') return field.to
  const own = words.find(({text}) => text === behind)
  const to = own?.left ?? field.to
  for (const dark of darks) {
    const mark = inkIn(strip, dark, em)
      .filter(({left}) => Math.abs(left + strip.left - to) < em * astray)
      .findLast((piece) => isMark(behind[0] ?? '', piece, strip.width, em))
    if (mark) return mark.left + strip.left
  }
  const isTight = own && Math.abs(own.width - breadthOf(behind) * em) < em * loose
  return isTight ? own.left : undefined
}
