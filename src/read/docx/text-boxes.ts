import {childOf, childrenOf, descendants, rewrite, type XmlElement} from '../xml.js'

/**
 * Khung chữ: Word writes a text box twice, for new and for old programs. One of the two is kept, the old one where it
 * holds words, so that nothing is counted twice; of a drawing its words alone, which mammoth else reads only in old ones and
 * moves behind the paragraph.
 */
export function unfoldTextBoxes(document: XmlElement): void {
  rewrite(document, (element) =>
    element.name === 'mc:AlternateContent' ? keptOf(element) : undefined,
  )
  rewrite(document, (element) => {
    if (element.name !== 'w:drawing' && element.name !== 'w:pict') return undefined
    const boxes = outermost(element)
    return boxes.length > 0 ? boxes : undefined
  })
}

function keptOf(twice: XmlElement): readonly XmlElement[] {
  const old = childOf(twice, 'mc:Fallback')
  const words = childrenOf(twice, 'mc:Choice').find(holdsWords)
  const kept = old && (holdsWords(old) || !words) ? old : words
  return kept ? childrenOf(kept) : []
}

function holdsWords(element: XmlElement): boolean {
  return descendants(element, 'w:txbxContent').length > 0
}

/** The text boxes of a drawing; one that stands in another goes with it. */
function outermost(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : outermost(child),
  )
}
