import {report} from '../diagnostics/report.js'
import {fold} from '../lexicon/fold.js'
import type {Cell} from '../source/source-text.js'
import type {AppendixBlock} from '../tree/nodes.js'
import {blocksOf, type ExtractContext} from './context.js'

/**
 * Bảng giao việc trong phụ lục: an appendix is another document and gives no directives; but whoever hands out tasks must
 * know that there are more of them.
 */
export function reportAppendixTasks(context: ExtractContext): void {
  for (const block of blocksOf(context.root, 'appendix'))
    if (holdsTasks(block, context))
      report(context.file, 'appendix-tasks', block.position, block.title)
}

/** Whether a row of some table names the columns of tasks and of those who lead them. */
function holdsTasks({position}: AppendixBlock, {source, lexicon}: ExtractContext): boolean {
  const rows = new Map<string, Map<number, string>>()
  for (const {cell, text} of source.lines.slice(position.start.line - 1, position.end.line))
    if (cell) addWords(rows, cell, text)
  const names = (cells: readonly string[], list: string) =>
    cells.some((words) => lexicon.regex(`^{${list}}[ .:]*$`).test(fold(words.trim())))
  return [...rows.values()].some((row) => {
    const cells = [...row.values()]
    return names(cells, 'task-name-label') && names(cells, 'task-lead-label')
  })
}

/** A cell may take several lines. */
function addWords(
  rows: Map<string, Map<number, string>>,
  {table, row, column}: Cell,
  text: string,
) {
  const key = `${table} ${row}`
  const cells = rows.get(key) ?? new Map<number, string>()
  const before = cells.get(column)
  rows.set(key, cells.set(column, before === undefined ? text : `${before} ${text}`))
}
