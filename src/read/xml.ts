import type {Handler} from 'htmlparser2'
import {checkDepth} from './nesting.js'

/** Một phần tử XML, with what stands in it. */
export interface XmlElement {
  readonly type: 'element'
  /** With its prefix, as it is written: `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  children: XmlNode[]
}

/** Words between two tags; white space too. */
export interface XmlText {
  readonly type: 'text'
  value: string
}

export type XmlNode = XmlElement | XmlText

/** The first piece of XML from one mark to another, both included; empty where there is none. Takes time in proportion. */
export function between(xml: string, open: string, close: string): string {
  const start = xml.indexOf(open)
  const end = start < 0 ? -1 : xml.indexOf(close, start)
  return end < 0 ? '' : xml.slice(start, end + close.length)
}

/** Parses one part and gives its root; one that lacks an end tag, or holds no element, throws. */
export async function parseXml(xml: string): Promise<XmlElement> {
  const {Parser} = await import('htmlparser2')
  const whole = elementOf('', {})
  const open = [whole]
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      const element = elementOf(name, attributes)
      open.at(-1)?.children.push(element)
      checkDepth(open.push(element))
    },
    onclosetag(name, isImplied) {
      const closesItself = isImplied && xml[parser.endIndex - 1] === '/'
      if (isImplied && !closesItself) throw new Error(`</${name}>`)
      open.pop()
    },
    ontext(value) {
      const siblings = open.at(-1)?.children
      const last = siblings?.at(-1)
      if (last?.type === 'text') last.value += value
      else siblings?.push({type: 'text', value})
    },
  }
  const parser = new Parser(handler, {xmlMode: true})
  parser.end(xml)
  const root = childrenOf(whole)[0]
  if (!root) throw new Error('<…>')
  return root
}

/** A new element. */
export function elementOf(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlNode[] = [],
): XmlElement {
  return {type: 'element', name, attributes, children}
}

/** Child elements of this name (`w:p`), or all of them. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element.children)
    if (child.type === 'element' && (name === undefined || child.name === name)) found.push(child)
  return found
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element)
    for (const child of element.children)
      if (child.type === 'element' && child.name === name) return child
  return undefined
}

/** Follows child names down: `path(p, 'w:pPr', 'w:numPr')`. */
export function path(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = element
  for (const name of names) at = childOf(at, name)
  return at
}

/** All elements of this name below an element, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  gather(element, name, found)
  return found
}

function gather(element: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (child.name === name) found.push(child)
    gather(child, name, found)
  }
}

/** All words in an element. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : textIn(child)))
    .join('')
}

/**
 * Puts what `change` gives in the place of each element below, outermost first; what is put in is looked at again.
 * `undefined` leaves an element as it is.
 */
export function rewrite(
  parent: XmlElement,
  change: (element: XmlElement) => readonly XmlNode[] | undefined,
): void {
  let changed: XmlNode[] | undefined
  const {children} = parent
  for (const [at, child] of children.entries()) {
    const given = child.type === 'element' ? change(child) : undefined
    if (given) {
      const holder = elementOf('', {}, [...given])
      rewrite(holder, change)
      changed ??= children.slice(0, at)
      changed.push(...holder.children)
    } else {
      if (child.type === 'element') rewrite(child, change)
      changed?.push(child)
    }
  }
  if (changed) parent.children = changed
}

/** The `w:val` of an element. */
export function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'] || undefined
}

/** A switch such as `w:vanish`: on unless its value says off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(valOf(element) ?? '')
}
