import type {OutlineElement} from '../model/dispatch.js'
import type {BodyBlock, Element, Item, Paragraph} from '../tree/nodes.js'
import {type ExtractContext, pageOf, placeOf} from './context.js'

/** Bố cục đánh số: the numbered elements of the body, nested; dashes and tables are not elements. */
export function outlineOf({root, source}: ExtractContext): OutlineElement[] {
  return root.children.flatMap((block) => elementsIn(block as BodyBlock))

  function elementsIn(block: BodyBlock): OutlineElement[] {
    if (block.type === 'item') return block.children.flatMap(elementsIn)
    if (block.type !== 'element') return []
    return [
      {
        label: block.label,
        depth: block.depth,
        text: ownText(block),
        at: placeOf(block),
        page: pageOf(block, source),
        children: block.children.flatMap(elementsIn),
      },
    ]
  }
}

/** The words of the first paragraph of an element or item. */
export function ownText(block: Element | Item): string {
  const first = block.children[0]
  return first?.type === 'paragraph' ? wordsOf(first) : ''
}

/** The words of a paragraph, its inline nodes joined. */
export function wordsOf(paragraph: Pick<Paragraph, 'children'>): string {
  return paragraph.children.map((node) => node.value).join('')
}
