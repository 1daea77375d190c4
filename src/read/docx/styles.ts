import {between} from '../xml.js'

/** What a paragraph or character style says, as far as the reader cares. */
export interface Style {
  readonly basedOn: string | undefined
  readonly numId: string | undefined
  readonly level: number | undefined
  readonly hidden: boolean | undefined
  /** The font of letters beyond ASCII. */
  readonly font: string | undefined
}

/** The styles of a document by id; that of paragraphs which name none has an empty one. */
export type Styles = ReadonlyMap<string, Style>

/** Read without a parser: the part can be larger than the document, and little of it is wanted. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  for (const piece of xml.split(/<w:style(?=[ >])/u).slice(1)) {
    const style = styleOf(piece)
    styles.set(/w:styleId="(?<id>[^"]*)"/u.exec(piece)?.groups?.['id'] ?? '', style)
    const head = piece.slice(0, piece.indexOf('>'))
    if (head.includes('w:type="paragraph"') && head.includes('w:default="1"')) styles.set('', style)
  }
  return styles
}

function styleOf(piece: string): Style {
  const level = firstVal(piece, 'ilvl')
  return {
    basedOn: firstVal(piece, 'basedOn'),
    numId: firstVal(piece, 'numId'),
    level: level === undefined ? undefined : Number(level),
    hidden: hides(piece),
    font: fontIn(/<w:rFonts [^<>]*>/u.exec(piece)?.[0] ?? ''),
  }
}

/** The font of letters beyond ASCII that a `w:rFonts` names. */
export function fontIn(tag: string): string | undefined {
  const named = (kind: string) =>
    new RegExp(`w:${kind}="(?<name>[^"]+)"`, 'u').exec(tag)?.groups?.['name']
  return named('hAnsi') ?? named('ascii')
}

/** The font of a document for text of no other. */
export function defaultFont(xml: string): string | undefined {
  const defaults = between(xml, '<w:rPrDefault>', '</w:rPrDefault>')
  return fontIn(/<w:rFonts [^<>]*>/u.exec(defaults)?.[0] ?? '')
}

/** The `w:val` of the first element of this name in a piece of XML. */
function firstVal(piece: string, name: string): string | undefined {
  const tag = new RegExp(`<w:${name} [^<>]*?w:val="(?<value>[^"]*)"`, 'u').exec(piece)
  return tag?.groups?.['value'] || undefined
}

function hides(piece: string): boolean | undefined {
  const tag = /<w:vanish(?: [^<>]*)?\/?>/u.exec(piece)?.[0]
  return tag === undefined ? undefined : !/w:val="(?:0|false|off)"/u.test(tag)
}

/** Follows `basedOn` upwards until a style answers; a chain that loops ends. */
export function inherited<Value>(
  styles: Styles,
  id: string | undefined,
  answer: (style: Style) => Value | undefined,
): Value | undefined {
  const seen = new Set<string>()
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at)
    const style = styles.get(at)
    const found = style && answer(style)
    if (found !== undefined) return found
  }
  return undefined
}

/** Ids of table styles that draw borders, read without a parser: the styles part can be large. */
export function borderedTableStyles(xml: string): ReadonlySet<string> {
  const bordered = new Set<string>()
  for (const piece of xml.split('<w:style ').slice(1)) {
    const head = piece.slice(0, piece.indexOf('>'))
    if (!head.includes('w:type="table"') || !drawsBorders(piece)) continue
    const id = /w:styleId="(?<id>[^"]*)"/u.exec(head)?.groups?.['id']
    if (id) bordered.add(id)
  }
  return bordered
}

/** Whether a piece of table properties draws a line inside or around the table. */
export function drawsBorders(properties: string): boolean {
  const tag = /<w:(?:tbl|tc)Borders>/u.exec(properties)?.[0]
  if (tag === undefined) return false
  return /w:val="(?!none|nil)/u.test(between(properties, tag, `</${tag.slice(1)}`))
}
