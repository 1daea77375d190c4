import {descendants, isOn, parseXml, path, valOf} from './xml.js'

/** What a paragraph or character style says, as far as the reader cares. */
export interface Style {
  readonly basedOn: string | undefined
  readonly numId: string | undefined
  readonly level: number | undefined
  readonly hidden: boolean | undefined
}

/** The styles of a document by id. */
export type Styles = ReadonlyMap<string, Style>

export async function readStyles(xml: string): Promise<Styles> {
  if (!xml) return new Map()
  const document = await parseXml(xml)
  return new Map(
    descendants(document, 'w:style').map((style) => [
      style.getAttribute('w:styleId') ?? '',
      styleOf(style),
    ]),
  )
}

function styleOf(style: Element): Style {
  const numPr = path(style, 'w:pPr', 'w:numPr')
  const level = valOf(path(numPr, 'w:ilvl'))
  const vanish = path(style, 'w:rPr', 'w:vanish')
  return {
    basedOn: valOf(path(style, 'w:basedOn')),
    numId: valOf(path(numPr, 'w:numId')),
    level: level === undefined ? undefined : Number(level),
    hidden: vanish ? isOn(vanish) : undefined,
  }
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
  const borders = /<w:(?:tbl|tc)Borders>.*?<\/w:(?:tbl|tc)Borders>/su.exec(properties)?.[0] ?? ''
  return /w:val="(?!none|nil)/u.test(borders)
}
