import type {Counter} from '../word/numbering.js'
import {childOf, childrenOf, descendants, path, valOf} from '../xml.js'
import {inherited, type Styles} from './styles.js'

/** Writes out the labels of automatic numbering, as Word shows them with all changes accepted. */
export function writeLabels(document: Document, counter: Counter, styles: Styles): void {
  /** Paragraphs whose marks alone are deleted run on into the next one: its label stands before them. */
  let front: Element | undefined
  for (const paragraph of descendants(document, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr')
    if (properties && isGone(paragraph, properties)) continue
    const list = listOf(properties, styles)
    if (properties && list) unnumber(document, properties)
    if (path(properties, 'w:rPr', 'w:del')) {
      front ??= paragraph
      continue
    }
    const label = list && counter.next(list.numId, list.level)
    if (label) insertLabel(front ?? paragraph, labelRun(document, label))
    front = undefined
  }
}

function insertLabel(paragraph: Element, run: Element): void {
  const properties = childOf(paragraph, 'w:pPr')
  paragraph.insertBefore(run, properties?.nextSibling ?? paragraph.firstChild)
}

/** The list and level of a paragraph: its own, else those of its style. `numId` 0 takes it out of lists. */
function listOf(properties: Element | undefined, styles: Styles) {
  const style = valOf(childOf(properties, 'w:pStyle'))
  const own = childOf(properties, 'w:numPr')
  const numId = valOf(childOf(own, 'w:numId')) ?? inherited(styles, style, (each) => each.numId)
  const level = valOf(childOf(own, 'w:ilvl')) ?? inherited(styles, style, (each) => each.level) ?? 0
  return numId === undefined || numId === '0' ? undefined : {numId, level: Number(level)}
}

/** Deleted or moved away by a tracked change, mark and all: Word counts it no more. */
function isGone(paragraph: Element, properties: Element): boolean {
  const mark = childOf(properties, 'w:rPr')
  if (!childOf(mark, 'w:del') && !childOf(mark, 'w:moveFrom')) return false
  return childrenOf(paragraph).every(({tagName}) =>
    /^w:(?:pPr|del|moveFrom|bookmark|proofErr)/u.test(tagName),
  )
}

/** Both marks are needed: with `numId` alone mammoth falls back on the style. */
function unnumber(document: Document, properties: Element): void {
  const old = childOf(properties, 'w:numPr')
  if (old) properties.removeChild(old)
  const none = document.createElement('w:numPr')
  for (const name of ['w:ilvl', 'w:numId']) {
    const zero = document.createElement(name)
    zero.setAttribute('w:val', '0')
    none.appendChild(zero)
  }
  properties.appendChild(none)
}

function labelRun(document: Document, label: string): Element {
  const run = document.createElement('w:r')
  const text = document.createElement('w:t')
  text.setAttribute('xml:space', 'preserve')
  text.appendChild(document.createTextNode(label))
  run.appendChild(text)
  return run
}
