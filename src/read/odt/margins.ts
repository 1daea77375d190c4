import type {Draft} from '../../source/source-text.js'
import {treeDrafts} from '../word/body.js'
import {isLetterhead, marginKind} from '../word/margins.js'
import type {WordNode} from '../word/tree.js'
import {childOf, childrenOf, descendants, type XmlElement} from '../xml.js'
import {contentTree, type Reading} from './content.js'
import type {Ask} from './styles.js'

/** The header and footer of page 1: a letterhead kept in the header stands before the body, the others are furniture. */
export function headed(
  styles: XmlElement | undefined,
  body: XmlElement,
  reading: Reading,
): {head: readonly WordNode[]; drafts: readonly Draft[]} {
  const page = styles && firstPage(styles, body, reading.ask)
  const header = partOf(page, 'header')
  const footer = partOf(page, 'footer')
  const head = header ? contentTree(header, reading).children : []
  const drafts = linesOf(head)
  const below = footer ? linesOf(contentTree(footer, reading).children) : []
  const holdsTable = head.some(({type}) => type === 'table')
  return isLetterhead(drafts, holdsTable)
    ? {head, drafts: below}
    : {head: [], drafts: [...drafts, ...below]}
}

/** The page that the first block names, else the usual one. */
function firstPage(styles: XmlElement, body: XmlElement, ask: Ask): XmlElement | undefined {
  const first = childrenOf(body).find(({name}) =>
    /^(?:text:[ph]|table:table|text:list)$/u.test(name),
  )
  const block = first?.name === 'text:list' ? descendants(first, 'text:p')[0] : first
  const family = block?.name === 'table:table' ? 'table' : 'paragraph'
  const style = block?.attributes[`${family === 'table' ? 'table' : 'text'}:style-name`]
  const name = ask(family, style, 'masterPage') ?? 'Standard'
  const pages = descendants(styles, 'style:master-page')
  return pages.find((page) => page.attributes['style:name'] === name) ?? pages[0]
}

function partOf(page: XmlElement | undefined, kind: string): XmlElement | undefined {
  const part = childOf(page, `style:${kind}-first`) ?? childOf(page, `style:${kind}`)
  return part?.attributes['style:display'] === 'false' ? undefined : part
}

function linesOf(nodes: readonly WordNode[]): Draft[] {
  return treeDrafts({children: nodes, notes: []})
    .filter(({text}) => text.trim())
    .map(
      ({text}): Draft => ({
        text,
        furniture: marginKind(text),
      }),
    )
}
