import {type Element, isElement, type Node} from './dom.js'
import {isBox, isFrame, type Weights} from './frame.js'

/** Share of the words of a box from which a box in it is its main part. */
const mainShare = 0.55

/**
 * Phần văn bản của trang: the nodes that hold the document. Down from the body goes the way of the heaviest boxes; then up
 * again, as long as nothing of a frame stands beside them: so a letterhead in a box of its own is kept, and the menus of a
 * portal are not.
 */
export function mainNodes(body: Element, weights: Weights): readonly Node[] {
  let main = body
  for (let next: Element | undefined = body; next; next = heaviest(next, weights)) main = next
  while (main !== body) {
    const parent = main.parentNode
    if (!parent || !('tagName' in parent)) break
    const beside = stretch(parent, main, weights)
    if (beside) return beside
    main = parent
  }
  return main.childNodes
}

function own(element: Element, weights: Weights): number {
  const {words = 0, links = 0} = weights.get(element) ?? {}
  return words - links
}

function heaviest(box: Element, weights: Weights): Element | undefined {
  const enough = own(box, weights) * mainShare
  return box.childNodes.find(
    (child): child is Element =>
      isElement(child) && holdsBoxes(child) && enough > 0 && own(child, weights) >= enough,
  )
}

/** A box, or what stands around boxes by mistake: `<font>` or `<b>` around a whole page. */
function holdsBoxes(element: Element): boolean {
  if (element.tagName === 'p') return false
  return isBox(element) || element.childNodes.some((child) => isElement(child) && isBox(child))
}

/** The nodes around a box up to the frame on either side; `undefined` where no frame stands beside it. */
function stretch(parent: Element, main: Element, weights: Weights): readonly Node[] | undefined {
  const nodes = parent.childNodes
  const at = nodes.indexOf(main)
  const stops = (node: Node) => isElement(node) && isFrame(node, weights)
  const before = nodes.slice(0, at).findLastIndex(stops)
  const after = nodes.slice(at + 1).findIndex(stops)
  if (before < 0 && after < 0) return undefined
  return nodes.slice(before + 1, after < 0 ? undefined : at + 1 + after)
}
