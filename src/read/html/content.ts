import type {WordNode, WordTree} from '../word/tree.js'
import {
  attribute,
  type Element,
  isBlock,
  isElement,
  isSilent,
  type Node,
  styled,
  wordsIn,
} from './dom.js'
import {isFrame, type Weights} from './frame.js'
import {labeller} from './lists.js'
import {type Look, plainLook, within} from './look.js'
import {Paragraphs} from './paragraphs.js'
import {sideBySide} from './sides.js'
import {tableNodes} from './table.js'

/** What the nodes of a page need to be read. */
interface Page {
  readonly weights: Weights
  readonly notes: {readonly key: string; readonly body: readonly WordNode[]}[]
}

/** Nội dung trang, as the tree that Word files give. */
export function contentTree(nodes: readonly Node[], weights: Weights): WordTree {
  const page = {weights, notes: []}
  return {children: nodesOf(nodes, plainLook, page), notes: page.notes}
}

function nodesOf(nodes: readonly Node[], look: Look, page: Page): readonly WordNode[] {
  const out = new Paragraphs()
  readNodes(nodes, look, page, out)
  out.end()
  return out.nodes
}

function readNodes(nodes: readonly Node[], look: Look, page: Page, out: Paragraphs): void {
  for (let at = 0; at < nodes.length; at++) {
    const sides = sideBySide(nodes, at)
    if (sides) {
      out.block(sidesTable(sides.elements, look, page))
      at = sides.last
      continue
    }
    const node = nodes[at]
    if (!node) continue
    if (isElement(node)) readElement(node, look, page, out)
    else out.add(wordsIn(node) ?? '', look)
  }
}

function readElement(element: Element, look: Look, page: Page, out: Paragraphs): void {
  if (isSilent(element) || isFrame(element, page.weights)) return
  const inner = within(element, look)
  const {tagName} = element
  if (tagName === 'br') out.lineBreak()
  else if (tagName === 'table')
    for (const node of tableNodes(element, cellReader(inner, page))) out.block(node)
  else if (tagName === 'ol' || tagName === 'ul') readList(element, inner, page, out)
  else if (isNote(element))
    page.notes.push({
      key: String(page.notes.length),
      body: nodesOf(element.childNodes, inner, page),
    })
  else if (isBlock(element)) {
    out.end()
    readNodes(element.childNodes, inner, page, out)
    out.end()
  } else if (styled(element, 'mso-tab-count')) out.tab()
  else if (styled(element, 'mso-list') === 'ignore') out.add(`${flat(element)} `, inner)
  else readNodes(element.childNodes, inner, page, out)
}

const cellReader = (look: Look, page: Page) => (cell: Element) =>
  nodesOf(cell.childNodes, within(cell, look), page)

function readList(list: Element, look: Look, page: Page, out: Paragraphs): void {
  const label = labeller(list)
  out.end()
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') readNodes([child], look, page, out)
    else if (!isSilent(child)) {
      out.label(label(child))
      readNodes(child.childNodes, within(child, look), page, out)
      out.label('')
    }
  }
}

/** Boxes that stand beside each other are a table of one row. */
function sidesTable(elements: readonly Element[], look: Look, page: Page): WordNode {
  const children = elements.map((element) => ({
    type: 'tableCell',
    children: nodesOf(element.childNodes, within(element, look), page),
  }))
  return {type: 'table', bordered: false, children: [{type: 'tableRow', children}]}
}

/** A footnote as Word and LibreOffice save it. */
function isNote(element: Element): boolean {
  if (/^(?:footnote|endnote)$/u.test(styled(element, 'mso-element') ?? '')) return true
  return /^sd(?:foot|end)note\d+$/u.test(attribute(element, 'id') ?? '')
}

/** The words of a label that Word wrote out, its spaces folded. */
function flat(element: Element): string {
  const words = element.childNodes.map((child) =>
    isElement(child) ? flat(child) : (wordsIn(child) ?? ''),
  )
  return words.join('').replace(/\s+/gu, ' ').trim()
}
