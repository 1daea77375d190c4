import type {Position} from 'unist'
import type {Block, BodyBlock, Element, Item} from '../tree/nodes.js'
import type {Opening} from './construct.js'
import {paragraphOf} from './constructs/paragraph.js'
import {type Context, placeOf} from './context.js'

/** A node that can hold body blocks, open while the flat list is walked. */
interface Frame {
  readonly rank: number
  readonly level: string
  readonly node: Element | Item | undefined
  readonly children: BodyBlock[]
}

const itemRank = 50
const bodyTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'legalBasis',
  'table',
  'stamp',
  'frame',
  'furniture',
  'unrecognized',
])

/**
 * Danh sách phẳng → cây: an element holds what follows until a label of its own or a lower rank; a dash
 * holds plus signs; a paragraph after dashes belongs to the element; what closes the body belongs to none.
 */
export function nest(flat: readonly (Block | Opening)[], context: Context): Block[] {
  const root: Block[] = []
  let stack: Frame[] = []
  const closers = closingFrom(flat, context)
  for (const [index, block] of flat.entries()) {
    if (block.type === 'opening') {
      const opened = open(block, stack, context)
      stack = opened.stack
      attach(opened.node, stack.slice(0, -1), root)
    } else if (!isBody(block) || index >= closers) {
      stack = []
      root.push(block)
    } else {
      if (block.type !== 'table') stack = stack.filter((frame) => frame.rank < itemRank)
      attach(block, stack, root)
    }
  }
  for (const block of root) stretch(block)
  return root
}

function isBody(block: Block): block is BodyBlock {
  return bodyTypes.has(block.type)
}

function attach(block: BodyBlock, stack: readonly Frame[], root: Block[]): void {
  const parent = stack.at(-1)
  if (parent) parent.children.push(block)
  else root.push(block)
}

function open(
  opening: Opening,
  stack: readonly Frame[],
  context: Context,
): {node: Element | Item; stack: Frame[]} {
  const {label} = opening
  const rank = label ? label.rank : itemRank + (/^[+*•o▪◦]/u.test(opening.marker) ? 1 : 0)
  const level = label?.level ?? opening.marker
  const kept = keep(stack, level, rank)
  const children: BodyBlock[] = ownWords(opening, context)
  const position: Position = placeOf(context.source, opening.lines)
  const depth = kept.filter((frame) => frame.rank < itemRank).length + 1
  const node: Element | Item = label
    ? {type: 'element', label: label.label, level, depth, children, position}
    : {type: 'item', marker: opening.marker, children, position}
  return {node, stack: [...kept, {rank, level, node, children}]}
}

/** The frames that stay open: those above one of the same level, else those of lower rank. */
function keep(stack: readonly Frame[], level: string, rank: number): Frame[] {
  const same = stack.findIndex((frame) => frame.level === level)
  if (same >= 0) return stack.slice(0, same)
  return stack.filter((_, index) => stack.slice(0, index + 1).every((each) => each.rank < rank))
}

function ownWords({lines, skip}: Opening, context: Context): BodyBlock[] {
  const first = lines[0]
  if (!first) return []
  if (skip < first.text.length) return [paragraphOf(lines, context, skip)]
  const rest = lines.slice(1)
  return rest.length > 0 ? [paragraphOf(rest, context)] : []
}

/** Positions of parents reach to the end of their last child. */
function stretch(block: Block): void {
  if (block.type !== 'element' && block.type !== 'item') return
  for (const child of block.children) stretch(child)
  const last = block.children.at(-1)
  if (last && (last.position.end.offset ?? 0) > (block.position.end.offset ?? 0))
    block.position = {...block.position, end: last.position.end}
}

/**
 * Where the closing paragraphs begin: those after the last element that open with words of closing
 * (`Trên đây là …`, `Đề nghị …`); each later paragraph with them.
 */
function closingFrom(flat: readonly (Block | Opening)[], {lexicon}: Context): number {
  const last = flat.findLastIndex((block) => block.type === 'opening')
  const opener = lexicon.regex('^{closing-opener}⟩')
  for (let index = last + 1; index < flat.length; index++) {
    const block = flat[index]
    if (block?.type !== 'paragraph') continue
    const first = block.children[0]
    if (first && opener.test(first.value.toLowerCase())) return index
  }
  return flat.length
}
