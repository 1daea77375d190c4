import {both, type Piece} from '../glyphs.js'
import type {Judge} from './judge.js'
import {inkOf, pieceOf} from './strip.js'

/** Một cách đọc: digits, the ink of each, and how likely all of it is. */
export interface Guess {
  readonly digits: string
  readonly pieces: readonly Piece[]
  readonly chance: number
}

/** How much less likely it is that a piece of ink was to be cut, or two to be joined. */
const cutCost = 0.35
const joinCost = 0.5
/** Most cuts through one piece, and the most guesses that are kept. */
const mostCuts = 2
const mostGuesses = 4
/** A piece so much wider than tall may be two digits. */
const broad = 0.68
/** Chance below which a digit is not thought of. */
const unlikely = 0.02

interface Part {
  readonly piece: Piece
  readonly cuts: number
}

/** The best ways to read pieces of ink, from left to right, the likeliest first; each reads other digits. */
export function guessesOf(pieces: readonly Piece[], width: number, judge: Judge): Guess[] {
  const seen = new Map<string, Float32Array>()
  const judged = (piece: Piece) => {
    const key = `${piece.left} ${piece.right} ${piece.top} ${piece.bottom} ${piece.dots.length}`
    const chances = seen.get(key) ?? judge(inkOf(piece, width))
    seen.set(key, chances)
    return chances
  }
  return read(
    pieces.map((piece) => ({piece, cuts: 0})),
    width,
    judged,
  )
}

function read(
  parts: readonly Part[],
  width: number,
  judged: (piece: Piece) => Float32Array,
): Guess[] {
  if (parts.length === 0) return [{digits: '', pieces: [], chance: 1}]
  const guesses = headsOf(parts, width).flatMap(({head, rest, cost}) => {
    const likely = [...judged(head).slice(0, 10).entries()].filter(([, each]) => each > unlikely)
    if (likely.length === 0) return []
    return read(rest, width, judged).flatMap(({digits, pieces, chance}) =>
      likely.map(([digit, own]) => ({
        digits: `${digit}${digits}`,
        pieces: [head, ...pieces],
        chance: own * cost * chance,
      })),
    )
  })
  const best = new Map<string, Guess>()
  for (const guess of guesses)
    if ((best.get(guess.digits)?.chance ?? 0) < guess.chance) best.set(guess.digits, guess)
  return [...best.values()].toSorted((a, b) => b.chance - a.chance).slice(0, mostGuesses)
}

/** What the first digit may be: the first piece, that with the next one, or what is left of a cut through it. */
function headsOf([first, next, ...others]: readonly Part[], width: number) {
  if (!first) return []
  const behind = next ? [next, ...others] : []
  const heads = [{head: first.piece, rest: behind, cost: 1}]
  if (next && mayBeOne(first.piece, next.piece))
    heads.push({head: both(first.piece, next.piece), rest: others, cost: joinCost})
  if (first.cuts < mostCuts && isBroad(first.piece))
    for (const [left, right] of cutsOf(first.piece, width))
      heads.push({
        head: left,
        rest: [{piece: right, cuts: first.cuts + 1}, ...behind],
        cost: cutCost,
      })
  return heads
}

const isBroad = ({left, right, top, bottom}: Piece) => right - left + 1 > (bottom - top + 1) * broad

/** Two pieces of one digit, as a bar that hangs in the air, stand over each other or nearly touch. */
function mayBeOne(a: Piece, b: Piece): boolean {
  const height = Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top) + 1
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right)
  const width = Math.max(a.right, b.right) - Math.min(a.left, b.left) + 1
  return gap < height * 0.1 && width < height * 1.1
}

/** How far a cut leans, in dots for each row; how many cuts are tried; and where, in shares of the width. */
const leans = [0, -0.2, -0.4]
const tried = 2
const within = [0.22, 0.78] as const

/** The cuts through a piece that meet the least ink. */
function cutsOf(piece: Piece, width: number): (readonly [Piece, Piece])[] {
  return leans.flatMap((lean) => {
    const places = placesOf(piece, width, lean)
    return places.slice(0, tried).flatMap((place) => {
      const isLeft = (at: number) => leaned(at, piece, width, lean) < place
      const left = pieceOf(piece.dots.filter(isLeft), width)
      const right = pieceOf(
        piece.dots.filter((at) => !isLeft(at)),
        width,
      )
      return left && right ? [[left, right] as const] : []
    })
  })
}

/** Where a dot stands in a row when a leaning hand is made upright. */
function leaned(at: number, piece: Piece, width: number, lean: number): number {
  const height = Math.floor(at / width) - (piece.top + piece.bottom) / 2
  return Math.round((at % width) - lean * height)
}

function placesOf(piece: Piece, width: number, lean: number): number[] {
  const counts = new Map<number, number>()
  for (const at of piece.dots) {
    const place = leaned(at, piece, width, lean)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const own = [...counts.keys()]
  const [least, most] = [Math.min(...own), Math.max(...own)]
  const inner = own.filter((place) => {
    const share = (place - least) / (most - least || 1)
    return share > within[0] && share < within[1]
  })
  const sorted = inner.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
  const [first] = sorted
  const apart = sorted.find((place) => Math.abs(place - (first ?? 0)) > (most - least) / 6)
  return [first, apart].filter((place) => place !== undefined)
}
