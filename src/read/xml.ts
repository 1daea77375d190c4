/** The first piece of XML from one mark to another, both included; empty where there is none. Takes time in proportion. */
export function between(xml: string, open: string, close: string): string {
  const start = xml.indexOf(open)
  const end = start < 0 ? -1 : xml.indexOf(close, start)
  return end < 0 ? '' : xml.slice(start, end + close.length)
}

/** Parses one part; a part that is not well-formed throws. */
export async function parseXml(xml: string): Promise<Document> {
  const {DOMParser} = await import('@xmldom/xmldom')
  const fail = (message: string) => {
    throw new Error(message)
  }
  const parser = new DOMParser({
    errorHandler: {error: fail, fatalError: fail, warning: () => undefined},
  })
  return parser.parseFromString(xml, 'text/xml')
}

/** Child elements of this name (`w:p`), or all of them. */
export function childrenOf(node: Node, name?: string): Element[] {
  const found: Element[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (isElement(child) && (name === undefined || child.tagName === name)) found.push(child)
  return found
}

export function childOf(node: Node | undefined, name: string): Element | undefined {
  return node && childrenOf(node, name)[0]
}

/** Follows child names down: `path(p, 'w:pPr', 'w:numPr')`. */
export function path(node: Node | undefined, ...names: string[]): Element | undefined {
  const [name, ...below] = names
  const child = name === undefined ? undefined : childOf(node, name)
  return below.length > 0 ? path(child, ...below) : child
}

/** All elements of this name below a node, in document order; the parser's own list is live and no array. */
export function descendants(document: Document | Element, name: string): Element[] {
  const list = document.getElementsByTagName(name)
  return Array.from({length: list.length}, (_, index) => list.item(index)).filter(
    (each) => each !== null,
  )
}

/** The `w:val` of an element. */
export function valOf(element: Element | undefined): string | undefined {
  return element?.getAttribute('w:val') || undefined
}

/** A switch such as `w:vanish`: on unless its value says off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(valOf(element) ?? '')
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
