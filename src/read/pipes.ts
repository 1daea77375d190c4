import type {Draft} from '../source/source-text.js'

/** Rows beyond which cells of two are data, not a letterhead or a signature block. */
const layoutRows = 4

/**
 * Ô còn sót dấu `|`: what a converter makes of the layout tables of a saved page. A bar at the end of a line goes
 * (`CHỦ TỊCH |`); few rows of two cells become halves held apart by a tab. Rows of more cells, or many, are a table of data.
 */
export function unpiped(drafts: readonly Draft[]): Draft[] {
  const rows = drafts.map(({text}) => cellsOf(text))
  return drafts.map((draft, index) => {
    const cells = rows[index] ?? []
    if (cells.length === 1 && draft.text.trimEnd().endsWith('|'))
      return {...draft, text: cells[0] ?? ''}
    return cells.length === 2 && rowsAround(rows, index) <= layoutRows
      ? {...draft, text: cells.join('\t')}
      : draft
  })
}

/** The cells of a line that does not begin with a bar; none without bars. */
function cellsOf(text: string): string[] {
  if (!text.includes('|') || text.trimStart().startsWith('|')) return []
  return text
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => /\p{L}|\p{N}/u.test(cell))
}

/** Neighbouring lines with cells of any number, this one with them. */
function rowsAround(rows: readonly (readonly string[])[], index: number): number {
  let from = index
  let to = index
  while ((rows[from - 1]?.length ?? 0) > 1) from--
  while ((rows[to + 1]?.length ?? 0) > 1) to++
  return to - from + 1
}
