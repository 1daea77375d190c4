import type {Piece} from '../glyphs.js'
import type {Field} from './field.js'
import {type Look, lookAt} from './look.js'
import type {Net} from './net.js'
import type {Strip} from './strip.js'

/** Kết luận: the digits of a pen, how sure it is of them, of 100, and their ink. */
export interface Verdict {
  readonly digits: string
  readonly sureness: number
  /** Whether they may be taken: every look gave the same, and each was sure. */
  readonly isSure: boolean
  readonly pieces: readonly Piece[]
}

/** Greys below which a dot is ink, at one look after the other. */
const darks = [110, 140, 170] as const
/** What a look must reach for its digits to be taken: the mean chance, the least, and that of the next best reading. */
const bar = {mean: 0.9, least: 0.5, rival: 0.08} as const
/** The mean chance from which a look is told as a candidate, or speaks against another. */
const candidate = 0.5
/** How many looks must be sure. */
const enough = 2

/** What a pen wrote between the print of a field; `undefined` where nothing can be made of it. */
export function penned(field: Field, strip: Strip, nets: readonly Net[]): Verdict | undefined {
  const looks = darks.flatMap((dark) => lookAt(field, strip, dark, nets) ?? [])
  const told = looks.filter(({mean}) => mean >= candidate)
  const best = told.toSorted((a, b) => b.mean - a.mean)[0]
  if (!best) return undefined
  const {digits, pieces} = best.guess
  const agree = told.every(({guess}) => guess.digits === digits)
  const isSure = agree && told.filter(isGood).length >= enough && mayBe(field, digits)
  const widest = told.at(-1) ?? best
  return {
    digits,
    isSure,
    sureness: Math.round(best.mean * 100),
    pieces: [...pieces, ...widest.guess.pieces],
  }
}

function isGood({mean, least, rival, isClean}: Look): boolean {
  return isClean && mean >= bar.mean && least >= bar.least && rival <= bar.rival
}

/** A day is one of a month; a number is not nought. */
function mayBe({kind}: Field, digits: string): boolean {
  const value = Number(digits)
  return value > 0 && (kind === 'number' || value <= 31)
}
