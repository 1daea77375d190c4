import type {Canvas} from './canvas.js'
import type {Word} from './engine.js'

/** Hình một chữ: its box in the picture, and its ink on a small grid, about its mean. */
export interface Glyph {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly ink: readonly number[]
}

/** Grey below which a dot is ink; columns and rows of the grid. */
const dark = 140
const columns = 12
const rows = 18
/** Ink of fewer dots is dust. */
const fewest = 6

/** A piece of connected ink; its dots are places in the picture, row by row. */
export interface Piece {
  left: number
  right: number
  top: number
  bottom: number
  readonly dots: number[]
}

/**
 * The letters of a word as the picture shows them, from left to right: pieces of ink, those above each other joined.
 * Touching letters are one, so that their number tells whether each is what the engine says.
 */
export function glyphsOf(canvas: Canvas, {left, top, width, height}: Word): Glyph[] {
  const context = canvas.getContext('2d')
  const x = Math.max(0, left - 1)
  const y = Math.max(0, top - 1)
  const [w, h] = [Math.min(canvas.width - x, width + 2), Math.min(canvas.height - y, height + 2)]
  if (w < 1 || h < 1) return []
  const {data} = context.getImageData(x, y, w, h)
  const ink = Uint8Array.from({length: w * h}, (_, at) => ((data[at * 4] ?? 255) < dark ? 1 : 0))
  return joined(piecesOf(ink, w)).map((piece) => glyphOf(piece, w, {x, y}))
}

/** The pieces of ink among some dots, 1 for ink, from left to right; the dots are wiped off. */
export function piecesOf(ink: Uint8Array, width: number): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < ink.length; at++) {
    if (ink[at] !== 1) continue
    const piece = flooded(ink, at, width)
    if (piece.dots.length >= fewest) pieces.push(piece)
  }
  return pieces.sort((a, b) => a.left - b.left)
}

/** All ink that hangs together with a dot; it is wiped off. */
function flooded(ink: Uint8Array, from: number, width: number): Piece {
  const dots: number[] = []
  const open = [from]
  ink[from] = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    dots.push(at)
    const x = at % width
    for (const [dx, dy] of around) {
      const next = at + dy * width + dx
      if (x + dx < 0 || x + dx >= width || ink[next] !== 1) continue
      ink[next] = 0
      open.push(next)
    }
  }
  return pieceWith(dots, width)
}

/** The piece that some dots make. */
export function pieceWith(dots: number[], width: number): Piece {
  const piece = {left: width, right: 0, top: Number.MAX_SAFE_INTEGER, bottom: 0, dots}
  for (const at of dots) {
    const x = at % width
    const y = Math.floor(at / width)
    piece.left = Math.min(piece.left, x)
    piece.right = Math.max(piece.right, x)
    piece.top = Math.min(piece.top, y)
    piece.bottom = Math.max(piece.bottom, y)
  }
  return piece
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))

/** A mark stands above its letter: most of the narrower one lies within the other. */
function joined(pieces: readonly Piece[]): Piece[] {
  const letters: Piece[] = []
  for (const piece of pieces) {
    const last = letters.at(-1)
    const common = last
      ? Math.min(last.right, piece.right) - Math.max(last.left, piece.left) + 1
      : 0
    const narrow = last ? Math.min(last.right - last.left, piece.right - piece.left) + 1 : 1
    if (last && common > narrow / 2) letters[letters.length - 1] = both(last, piece)
    else letters.push(piece)
  }
  return letters
}

export function both(a: Piece, b: Piece): Piece {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    dots: [...a.dots, ...b.dots],
  }
}

function glyphOf(
  {left, right, top, bottom, dots}: Piece,
  width: number,
  {x, y}: {x: number; y: number},
): Glyph {
  const cells = new Array<number>(columns * rows).fill(0)
  const [w, h] = [right - left + 1, bottom - top + 1]
  for (const at of dots) {
    const column = Math.floor((((at % width) - left) * columns) / w)
    const row = Math.floor(((Math.floor(at / width) - top) * rows) / h)
    const cell = row * columns + column
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  const mean = dots.length / cells.length
  return {
    left: x + left,
    top: y + top,
    width: w,
    height: h,
    ink: cells.map((count) => count - mean),
  }
}

/** Whether a letter is a slash: its ink runs from the lower left to the upper right. */
export function isSlash({ink}: Glyph): boolean {
  const corner = (isLeft: boolean, isUpper: boolean) =>
    ink.reduce((sum, own, index) => {
      const isIn = index % columns < columns / 2 === isLeft && index < ink.length / 2 === isUpper
      return isIn ? sum + own : sum
    }, 0)
  return corner(true, true) < 0 && corner(false, false) < 0
}

/** How alike two letters are: 1 where one is the other, 0 where they have nothing in common. */
export function likeness(a: Glyph, b: Glyph): number {
  let [ab, aa, bb] = [0, 0, 0]
  for (const [index, own] of a.ink.entries()) {
    const other = b.ink[index] ?? 0
    ab += own * other
    aa += own * own
    bb += other * other
  }
  return ab / Math.sqrt(aa * bb || 1)
}
