import type {Draft} from './source-text.js'

/**
 * Hai cột → thứ tự đọc. Puts two-column regions in reading order, for every format: in each run of
 * drafts that carry a `column`, the left ones come first, then the right ones. A reader that prints row by
 * row therefore only marks sides. A `region` break is any draft without a column.
 */
export function columns(drafts: readonly Draft[]): Draft[] {
  const ordered: Draft[] = []
  let region: Draft[] = []
  const close = () => {
    for (const side of ['left', 'right'])
      for (const draft of region) if (draft.column === side) ordered.push(draft)
    region = []
  }
  for (const draft of drafts) {
    if (draft.column) region.push(draft)
    else {
      close()
      ordered.push(draft)
    }
  }
  close()
  return ordered
}

/** A cell of a table as a reader sees it, before it is known to be layout or data. */
export interface CellDrafts {
  readonly row: number
  readonly column: number
  /** Rows a merged cell takes. */
  readonly rows?: number
  readonly drafts: readonly Draft[]
}

/** A table as a reader sees it. `bordered` where the format tells. */
export interface TableDrafts {
  readonly cells: readonly CellDrafts[]
  readonly bordered?: boolean
}

/** Rows beyond which a two-column table is data, not a letterhead or a signature block. */
const layoutRows = 4

/**
 * Bảng → dòng: the lines of a table. An unbordered table of two (non-empty) columns and few rows is a
 * two-column region: its lines get a `column` and come left side first. One column is plain text. Any
 * other table keeps its cells, numbered `table`.
 */
export function tableLines(table: TableDrafts, number: number): Draft[] {
  const filled = table.cells.filter((cell) => cell.drafts.some((draft) => draft.text.trim()))
  const used = [...new Set(filled.map((cell) => cell.column))].sort((a, b) => a - b)
  const rows = new Set(filled.map((cell) => cell.row)).size
  if (used.length <= 1) return filled.flatMap((cell) => cell.drafts)
  if (used.length === 2 && rows <= layoutRows && !table.bordered)
    return columns(
      filled.flatMap((cell) =>
        cell.drafts.map((draft) => ({
          ...draft,
          column: cell.column === used[0] ? ('left' as const) : ('right' as const),
        })),
      ),
    )
  return filled.flatMap((cell) =>
    cell.drafts.map((draft) => ({
      ...draft,
      cell: {
        table: number,
        row: cell.row,
        column: cell.column,
        ...((cell.rows ?? 1) > 1 && {rows: cell.rows}),
      },
    })),
  )
}
