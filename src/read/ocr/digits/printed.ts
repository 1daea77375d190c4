import type {Piece} from '../glyphs.js'
import {capital} from './breadth.js'

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

/** How tall and wide a slash and a dash are, in ems, and how far a slash may stray from a line. */
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
