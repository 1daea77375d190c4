import {borderedTableStyles, drawsBorders} from './styles.js'

/** An open table of the scan: what its properties say, and how many of its cells say otherwise. */
interface OpenTable {
  readonly index: number
  bordered: boolean
  drawn: boolean
  cells: number
  bare: number
}

const marks = /<\/?w:tbl>|<w:tblPr>|<w:tc>|<w:tcBorders>/gu

/**
 * Scans the XML for tables as they open, and tells which are drawn with lines. A table's own borders decide, else its
 * style; the borders of a cell override both, so a table whose every cell draws none is bare.
 */
export function borderedTables(document: string, styles: string): boolean[] {
  const byStyle = borderedTableStyles(styles)
  const flags: boolean[] = []
  const open: OpenTable[] = []
  for (const {0: tag, index} of document.matchAll(marks)) {
    const table = open.at(-1)
    if (tag === '<w:tbl>') {
      open.push({index: flags.length, bordered: false, drawn: false, cells: 0, bare: 0})
      flags.push(false)
    } else if (table && tag === '</w:tbl>') {
      flags[table.index] = table.drawn || (table.bordered && table.bare < table.cells)
      open.pop()
    } else if (table && tag === '<w:tc>') table.cells++
    else if (table) note(table, tag, propertiesAt(document, index, tag), byStyle)
  }
  return flags
}

function note(
  table: OpenTable,
  tag: string,
  properties: string,
  byStyle: ReadonlySet<string>,
): void {
  if (tag === '<w:tblPr>') table.bordered = isBordered(properties, byStyle)
  else if (drawsBorders(properties)) table.drawn = true
  else if (isBare(properties)) table.bare++
}

/** Characters the properties of a table or the borders of a cell may take. */
const longestProperties = 5000

function propertiesAt(document: string, index: number, tag: string): string {
  const piece = document.slice(index, index + longestProperties)
  const close = `</${tag.slice(1)}`
  const end = piece.indexOf(close)
  return end > 0 ? piece.slice(0, end + close.length) : ''
}

function isBordered(properties: string, byStyle: ReadonlySet<string>): boolean {
  if (/<w:tblBorders>/u.test(properties)) return drawsBorders(properties)
  const style = /<w:tblStyle w:val="(?<id>[^"]*)"/u.exec(properties)?.groups?.['id']
  return style !== undefined && byStyle.has(style)
}

/** A cell that draws no line on any side; on a side it does not name, the table's line stands. */
function isBare(properties: string): boolean {
  const sides = properties.match(/<w:(?:top|bottom|left|right|start|end) /gu) ?? []
  return new Set(sides).size >= 4
}
