import type {Piece} from '../glyphs.js'
import type {Field} from './field.js'
import {type Guess, guessesOf} from './guess.js'
import {judgeOf, lookedAt, type Surety} from './judge.js'
import type {Net} from './net.js'
import {isAside, rowsOf} from './printed.js'
import {inkIn, inkOf, type Strip} from './strip.js'

/** What the pen wrote, as one look at a field has it. */
export interface Look {
  readonly guess: Guess
  /** How sure all nets are of its least sure digit. */
  readonly surety: Surety
  /** How likely the next best reading is, as a share of this one. */
  readonly rival: number
  /** Whether the ink is like that of a number in all else: its height, its gaps, and nothing left over. */
  readonly isClean: boolean
}

/** Most digits of a number and of a day. */
const longest = {number: 5, day: 2} as const
/** Pieces of ink beyond which nothing is tried. */
const mostPieces = 8

/** Looks at the ink of a field that is darker than so much; `undefined` where there is none, or no sense in it. */
export function lookAt(
  field: Field,
  strip: Strip,
  dark: number,
  nets: readonly Net[],
): Look | undefined {
  const ink = inkBetween(field, strip, dark)
  if (!ink || ink.pen.length === 0 || ink.pen.length > mostPieces) return undefined
  const judge = judgeOf(nets)
  const [guess, next] = guessesOf(ink.pen, strip.width, judge)
  if (!guess || guess.digits.length > longest[field.kind]) return undefined
  const looked = guess.pieces.map((piece, index) =>
    lookedAt(inkOf(piece, strip.width), Number(guess.digits[index]), nets),
  )
  return {
    guess,
    surety: {
      mean: Math.min(...looked.map(({mean}) => mean)),
      least: Math.min(...looked.map(({least}) => least)),
      none: Math.max(...looked.map(({none}) => none)),
    },
    rival: (next?.chance ?? 0) / guess.chance,
    isClean: ink.isWhole && areAlike(guess.pieces, field.em),
  }
}

/** The ink between the print of a field, and whether it is all of it. */
function inkBetween(field: Field, strip: Strip, dark: number) {
  const {em} = field
  const pieces = inkIn(strip, dark, em)
  const [from, end] = [field.from - strip.left, field.to - strip.left]
  const rows = rowsOf(
    pieces.filter(({left}) => left > end),
    em,
  )
  if (!rows) return undefined
  const between = pieces.filter(({left, right}) => {
    const middle = (left + right) / 2
    return middle > from && middle < end
  })
  const pen = between.filter((piece) => !isAside(piece, rows, em))
  const strayed = pen.filter(
    ({bottom}) => bottom > rows.foot + em * 0.55 || bottom < rows.top + em * 0.2,
  )
  return {pen, isWhole: strayed.length === 0}
}

/** Digits of one number are of about one height, as tall as print or taller, and stand near each other. */
function areAlike(pieces: readonly Piece[], em: number): boolean {
  const heights = pieces.map(({top, bottom}) => bottom - top + 1)
  const [least, most] = [Math.min(...heights), Math.max(...heights)]
  const gaps = pieces.slice(1).map(({left}, index) => left - (pieces[index]?.right ?? left))
  return least >= most * 0.5 && least >= em * 0.4 && most <= em * 1.6 && Math.max(0, ...gaps) < em
}
