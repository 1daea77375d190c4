import {attribute, type Element, isElement, type Node, styled} from './dom.js'

/** Classes (`.a`) and ids (`#b`) that the style sheets of a page hide. */
type Names = ReadonlySet<string>

/**
 * Khối bị ẩn: sets `hidden` on each element whose class or id a style sheet within the page hides with a plain rule
 * (`.a, #b, div.c {display: none}`). A name that any other rule shows again (`.tab.active {display: block}`) hides nothing,
 * nor does a rule within `@media`: what may be seen stays.
 */
export function hideStyled(root: Element): void {
  const all = elementsIn(root)
  const names = hiddenNames(all.filter(isStyle).map(textOf).join('\n'))
  if (names.size === 0) return
  for (const element of all)
    if (isNamed(element, names) && styled(element, 'display') === undefined)
      element.attrs.push({name: 'hidden', value: ''})
}

/** What stands in a `noscript` is for those who run no scripts. */
function elementsIn(root: Element): Element[] {
  const found: Element[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || node.tagName === 'noscript') continue
    found.push(node)
    for (const child of node.childNodes) open.push(child)
  }
  return found
}

function isStyle(element: Element): boolean {
  const media = attribute(element, 'media')?.toLowerCase() ?? 'all'
  return element.tagName === 'style' && (media === 'all' || media === 'screen')
}

function textOf({childNodes}: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

function isNamed(element: Element, names: Names): boolean {
  const classes = attribute(element, 'class')?.split(/\s+/u) ?? []
  return classes.some((name) => names.has(`.${name}`)) || names.has(`#${attribute(element, 'id')}`)
}

const display = /(?:^|[;\s])display\s*:\s*(?<value>[\p{L}-]+)/iu
const name = /[.#][\p{L}\p{N}_-]+/gu
const plainSelector = /^[\p{L}\p{N}]*(?<name>[.#][\p{L}\p{N}_-]+)$/u

function hiddenNames(css: string): Names {
  const hidden = new Set<string>()
  const shown = new Set<string>()
  for (const {selectors, body, isPlain} of rulesOf(css)) {
    const value = display.exec(body)?.groups?.['value']?.toLowerCase()
    if (value !== undefined && value !== 'none')
      for (const [each] of selectors.matchAll(name)) shown.add(each)
    else if (value === 'none' && isPlain)
      for (const selector of selectors.split(',')) {
        const found = plainSelector.exec(selector.trim())?.groups?.['name']
        if (found) hidden.add(found)
      }
  }
  return new Set([...hidden].filter((each) => !shown.has(each)))
}

interface Rule {
  readonly selectors: string
  readonly body: string
  /** It stands in no other block. */
  readonly isPlain: boolean
}

function* rulesOf(css: string): Generator<Rule> {
  const outer: string[] = []
  let text = ''
  for (const piece of withoutComments(css).split(/([{}])/u)) {
    if (piece === '{') outer.push(text)
    else if (piece === '}') outer.pop()
    else {
      text = piece.slice(piece.lastIndexOf(';') + 1) // behind `@import …;`
      const selectors = outer.at(-1)
      if (selectors !== undefined)
        yield {selectors, body: piece, isPlain: outer.length === 1 && !selectors.includes('@')}
    }
  }
}

/** A comment without an end reaches to the next one, or to the end. */
function withoutComments(css: string): string {
  const [first = '', ...others] = css.split('/*')
  const behind = (piece: string) => piece.split('*/').slice(1).join(' ')
  return [first, ...others.map(behind)].join(' ')
}
