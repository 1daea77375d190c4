import {type CellDrafts, columns, tableLines} from '../../source/columns.js'
import {splitGaps} from '../../source/gaps.js'
import type {Draft} from '../../source/source-text.js'
import {documentTree, type MammothNode} from './mammoth.js'
import type {Prepared} from './prepare.js'

/** Where the walk through the tree stands. */
interface Walk {
  readonly bordered: readonly boolean[]
  /** Tables opened so far. */
  tables: number
}

/** The running lines of a document, tables laid out, footnotes apart. */
export async function bodyDrafts({pack, document, bordered}: Prepared): Promise<Draft[]> {
  const tree = await documentTree(pack, document)
  const walk: Walk = {bordered, tables: 0}
  const notes = tree.notes.flatMap((note) => blockDrafts(note.body, {bordered: [], tables: 0}))
  return [
    ...columns(splitGaps(blockDrafts(tree.children, walk))),
    ...notes.map((draft): Draft => ({...draft, furniture: 'footnote'})),
  ]
}

function blockDrafts(nodes: readonly MammothNode[], walk: Walk): Draft[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return paragraphDrafts(node)
    if (node.type === 'table') return tableDrafts(node, walk)
    return node.children ? blockDrafts(node.children, walk) : []
  })
}

function tableDrafts(table: MammothNode, walk: Walk): Draft[] {
  const number = walk.tables++
  const cells = gridCells(table, walk)
  return tableLines({cells, bordered: walk.bordered[number] ?? false}, number)
}

/** Cells with their place in the grid: a merged cell takes several columns or rows. */
function gridCells(table: MammothNode, walk: Walk): CellDrafts[] {
  const cells: CellDrafts[] = []
  /** Rows still covered from above, by column. */
  const covered: number[] = []
  for (const [row, {children: rowCells = []}] of (table.children ?? []).entries()) {
    let column = 0
    for (const cell of rowCells) {
      while ((covered[column] ?? 0) > row) column++
      const drafts = blockDrafts(cell.children ?? [], walk).map(plain)
      cells.push({row, column, rows: cell.rowSpan ?? 1, drafts})
      for (let span = 0; span < (cell.colSpan ?? 1); span++)
        covered[column + span] = row + (cell.rowSpan ?? 1)
      column += cell.colSpan ?? 1
    }
  }
  return cells
}

/** A table within a cell is read as lines of the cell. */
function plain({cell, column, ...draft}: Draft): Draft {
  return draft
}

interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly size: number | undefined
}

/** A paragraph gives a draft for each of its lines: only a line break ends one. */
function paragraphDrafts(paragraph: MammothNode): Draft[] {
  const lines: Piece[][] = [[]]
  const boxes: MammothNode[] = []
  collect(paragraph.children ?? [], undefined, lines, boxes)
  const drafts = lines.map((pieces, index) => lineDraft(pieces, paragraph, index === 0))
  return [...drafts, ...boxes.flatMap(paragraphDrafts)]
}

function collect(
  nodes: readonly MammothNode[],
  run: MammothNode | undefined,
  lines: Piece[][],
  boxes: MammothNode[],
): void {
  for (const node of nodes) {
    if (node.type === 'break') {
      if (node.breakType === 'line') lines.push([])
    } else if (node.type === 'text' || node.type === 'tab')
      lines.at(-1)?.push({
        text: node.type === 'tab' ? '\t' : (node.value ?? ''),
        bold: run?.isBold ?? false,
        italic: run?.isItalic ?? false,
        size: run?.fontSize ?? undefined,
      })
    else if (node.type === 'paragraph') boxes.push(node)
    else if (node.children) collect(node.children, node.type === 'run' ? node : run, lines, boxes)
  }
}

const alignments: Readonly<Record<string, Draft['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
}

function lineDraft(pieces: readonly Piece[], paragraph: MammothNode, opens: boolean): Draft {
  const text = pieces.map((piece) => piece.text).join('')
  const align = alignments[paragraph.alignment ?? '']
  const size = pieces.find((piece) => piece.text.trim())?.size
  return {
    text,
    ...(opens && {opens}),
    ...(align && {align}),
    ...(size !== undefined && {size}),
    ...(mostly(pieces, 'bold') && {bold: true}),
    ...(mostly(pieces, 'italic') && {italic: true}),
  }
}

/** True when nine characters in ten are so. */
function mostly(pieces: readonly Piece[], trait: 'bold' | 'italic'): boolean {
  const count = (some: readonly Piece[]) =>
    some.reduce((sum, {text}) => sum + text.trim().length, 0)
  const all = count(pieces)
  return all > 0 && count(pieces.filter((piece) => piece[trait])) >= all * 0.9
}
