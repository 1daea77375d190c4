import {type CellDrafts, columns, tableLines} from '../../source/columns.js'
import {splitGaps} from '../../source/gaps.js'
import type {Draft} from '../../source/source-text.js'
import {mostColumns} from '../limits.js'
import {superscript} from '../superscript.js'
import {type NoteNumbers, noteKey, paragraphLines} from './paragraph.js'
import type {WordNode, WordTree} from './tree.js'

/** Where the walk through the tree stands. */
interface Walk {
  readonly bordered: readonly boolean[]
  readonly notes: NoteNumbers
  /** Tables opened so far. */
  tables: number
  /** Text boxes met in the cell being read, each with its lines; none outside cells. */
  boxes?: Draft[][] | undefined
}

/** The running lines of a document, tables laid out, footnotes apart; `bordered` where the tables do not tell themselves. */
export function treeDrafts(tree: WordTree, bordered: readonly boolean[] = []): Draft[] {
  const notes = numbersOf(tree.children)
  const drafts = blockDrafts(tree.children, {bordered, notes, tables: 0})
  return [...inColumns(drafts), ...noteDrafts(tree, notes)]
}

/** Notes are numbered as they are referred to. */
function numbersOf(nodes: readonly WordNode[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const walk = (each: WordNode) => {
    if (each.type === 'noteReference') numbers.set(noteKey(each), numbers.size + 1)
    for (const child of each.children ?? []) walk(child)
  }
  nodes.forEach(walk)
  return numbers
}

function noteDrafts({notes}: WordTree, numbers: NoteNumbers): Draft[] {
  return notes.flatMap(({key, body}) => {
    const mark = superscript(String(numbers.get(key) ?? ''))
    const drafts = blockDrafts(body, {bordered: [], notes: numbers, tables: 0})
    const first = drafts.findIndex(({text}) => text.trim())
    return drafts.map((draft, index): Draft => {
      const text = index === first && mark ? `${mark} ${draft.text.trimStart()}` : draft.text
      return {...draft, text, furniture: 'footnote'}
    })
  })
}

/** Tabs and wide gaps part columns between the tables only: a region of a table is laid out, a cell keeps its words. */
function inColumns(drafts: readonly Draft[]): Draft[] {
  const laid: Draft[] = []
  let stretch: Draft[] = []
  const close = () => {
    for (const draft of columns(splitGaps(stretch))) laid.push(draft)
    stretch = []
  }
  for (const draft of drafts) {
    if (!draft.cell && !draft.column) stretch.push(draft)
    else {
      close()
      laid.push(draft)
    }
  }
  close()
  return laid
}

function blockDrafts(nodes: readonly WordNode[], walk: Walk): Draft[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return tableDrafts(node, walk)
    if (node.type !== 'paragraph') return node.children ? blockDrafts(node.children, walk) : []
    const {drafts, boxes} = paragraphLines(node, walk.notes)
    const boxed = blockDrafts(boxes, walk)
    if (!walk.boxes) return [...drafts, ...boxed]
    walk.boxes.push(boxed)
    return drafts
  })
}

function tableDrafts(table: WordNode, walk: Walk): Draft[] {
  const number = walk.tables++
  if (isFrame(table))
    return blockDrafts(
      cellsOf(table).flatMap(({children = []}) => children),
      walk,
    )
  const bordered = table.bordered ?? walk.bordered[number] ?? false
  const above: Draft[] = []
  const cells = gridCells(table, (cell) => {
    const {own, apart} = cellDrafts(cell, walk)
    above.push(...apart)
    return own
  })
  return [...above, ...tableLines({cells, bordered}, number)]
}

/** A table of one column that holds tables only frames the page: what stands in its cells is the page. */
function isFrame(table: WordNode): boolean {
  const rows = table.children ?? []
  return (
    rows.every(({children = []}) => children.length === 1) &&
    cellsOf(table).some(({children = []}) => children.some(({type}) => type === 'table'))
  )
}

const cellsOf = (table: WordNode) => (table.children ?? []).flatMap(({children = []}) => children)

/** Lines from which a text box in a cell is a stamp of its own, not a word of the cell. */
const stampLines = 3

/** The lines of a cell, text boxes last: the box of a stamp does not part its words, and a large one stands apart. */
function cellDrafts(cell: WordNode, walk: Walk): {own: Draft[]; apart: Draft[]} {
  const outer = walk.boxes
  walk.boxes = []
  const words = blockDrafts(cell.children ?? [], walk).map(plain)
  const boxes = walk.boxes
  walk.boxes = outer
  const filled = (drafts: readonly Draft[]) => drafts.filter(({text}) => text.trim()).length
  const large = (box: readonly Draft[]) => filled(words) > 0 && filled(box) >= stampLines
  return {
    own: [...words, ...boxes.filter((box) => !large(box)).flat()],
    apart: boxes.filter(large).flat(),
  }
}

/** Cells with their place in the grid: a merged cell takes several columns or rows. */
function gridCells(table: WordNode, read: (cell: WordNode) => Draft[]): CellDrafts[] {
  const cells: CellDrafts[] = []
  /** Rows still covered from above, by column. */
  const covered: number[] = []
  for (const [row, {children: rowCells = []}] of (table.children ?? []).entries()) {
    let column = 0
    for (const cell of rowCells) {
      while ((covered[column] ?? 0) > row) column++
      const columns = Math.min(mostColumns, Math.max(1, cell.colSpan ?? 1))
      const rows = cell.rowSpan ?? 1
      cells.push({row, column, rows, drafts: read(cell)})
      for (let span = 0; span < columns; span++) covered[column + span] = row + rows
      column += columns
    }
  }
  return cells
}

/** A table within a cell is read as lines of the cell. */
function plain({cell, column, ...draft}: Draft): Draft {
  return draft
}
