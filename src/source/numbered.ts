import type {Line, SourceText} from './source-text.js'

/** Văn bản chuẩn hoá có đánh số dòng: number, page and column or cell, then the words. */
export function numberedText({lines}: SourceText): string {
  const width = String(lines.length).length
  return lines
    .map((line) => `${String(line.number).padStart(width)}  ${placeOf(line)}${line.text}\n`)
    .join('')
}

function placeOf({page, column, cell, furniture}: Line): string {
  const marks = [
    page === undefined ? '' : `p${page}`,
    column ?? '',
    cell ? `t${cell.table}[${cell.row},${cell.column}]` : '',
    furniture ?? '',
  ].filter(Boolean)
  return marks.length > 0 ? `{${marks.join(' ')}} ` : ''
}
