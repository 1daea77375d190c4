import {type Element, isElement, isSilent, type Node, styled, wordsIn} from './dom.js'

/**
 * Hai khối cạnh nhau: two or more blocks in a row whose style puts them beside each other (floats, cells, inline blocks), as
 * pages without tables lay out a letterhead; `undefined` where none begin at the place.
 */
export function sideBySide(
  nodes: readonly Node[],
  from: number,
): {readonly elements: readonly Element[]; readonly last: number} | undefined {
  const first = nodes[from]
  if (!first || !isElement(first) || !standsBeside(first)) return undefined
  const elements: Element[] = []
  let last = from
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at]
    if (!node || (!isElement(node) && !(wordsIn(node) ?? '').trim())) continue
    if (!isElement(node) || !standsBeside(node)) break
    elements.push(node)
    last = at
  }
  return elements.length > 1 ? {elements, last} : undefined
}

function standsBeside(element: Element): boolean {
  if (element.tagName !== 'div' || isSilent(element)) return false
  if (/^(?:left|right)$/u.test(styled(element, 'float') ?? '')) return true
  return /^(?:inline-block|table-cell)$/u.test(styled(element, 'display') ?? '')
}
