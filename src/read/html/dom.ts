import type {DefaultTreeAdapterTypes} from 'parse5'
import {maxNesting} from '../limits.js'
import {TooDeep} from '../nesting.js'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** Cây HTML as a browser would build it, and its body; elements that nest without end throw. */
export async function pageOf(
  html: string,
): Promise<{readonly page: Element; readonly body: Element | undefined} | undefined> {
  const {defaultTreeAdapter, parse} = await import('parse5')
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth++
      if (depth > maxNesting) throw new TooDeep()
    },
    onItemPop() {
      depth--
    },
  }
  const document = parse(html, {treeAdapter, scriptingEnabled: false})
  const page = document.childNodes.find(isElement)
  return (
    page && {page, body: page.childNodes.filter(isElement).find(({tagName}) => tagName === 'body')}
  )
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function wordsIn(node: Node): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** A property of the `style` of an element, lower case. */
export function styled(element: Element, property: string): string | undefined {
  const style = attribute(element, 'style')
  if (!style?.toLowerCase().includes(property)) return undefined
  const declarations = style.toLowerCase().split(';')
  const told = declarations.findLast((each) => each.split(':')[0]?.trim() === property)
  return told
    ?.slice(told.indexOf(':') + 1)
    .replace('!important', '')
    .trim()
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether an element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  if (blocks.has(element.tagName)) return styled(element, 'display') !== 'inline'
  return /^(?:block|flex|grid|table|list-item)/u.test(styled(element, 'display') ?? '')
}

/** What shows no words of the page, or words that a reader fills in or presses. */
const silent = new Set(
  'applet area audio base button canvas col colgroup datalist del embed head iframe img input link map meta meter noscript object optgroup option param progress script select source style svg template textarea title track video'.split(
    ' ',
  ),
)

/** Whether nothing of an element is shown as running words. */
export function isSilent(element: Element): boolean {
  if (silent.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true')
    return true
  if (/^(?:hidden|collapse)$/u.test(styled(element, 'visibility') ?? '')) return true
  return styled(element, 'display') === 'none' || styled(element, 'mso-hide') === 'all'
}
