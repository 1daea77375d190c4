import type {Counter} from '../word/numbering.js'
import {childOf, childrenOf, descendants, elementOf, path, valOf, type XmlElement} from '../xml.js'
import {inherited, type Styles} from './styles.js'

/** Writes out the labels of automatic numbering, as Word shows them with all changes accepted. */
export function writeLabels(document: XmlElement, counter: Counter, styles: Styles): void {
  /** Paragraphs whose marks alone are deleted run on into the next one: its label stands before them. */
  let front: XmlElement | undefined
  for (const paragraph of descendants(document, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr')
    if (properties && isGone(paragraph, properties)) continue
    if (path(properties, 'w:rPr', 'w:del')) {
      front ??= paragraph
      continue
    }
    const list = listOf(properties, styles)
    const label = list && counter.next(list.numId, list.level)
    if (label) insertLabel(front ?? paragraph, label)
    front = undefined
  }
}

function insertLabel(paragraph: XmlElement, label: string): void {
  const {children} = paragraph
  const start = children.findIndex((child) => child.type === 'element' && child.name === 'w:pPr')
  const words = elementOf('w:t', {}, [{type: 'text', value: label}])
  children.splice(start + 1, 0, elementOf('w:r', {}, [words]))
}

/** The list and level of a paragraph: its own, else those of its style. `numId` 0 takes it out of lists. */
function listOf(properties: XmlElement | undefined, styles: Styles) {
  const style = valOf(childOf(properties, 'w:pStyle'))
  const own = childOf(properties, 'w:numPr')
  const numId = valOf(childOf(own, 'w:numId')) ?? inherited(styles, style, (each) => each.numId)
  const level = valOf(childOf(own, 'w:ilvl')) ?? inherited(styles, style, (each) => each.level) ?? 0
  return numId === undefined || numId === '0' ? undefined : {numId, level: Number(level)}
}

/** Deleted or moved away by a tracked change, mark and all: Word counts it no more. */
function isGone(paragraph: XmlElement, properties: XmlElement): boolean {
  const mark = childOf(properties, 'w:rPr')
  if (!childOf(mark, 'w:del') && !childOf(mark, 'w:moveFrom')) return false
  return childrenOf(paragraph).every(({name}) =>
    /^w:(?:pPr|del|moveFrom|bookmark|proofErr)/u.test(name),
  )
}
