import {checkDepth} from '../nesting.js'
import type {WordNode, WordTree} from '../word/tree.js'
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
export function contentTree(body: Element, reading: Reading): WordTree {
  const children = blocks(body, undefined, reading, 0)
  return {children, notes: reading.notes}
}

/** Elements that only hold blocks. */
const holders =
  /^(?:text:(?:section|index-body|index-title|table-of-content|alphabetical-index|user-index|illustration-index|table-index|object-index|bibliography|list-header|note-body)|draw:(?:frame|text-box|custom-shape|rect|ellipse|g|a)|office:text)$/u

function blocks(
  parent: Element,
  place: ListPlace | undefined,
  reading: Reading,
  depth: number,
): WordNode[] {
  checkDepth(depth)
  const nodes: WordNode[] = []
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) nodes.push(...block(child as Element, place, reading, depth)) // by its type
  return nodes
}

function block(
  element: Element,
  place: ListPlace | undefined,
  reading: Reading,
  depth: number,
): WordNode[] {
  const name = element.tagName
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
    const cell = (each: Element, deeper: number) => blocks(each, undefined, reading, deeper)
    return [tableNode(element, reading.ask, cell, depth + 1)]
  }
  if (!holders.test(name) || element.getAttribute('text:display') === 'none') return []
  return blocks(element, place, reading, depth + 1)
}

/** An item numbers its first paragraph; one that only holds a list has no number of its own. */
function listNodes(list: Element, place: ListPlace, reading: Reading, depth: number): WordNode[] {
  checkDepth(depth)
  const nodes: WordNode[] = []
  for (let item = list.firstChild; item; item = item.nextSibling) {
    if (item.nodeType !== 1) continue
    const element = item as Element // by its type
    if (element.tagName !== 'text:list-item')
      nodes.push(...blocks(element, place, reading, depth + 1))
    else nodes.push(...itemNodes(element, place, reading, depth + 1))
  }
  return nodes
}

function itemNodes(item: Element, place: ListPlace, reading: Reading, depth: number): WordNode[] {
  const nodes: WordNode[] = []
  let fresh = true
  for (let child = item.firstChild; child; child = child.nextSibling) {
    if (child.nodeType !== 1) continue
    const element = child as Element // by its type
    if (fresh && /^text:[ph]$/u.test(element.tagName)) {
      nodes.push(paragraph(element, labelOf(element, item, place, reading), reading, depth))
      fresh = false
    } else nodes.push(...block(element, place, reading, depth))
  }
  return nodes
}

function labelOf(
  element: Element,
  item: Element,
  place: ListPlace,
  {ask, numbering}: Reading,
): string {
  const own = ask('paragraph', element.getAttribute('text:style-name'), 'list')
  return numbering.next(place, own, item)
}

/** A paragraph that stands in a list without its elements. */
function numbered(element: Element, reading: Reading, depth: number): WordNode[] {
  const level = Number(element.getAttribute('text:level')) || 1
  const place = {...reading.numbering.open(element, undefined), depth: level}
  return itemNodes(element, place, reading, depth)
}

function paragraph(element: Element, label: string, reading: Reading, depth: number): WordNode {
  const alignment = reading.ask('paragraph', element.getAttribute('text:style-name'), 'align')
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
      const noteType = note.getAttribute('text:note-class') ?? 'footnote'
      const noteId = String(reading.notes.length + 1)
      const body: WordNode[] = []
      reading.notes.push({key: `${noteType}-${noteId}`, body})
      body.push(...blocks(note, undefined, reading, depth + 1))
      return {type: 'noteReference', noteType, noteId}
    },
  }
}
