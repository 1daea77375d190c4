import type {Draft} from '../../source/source-text.js'

/** Lines of words from which a header is no running head but the top of the document. */
const headLines = 3

/** Phần đầu để trong đầu trang: whether the header of page 1 holds the letterhead, with a table or several lines of words. */
export function isLetterhead(lines: readonly Draft[], holdsTable: boolean): boolean {
  const worded = lines.filter(({text}) => text.trim()).length
  return worded >= headLines || (worded > 0 && holdsTable)
}

/** Đầu trang, chân trang: what a line of any other header, or of a footer, is. */
export function marginKind(text: string): 'page-number' | 'running-head' {
  return /^[\s\d/-]+$/u.test(text) ? 'page-number' : 'running-head'
}
