import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Lexicon} from '../lexicon/index.js'
import type {Evidence} from '../model/evidence.js'
import {type Line, lineAt, type SourceText} from '../source/source-text.js'
import type {Block, Root} from '../tree/nodes.js'

/** What every extractor may look at. */
export interface ExtractContext {
  readonly root: Root
  readonly file: VFile
  readonly lexicon: Lexicon
  readonly source: SourceText
}

interface Placed {
  readonly value: string
  /** A tree that was made by hand may have none. */
  readonly position?: Position | undefined
}

/** `line:column-line:column` of a node; that of the first character where it has no place. */
export function placeOf({position}: Pick<Placed, 'position'>): string {
  const start = position?.start ?? {line: 1, column: 1}
  const end = position?.end ?? start
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

/** The line on which a node begins. */
export function lineOf({position}: Pick<Placed, 'position'>, source: SourceText): Line | undefined {
  return lineAt(source, position?.start.offset ?? 0)
}

/** Page of a node; null when the file has no pages. */
export function pageOf(node: Pick<Placed, 'position'>, source: SourceText): number | null {
  return lineOf(node, source)?.page ?? null
}

/**
 * The words of a stretch of the canonical text; a line end within a symbol (`TT-` / `BTC`) is undone, any other is a
 * space.
 */
export function printedWords(source: SourceText, start: number, end: number): string {
  return source.value
    .slice(start, end)
    .replace(/(?<=[\p{L}\d][-/])\n(?=\p{Lu})/gu, '')
    .replaceAll('\n', ' ')
}

/** The words and place of a node. */
export function evidenceOf(node: Placed, source: SourceText): Evidence {
  return {text: node.value, at: placeOf(node), page: pageOf(node, source)}
}

/** The top blocks of one type; those within the closing count. */
export function blocksOf<Type extends Block['type']>(
  root: Root,
  type: Type,
): (Block & {type: Type})[] {
  const found: (Block & {type: Type})[] = []
  const take = (block: Block) => {
    if (isOf(block, type)) found.push(block)
  }
  for (const block of root.children)
    if (block.type === 'closing') block.children.forEach(take)
    else take(block)
  return found
}

const isOf = <Type extends Block['type']>(
  block: Block,
  type: Type,
): block is Block & {type: Type} => block.type === type
