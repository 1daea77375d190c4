import type {WordNode} from '../word/tree.js'
import {attribute, type Element, isElement, isSilent, styled} from './dom.js'

/** Rows that a merged cell may take. */
const mostRows = 1000

const groups = /^(?:thead|tbody|tfoot)$/u

/** Rows of a table, those of tables within it left out. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (isSilent(child)) return []
    if (child.tagName === 'tr') return [child]
    return groups.test(child.tagName) ? rowsOf(child) : []
  })
}

export function cellsOf(row: Element): Element[] {
  return row.childNodes
    .filter(isElement)
    .filter((child) => /^t[dh]$/u.test(child.tagName) && !isSilent(child))
}

/** Bảng, its cells read; one column of words is no table, its cells follow each other. */
export function tableNodes(
  table: Element,
  contentOf: (cell: Element) => readonly WordNode[],
): readonly WordNode[] {
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({cell, children: contentOf(cell)})),
  )
  if (rows.every((cells) => cells.filter(({children}) => children.length > 0).length <= 1))
    return rows.flatMap((cells) => cells.flatMap(({children}) => children))
  const children = rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map(({cell, children}) => ({
      type: 'tableCell',
      children,
      colSpan: span(cell, 'colspan'),
      rowSpan: Math.min(mostRows, span(cell, 'rowspan')),
    })),
  }))
  return [{type: 'table', bordered: isBordered(table), children}]
}

function span(cell: Element, name: string): number {
  return Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1)
}

/** The table tells by its attribute or its style, each cell by its style. */
function isBordered(table: Element): boolean {
  if (Number.parseInt(attribute(table, 'border') ?? '0', 10) > 0) {
    const told = rowsOf(table)
      .flatMap(cellsOf)
      .map(lines)
      .filter((each) => each !== undefined)
    return lines(table) ?? (told.length === 0 || told.includes(true))
  }
  return (
    lines(table) === true ||
    rowsOf(table)
      .flatMap(cellsOf)
      .some((cell) => lines(cell) === true)
  )
}

const properties = [
  'border',
  'border-style',
  'border-top',
  'border-bottom',
  'border-left',
  'border-right',
]
const drawn = /solid|dotted|dashed|double|groove|ridge|inset|outset/u
const unseen = /(?:^|\s)0(?:px|pt|in|cm)?(?:\s|$)|white|#fff(?:fff)?(?![\da-f])|transparent/u

function lines(element: Element): boolean | undefined {
  const told = properties
    .map((property) => styled(element, property))
    .filter((each) => each !== undefined)
  if (unseen.test(styled(element, 'border-color') ?? '')) return false
  if (told.length === 0) return undefined
  return told.some((each) => drawn.test(each) && !unseen.test(each))
}
