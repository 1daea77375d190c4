import {checkDepth} from '../nesting.js'
import type {WordNode, WordTree} from '../word/tree.js'
import {childrenOf, type XmlElement} from '../xml.js'
import {type Inline, runsOf} from './inline.js'
import type {ListPlace, Numbering} from './numbering.js'
import type {Ask} from './styles.js'
import {tableNode} from './table.js'

/** What the blocks of a document need to be read. */
export interface Reading {
  readonly ask: Ask
  readonly numbering: Numbering
  /** Bodies of the notes met so far. */
  readonly notes: {readonly key: string; readonly body: readonly WordNode[]}[]
}

/** Nội dung của văn bản OpenDocument, as the tree that Word files give: labels written out, deleted words left out. */
export function contentTree(body: XmlElement, reading: Reading): WordTree {
  const children = blocks(body, undefined, reading, 0)
  return {children, notes: reading.notes}
}

/** Elements that only hold blocks. */
const holders =
  /^(?:text:(?:section|index-body|index-title|table-of-content|alphabetical-index|user-index|illustration-index|table-index|object-index|bibliography|list-header|note-body)|draw:(?:frame|text-box|custom-shape|rect|ellipse|g|a)|office:text)$/u

function blocks(
  parent: XmlElement,
  place: ListPlace | undefined,
  reading: Reading,
  depth: number,
): WordNode[] {
  checkDepth(depth)
  const nodes: WordNode[] = []
  for (const child of childrenOf(parent)) nodes.push(...block(child, place, reading, depth))
  return nodes
}

function block(
  element: XmlElement,
  place: ListPlace | undefined,
  reading: Reading,
  depth: number,
): WordNode[] {
  const name = element.name
  if (name === 'text:p' || name === 'text:h')
    return [
      paragraph(
        element,
        name === 'text:h' && !place ? reading.numbering.heading(element) : '',
        reading,
        depth,
      ),
    ]
  if (name === 'text:list')
    return listNodes(element, reading.numbering.open(element, place), reading, depth)
  if (name === 'text:numbered-paragraph') return numbered(element, reading, depth)
  if (name === 'table:table') {
    const cell = (each: XmlElement, deeper: number) => blocks(each, undefined, reading, deeper)
    return [tableNode(element, reading.ask, cell, depth + 1)]
  }
  if (!holders.test(name) || element.attributes['text:display'] === 'none') return []
  return blocks(element, place, reading, depth + 1)
}

/** An item numbers its first paragraph; one that only holds a list has no number of its own. */
function listNodes(
  list: XmlElement,
  place: ListPlace,
  reading: Reading,
  depth: number,
): WordNode[] {
  checkDepth(depth)
  const nodes: WordNode[] = []
  for (const item of childrenOf(list)) {
    const read = item.name === 'text:list-item' ? itemNodes : blocks
    nodes.push(...read(item, place, reading, depth + 1))
  }
  return nodes
}

function itemNodes(
  item: XmlElement,
  place: ListPlace,
  reading: Reading,
  depth: number,
): WordNode[] {
  const nodes: WordNode[] = []
  let fresh = true
  for (const element of childrenOf(item)) {
    if (fresh && /^text:[ph]$/u.test(element.name)) {
      nodes.push(paragraph(element, labelOf(element, item, place, reading), reading, depth))
      fresh = false
    } else nodes.push(...block(element, place, reading, depth))
  }
  return nodes
}

function labelOf(
  element: XmlElement,
  item: XmlElement,
  place: ListPlace,
  {ask, numbering}: Reading,
): string {
  const own = ask('paragraph', element.attributes['text:style-name'], 'list')
  return numbering.next(place, own, item)
}

/** A paragraph that stands in a list without its elements. */
function numbered(element: XmlElement, reading: Reading, depth: number): WordNode[] {
  const level = Number(element.attributes['text:level']) || 1
  const place = {...reading.numbering.open(element, undefined), depth: level}
  return itemNodes(element, place, reading, depth)
}

function paragraph(element: XmlElement, label: string, reading: Reading, depth: number): WordNode {
  const alignment = reading.ask('paragraph', element.attributes['text:style-name'], 'align')
  const runs = runsOf(element, inlineOf(reading), depth)
  const shown: WordNode[] = label ? [{type: 'run', children: [{type: 'text', value: label}]}] : []
  return {
    type: 'paragraph',
    alignment: alignment === 'justify' ? 'both' : (alignment ?? null),
    children: [...shown, ...runs],
  }
}

function inlineOf(reading: Reading): Inline {
  return {
    ask: reading.ask,
    blocks: (parent, depth) => blocks(parent, undefined, reading, depth),
    note(note, depth) {
      const noteType = note.attributes['text:note-class'] ?? 'footnote'
      const noteId = String(reading.notes.length + 1)
      const body: WordNode[] = []
      reading.notes.push({key: `${noteType}-${noteId}`, body})
      body.push(...blocks(note, undefined, reading, depth + 1))
      return {type: 'noteReference', noteType, noteId}
    },
  }
}
