import {Counter, readLists} from './numbering.js'
import type {Package} from './package.js'
import {borderedTableStyles, drawsBorders, inherited, readStyles, type Styles} from './styles.js'
import {childOf, childrenOf, descendants, isOn, parseXml, path, valOf} from './xml.js'

/** A document ready for mammoth, with what mammoth does not tell. */
export interface Prepared {
  readonly pack: Package
  /** The main part, labels written out. */
  readonly document: string
  /** Whether each table is drawn with borders, in the order in which tables open. */
  readonly bordered: readonly boolean[]
}

/**
 * Puts into the XML what mammoth drops: the labels of automatic numbering are written out, hidden runs are
 * taken out, carriage returns become breaks. A document without any of these is passed on as it is.
 */
export async function prepare(pack: Package): Promise<Prepared> {
  const bordered = borderedTables(pack)
  if (!needsBaking(pack)) return {pack, document: pack.document, bordered}
  const styles = await readStyles(pack.styles)
  const document = await parseXml(pack.document)
  dropHidden(document, styles)
  for (const mark of descendants(document, 'w:cr'))
    mark.parentNode?.replaceChild(document.createElement('w:br'), mark)
  writeLabels(document, new Counter(await readLists(pack.numbering, styles)), styles)
  const {XMLSerializer} = await import('@xmldom/xmldom')
  return {pack, document: new XMLSerializer().serializeToString(document), bordered}
}

function needsBaking({document, styles}: Package): boolean {
  const marks = /<w:(?:numPr|vanish|cr)\b/u
  return marks.test(document) || marks.test(styles)
}

function dropHidden(document: Document, styles: Styles): void {
  for (const run of descendants(document, 'w:r')) {
    const properties = childOf(run, 'w:rPr')
    const own = childOf(properties, 'w:vanish')
    const style = valOf(childOf(properties, 'w:rStyle'))
    const hidden = own ? isOn(own) : inherited(styles, style, (each) => each.hidden)
    if (hidden) run.parentNode?.removeChild(run)
  }
}

function writeLabels(document: Document, counter: Counter, styles: Styles): void {
  for (const paragraph of descendants(document, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr')
    const list = listOf(properties, styles)
    if (!properties || !list || isGone(paragraph, properties)) continue
    const label = counter.next(list.numId, list.level)
    unnumber(document, properties)
    if (label) paragraph.insertBefore(labelRun(document, label), properties.nextSibling)
  }
}

/** The list and level of a paragraph: its own, else those of its style. `numId` 0 takes it out of lists. */
function listOf(properties: Element | undefined, styles: Styles) {
  const style = valOf(childOf(properties, 'w:pStyle'))
  const own = childOf(properties, 'w:numPr')
  const numId = valOf(childOf(own, 'w:numId')) ?? inherited(styles, style, (each) => each.numId)
  const level = valOf(childOf(own, 'w:ilvl')) ?? inherited(styles, style, (each) => each.level) ?? 0
  return numId === undefined || numId === '0' ? undefined : {numId, level: Number(level)}
}

/** Deleted by a tracked change, mark and all: Word counts it no more. */
function isGone(paragraph: Element, properties: Element): boolean {
  if (!path(properties, 'w:rPr', 'w:del')) return false
  return childrenOf(paragraph).every(({tagName}) =>
    /^w:(?:pPr|del|moveFrom|bookmark)/u.test(tagName),
  )
}

/** Both marks are needed: with `numId` alone mammoth falls back on the style. */
function unnumber(document: Document, properties: Element): void {
  const old = childOf(properties, 'w:numPr')
  if (old) properties.removeChild(old)
  const none = document.createElement('w:numPr')
  for (const name of ['w:ilvl', 'w:numId']) {
    const zero = document.createElement(name)
    zero.setAttribute('w:val', '0')
    none.appendChild(zero)
  }
  properties.appendChild(none)
}

function labelRun(document: Document, label: string): Element {
  const run = document.createElement('w:r')
  const text = document.createElement('w:t')
  text.setAttribute('xml:space', 'preserve')
  text.appendChild(document.createTextNode(label))
  run.appendChild(text)
  return run
}

/** Scans the XML for tables as they open: own borders decide, else the table style, else cell borders. */
function borderedTables({document, styles}: Package): boolean[] {
  const byStyle = borderedTableStyles(styles)
  const flags: boolean[] = []
  const open: number[] = []
  for (const {0: tag, index} of document.matchAll(/<\/?w:tbl>|<w:tblPr>|<w:tcBorders>/gu)) {
    const current = open.at(-1)
    if (tag === '<w:tbl>') {
      open.push(flags.length)
      flags.push(false)
    } else if (tag === '</w:tbl>') open.pop()
    else if (current !== undefined && !flags[current]) {
      const properties = document.slice(index, index + longestProperties)
      const end = properties.indexOf(`</${tag.slice(1)}`)
      flags[current] = end > 0 && isBordered(properties.slice(0, end), byStyle)
    }
  }
  return flags
}

/** Characters the properties of a table or the borders of a cell may take. */
const longestProperties = 5000

function isBordered(properties: string, byStyle: ReadonlySet<string>): boolean {
  if (/<w:(?:tbl|tc)Borders>/u.test(properties)) return drawsBorders(`${properties}</w:tcBorders>`)
  const style = /<w:tblStyle w:val="(?<id>[^"]*)"/u.exec(properties)?.groups?.['id']
  return style !== undefined && byStyle.has(style)
}
