import {childOf, childrenOf, descendants} from '../xml.js'

/**
 * Khung chữ: Word writes a text box twice, for new and for old programs. One of the two is kept, the old one where it
 * holds words, so that nothing is counted twice; of a drawing its words alone, which mammoth else reads only in old ones and
 * moves behind the paragraph.
 */
export function unfoldTextBoxes(document: Document): void {
  for (const twice of descendants(document, 'mc:AlternateContent')) {
    if (!twice.parentNode) continue
    const old = childOf(twice, 'mc:Fallback')
    const words = [...childrenOf(twice, 'mc:Choice')].find(holdsWords)
    const kept = old && (holdsWords(old) || !words) ? old : words
    replace(twice, kept ? childrenOf(kept) : [])
  }
  for (const name of ['w:drawing', 'w:pict'])
    for (const drawing of descendants(document, name))
      if (holdsWords(drawing)) replace(drawing, outermost(drawing))
}

function holdsWords(element: Element): boolean {
  return element.getElementsByTagName('w:txbxContent').length > 0
}

/** The text boxes of a drawing; one that stands in another goes with it. */
function outermost(drawing: Element): Element[] {
  const boxes = descendants(drawing, 'w:txbxContent')
  return boxes.filter((box) => {
    for (let at = box.parentNode; at && at !== drawing; at = at.parentNode)
      if (at.nodeName === 'w:txbxContent') return false
    return true
  })
}

function replace(old: Element, content: readonly Element[]): void {
  for (const each of content) old.parentNode?.insertBefore(each, old)
  old.parentNode?.removeChild(old)
}
