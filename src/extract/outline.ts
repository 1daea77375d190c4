import type {Position} from 'unist'
import type {OutlineElement} from '../model/dispatch.js'
import type {SourceText} from '../source/source-text.js'
import type {Block, Element, Item, Paragraph} from '../tree/nodes.js'
import {type ExtractContext, pageOf, placeOf, printedWords} from './context.js'

/** Bố cục đánh số: the numbered elements of the body, nested; dashes and tables are not elements. */
export function outlineOf({root, source}: ExtractContext): OutlineElement[] {
  return root.children.flatMap(elementsIn)

  function elementsIn(block: Block): OutlineElement[] {
    if (block.type === 'item') return block.children.flatMap(elementsIn)
    if (block.type !== 'element') return []
    return [
      {
        label: block.label,
        depth: block.depth,
        text: ownText(block, source),
        at: placeOf(block),
        page: pageOf(block, source),
        children: block.children.flatMap(elementsIn),
      },
    ]
  }
}

/** The words of the first paragraph of an element or item. */
function ownText(block: Element | Item, source: SourceText): string {
  const first = block.children[0]
  return first?.type === 'paragraph' ? wordsOf(first, source) : ''
}

/** The words of a paragraph as printed. */
export function wordsOf({position, children}: Paragraph, source: SourceText): string {
  const {start, end} = (position as Position | undefined) ?? {} // a tree made by hand may have no places
  if (!start || !end) return children.map((node) => node.value).join('')
  return printedWords(source, start.offset ?? 0, end.offset ?? 0)
}
