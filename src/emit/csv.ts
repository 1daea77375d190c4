import type {Cell, Sheet} from './cell.js'

/** Excel takes a file without this mark for the code page of the machine. */
const byteOrderMark = '\uFEFF'

/** What a spreadsheet would run as a formula, full-width forms included. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u
/** `01/2025`, `071`, `3E5`, 16 digits: a spreadsheet would make a day or another number of them. */
const altered = /^\d+(?:\s?[/-]\s?\d+)+$|^0\d+$|^\d+[eE]\d+$|^\d{16,}$/u
/** What may have been guarded: any number, as lists of any age have it. */
const countable = /^\d[\d\s.,:/eE-]*$/u

/** Tệp CSV cho Excel: UTF-8 with its mark, CRLF; words stay words; days as ISO, which no locale misreads. */
export function csv({columns, rows}: Sheet, separator = ','): string {
  const lines = [columns.map(({title}) => title), ...rows]
  return byteOrderMark + lines.map((cells) => `${cells.map(field).join(separator)}\r\n`).join('')
}

/** The words of a cell that was kept from being taken for a formula, a number or a day. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && mayBeGuarded(cell.slice(1)) ? cell.slice(1) : cell
}

/** What begins like guarded words is guarded too, so that it is not taken for them. */
function needsGuard(words: string): boolean {
  if (formula.test(words) || altered.test(words)) return true
  return words.startsWith("'") && mayBeGuarded(words.slice(1))
}

function mayBeGuarded(words: string): boolean {
  if (formula.test(words) || countable.test(words)) return true
  return words.startsWith("'") && mayBeGuarded(words.slice(1))
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return words(cell)
  if ('date' in cell) return cell.date
  return 'link' in cell ? words(cell.text) : String(cell.value ?? '')
}

function words(cell: string): string {
  const safe = needsGuard(cell) ? `'${cell}` : cell
  const line = safe.replace(/\s*[\r\n]+\s*/gu, ' ').replace(/[\u0000-\u0008\u000B-\u001F]/gu, '')
  return /[",\t;]|^\s|\s$/u.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}
