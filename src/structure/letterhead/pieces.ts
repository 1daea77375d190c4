import {bare, fold} from '../../lexicon/fold.js'
import {positionAt} from '../../source/source-text.js'
import type {LetterheadPart, LetterheadPartType} from '../../tree/nodes.js'
import {type Context, valueAt} from '../context.js'
import type {FlowLine} from '../flow.js'

/** Mảnh: a run of characters of one letterhead line that no part has claimed yet. */
export interface Piece {
  readonly line: FlowLine
  /** Offsets in the canonical text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly folded: string
  readonly bare: string
}

/** Parts found so far and the pieces that are left, in reading order. */
export interface Cutting {
  readonly parts: readonly LetterheadPart[]
  readonly pieces: readonly Piece[]
}

export function wholeLine(line: FlowLine): Piece {
  const {offset, text, folded} = line
  return {line, start: offset, end: offset + text.length, text, folded, bare: line.bare}
}

/** Characters `from` to `to` of a piece, trimmed; undefined when nothing but space is left. */
export function slice(piece: Piece, from: number, to: number): Piece | undefined {
  const raw = piece.text.slice(from, to)
  const text = raw.trim()
  if (!text) return undefined
  const start = piece.start + from + raw.indexOf(text)
  return {
    line: piece.line,
    start,
    end: start + text.length,
    text,
    folded: fold(text),
    bare: bare(text),
  }
}

/** A part made of the canonical text from `start` to `end`. */
export function part(
  type: LetterheadPartType,
  start: number,
  end: number,
  {source}: Context,
): LetterheadPart {
  return {type, value: valueAt(source, start, end), position: positionAt(source, start, end)}
}

/** What a cutter finds in a piece: characters `from` to `to` are a part of this type. */
export interface Find {
  readonly type: LetterheadPartType
  readonly from: number
  readonly to: number
}

/** Cuts what `find` finds out of one piece, once; `undefined` where there is no such piece, or nothing in it. */
export function cutOut(
  cutting: Cutting,
  holder: Piece | undefined,
  context: Context,
  find: (piece: Piece) => Find | undefined,
): Cutting | undefined {
  const found = holder && find(holder)
  return found && cut(cutting, context, (piece) => (piece === holder ? found : undefined))
}

/** Cuts what `find` finds out of every piece, again and again until it finds no more there. */
export function cut(
  cutting: Cutting,
  context: Context,
  find: (piece: Piece) => Find | undefined,
): Cutting {
  const parts = [...cutting.parts]
  const pieces: Piece[] = []
  const queue = [...cutting.pieces]
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const found = find(piece)
    if (!found || found.to <= found.from) {
      pieces.push(piece)
      continue
    }
    parts.push(part(found.type, piece.start + found.from, piece.start + found.to, context))
    const before = slice(piece, 0, found.from)
    const after = slice(piece, found.to, piece.text.length)
    if (before) pieces.push(before)
    if (after) queue.unshift(after)
  }
  return {parts, pieces}
}
