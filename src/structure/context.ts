import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Lexicon} from '../lexicon/index.js'
import {type Line, positionAt, type SourceText} from '../source/source-text.js'

/** What a construct may look at besides its lines. */
export interface Context {
  readonly file: VFile
  readonly lexicon: Lexicon
  readonly source: SourceText
}

/** The place of a run of lines, or of part of it when the offsets are given. */
export function placeOf(source: SourceText, lines: readonly Line[]): Position {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) throw new RangeError('Cannot place a block of no lines')
  return positionAt(source, first.offset, last.offset + last.text.length)
}

/** The canonical text between two offsets, line ends as spaces. */
export function valueAt(source: SourceText, start: number, end: number): string {
  return source.value.slice(start, end).replaceAll('\n', ' ')
}

/** The words of a run of lines, line ends as spaces. */
export function wordsOf(source: SourceText, lines: readonly Line[]): string {
  const {start, end} = placeOf(source, lines)
  return valueAt(source, start.offset ?? 0, end.offset ?? 0)
}
