import type {WordNode} from '../word/tree.js'
import {childrenOf, type XmlElement} from '../xml.js'
import type {Ask} from './styles.js'

const groups = /^table:table-(?:header-rows|rows|row-group)$/u

/** Bảng: covered cells are left to the cell that covers them; a cell that stands for several is as wide as they are. */
export function tableNode(
  table: XmlElement,
  ask: Ask,
  contentOf: (cell: XmlElement, depth: number) => WordNode[],
  depth: number,
): WordNode {
  const rows = rowsOf(table)
  const cells = rows.flatMap((row) => childrenOf(row, 'table:table-cell'))
  return {
    type: 'table',
    bordered: cells.some((cell) =>
      ask('table-cell', cell.attributes['table:style-name'], 'bordered'),
    ),
    children: rows.map((row) => {
      const children = childrenOf(row, 'table:table-cell').map((cell) =>
        cellNode(cell, contentOf(cell, depth + 1)),
      )
      return {type: 'tableRow', children}
    }),
  }
}

function rowsOf(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [child]
    return groups.test(child.name) ? rowsOf(child) : []
  })
}

function cellNode(cell: XmlElement, children: WordNode[]): WordNode {
  return {
    type: 'tableCell',
    children,
    colSpan:
      numberOf(cell, 'table:number-columns-spanned') *
      numberOf(cell, 'table:number-columns-repeated'),
    rowSpan: numberOf(cell, 'table:number-rows-spanned'),
  }
}

function numberOf(element: XmlElement, name: string): number {
  return Math.max(1, Number(element.attributes[name]) || 1)
}
