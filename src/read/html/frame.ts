import {attribute, type Element, isElement, isSilent, type Node, wordsIn} from './dom.js'

/** What an element weighs: characters of its words, and how many of them lead elsewhere. */
export interface Weight {
  readonly words: number
  readonly links: number
  /** Things to fill in or to press. */
  readonly controls: number
}

export type Weights = ReadonlyMap<Element, Weight>

const controls = new Set(['button', 'input', 'select', 'textarea', 'iframe'])
const nothing: Weight = {words: 0, links: 0, controls: 0}

/** Weighs every element that is shown, each once. */
export function weigh(root: Element): Weights {
  const weights = new Map<Element, Weight>()
  weighElement(root, false, weights)
  return weights
}

function weighElement(element: Element, inLink: boolean, weights: Map<Element, Weight>): Weight {
  const {tagName} = element
  if (controls.has(tagName) && attribute(element, 'type') !== 'hidden')
    return {...nothing, controls: 1}
  if (isSilent(element)) return nothing
  const leads = inLink || (tagName === 'a' && attribute(element, 'href') !== undefined)
  const sum = {words: 0, links: 0, controls: 0}
  for (const child of element.childNodes) {
    const {words, links, controls} = weighNode(child, leads, weights)
    sum.words += words
    sum.links += links
    sum.controls += controls
  }
  weights.set(element, sum)
  return sum
}

function weighNode(node: Node, inLink: boolean, weights: Map<Element, Weight>): Weight {
  if (isElement(node)) return weighElement(node, inLink, weights)
  const words = (wordsIn(node) ?? '').replace(/\s+/gu, ' ').trim().length
  return words === 0 ? nothing : {words, links: inLink ? words : 0, controls: 0}
}

const tags = new Set(['nav', 'aside', 'footer', 'dialog', 'menu'])
const roles =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|tablist|toolbar|form)$/u
const boxes = new Set(
  'article aside blockquote center details dialog div dl fieldset footer form header main menu nav ol section table tbody td tfoot th tr ul'.split(
    ' ',
  ),
)

/** Whether an element is a box, which may hold a part of a page, and no paragraph. */
export function isBox(element: Element): boolean {
  return boxes.has(element.tagName)
}

/**
 * Khung trang: whether a box belongs to the frame around a document: it is named so, holds things to press, or half of its words
 * lead elsewhere.
 */
export function isFrame(element: Element, weights: Weights): boolean {
  if (!isBox(element)) return false
  if (tags.has(element.tagName) || roles.test(attribute(element, 'role') ?? '')) return true
  const {words, links, controls} = weights.get(element) ?? nothing
  if (controls > 0 && words < controls * wordsPerControl) return true
  return words > 0 && links * 2 >= words
}

/** A box with so many characters for each thing to press is a document with a form around it. */
const wordsPerControl = 1000
