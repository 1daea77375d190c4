import type {Piece} from '../glyphs.js'
import type {Field} from './field.js'
import {type Look, lookAt} from './look.js'
import type {Net} from './net.js'
import {endOf} from './printed.js'
import type {Strip} from './strip.js'

/** Kết luận: the digits of a pen, how sure it is of them, of 100, and their ink. */
export interface Verdict {
  readonly digits: string
  readonly sureness: number
  /** Whether they may be taken: every look gave the same, and each was sure. */
  readonly isSure: boolean
  readonly pieces: readonly Piece[]
  /** Where the print behind them begins. */
  readonly to: number
}

/** Greys below which a dot is ink, at one look after the other. */
const darks = [110, 140, 170, 195] as const
/** What a look must reach for its digits to be taken: the mean and the least share of its digits, the chance that
 * one is none, and the share of the next best reading. */
const bar = {mean: 0.82, least: 0.5, none: 0.33, rival: 0.2} as const
/** The mean from which a look is told as a candidate, or speaks against another; and how likely it may be nothing. */
const candidate = 0.6
const nothing = 0.8
/** How many looks must be sure. */
const enough = 2

/** What a pen wrote between the print of a field; `undefined` where nothing can be made of it. */
export function penned(given: Field, strip: Strip, nets: readonly Net[]): Verdict | undefined {
  const to = endOf(given, strip)
  if (to === undefined) return undefined
  const field = {...given, to}
  const looks = darks.flatMap((dark) => lookAt(field, strip, dark, nets) ?? [])
  const told = looks.filter(({surety: {mean, none}}) => mean >= candidate && none <= nothing)
  const best = told.toSorted((a, b) => b.surety.mean - a.surety.mean)[0]
  if (!best) return undefined
  const {digits, pieces} = best.guess
  const agree = told.every(({guess}) => guess.digits === digits)
  const isSure = agree && told.filter(isGood).length >= enough && mayBe(field, digits)
  const widest = told.at(-1) ?? best
  return {
    to,
    digits,
    isSure,
    sureness: Math.round(best.surety.mean * 100),
    pieces: [...pieces, ...widest.guess.pieces],
  }
}

function isGood({surety: {mean, least, none}, rival, isClean}: Look): boolean {
  return isClean && mean >= bar.mean && least >= bar.least && none <= bar.none && rival <= bar.rival
}

/** A day is one of a month; a number is not nought. */
function mayBe({kind}: Field, digits: string): boolean {
  const value = Number(digits)
  return value > 0 && (kind === 'number' || value <= 31)
}
