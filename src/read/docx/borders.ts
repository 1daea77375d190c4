import {childOf, childrenOf, descendants, path, valOf, type XmlElement} from '../xml.js'
import {borderedTableStyles} from './styles.js'

/**
 * Tells which tables are drawn with lines, in the order in which they open. A table's own borders decide, else its
 * style; the borders of a cell override both, so a table whose every cell draws none is bare.
 */
export function borderedTables(document: XmlElement, styles: string): boolean[] {
  const byStyle = borderedTableStyles(styles)
  return descendants(document, 'w:tbl').map((table) => {
    const borders = cellsOf(table).map((cell) => path(cell, 'w:tcPr', 'w:tcBorders'))
    if (borders.some(draws)) return true
    return isBordered(table, byStyle) && !borders.every(isBare)
  })
}

/** The cells of a table; those of tables within are not its own. */
function cellsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return child.name === 'w:tbl' ? [] : cellsOf(child)
  })
}

function isBordered(table: XmlElement, byStyle: ReadonlySet<string>): boolean {
  const properties = childOf(table, 'w:tblPr')
  const own = childOf(properties, 'w:tblBorders')
  return own ? draws(own) : byStyle.has(valOf(childOf(properties, 'w:tblStyle')) ?? '')
}

/** Whether some side is drawn. */
function draws(borders: XmlElement | undefined): boolean {
  return borders !== undefined && childrenOf(borders).some((side) => isDrawn(side))
}

function isDrawn(side: XmlElement): boolean {
  const line = valOf(side)
  return line !== undefined && !/^(?:none|nil)/u.test(line)
}

const sides = /^w:(?:top|bottom|left|right|start|end)$/u

/** A cell that draws no line on any side; on a side it does not name, the table's line stands. */
function isBare(borders: XmlElement | undefined): boolean {
  if (!borders) return false
  const named = childrenOf(borders).filter(({name}) => sides.test(name))
  return new Set(named.map(({name}) => name)).size >= 4
}
