import {type Cell, type Column, columnLetters, type Sheet} from './cell.js'
import {wrap} from './table.js'
import {escapeXml} from './xlsx-parts.js'

/** Formats of cells, by their place in `styles`. */
const style = {heading: 1, text: 2, number: 3, day: 4, moment: 5, link: 6} as const
/** What Excel holds in a cell. */
const longest = 32_767
/** Widths of columns are told in digits; letters of a text are a little narrower. */
const lettersToDigit = 1.1
const boldToDigit = 0.8
/** Points: a line of words, and the tallest row Excel allows. */
export const lineHeight = 15
const tallest = 409

/** Hàng: the first one is the heading. Rows of a sheet to work in grow with what a user writes. */
export function rowXml(cells: readonly Cell[], sheet: Sheet, number: number): string {
  const isHeading = number === 1
  const made = cells.map((cell, index) => {
    const at = `${columnLetters(index)}${number}`
    return isHeading && typeof cell === 'string'
      ? textXml(cell, at, style.heading)
      : cellXml(cell, at, sheet.columns[index])
  })
  const fixed = isHeading || !sheet.rules ? ' customHeight="1"' : ''
  return `<row r="${number}" ht="${heightOf(cells, sheet, isHeading)}"${fixed}>${made.join('')}</row>`
}

/** Not every reader of the file measures wrapped words itself; what does not go on paper makes no row taller. */
function heightOf(cells: readonly Cell[], {columns, printed}: Sheet, isHeading: boolean): number {
  const lines = cells.slice(0, printed).map((cell, index) => {
    const width = (columns[index]?.width ?? 0) * (isHeading ? boldToDigit : lettersToDigit)
    const paragraphs = typeof cell === 'string' ? cell.split('\n') : []
    return paragraphs.reduce((sum, words) => sum + linesOf(words, width), 0)
  })
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight)
}

/** Capitals are nearly half as wide again as small letters. */
function linesOf(words: string, width: number): number {
  const capitals = words.replace(/[^\p{Lu}]/gu, '').length / Math.max(1, words.length)
  const room = Math.max(1, Math.floor(width / (1 + 0.45 * capitals)))
  return Math.max(1, wrap(words, room).length)
}

function cellXml(cell: Cell, at: string, column: Column | undefined): string {
  if (cell === null || cell === '')
    return `<c r="${at}" s="${column?.days ? style.day : style.text}"/>`
  if (typeof cell === 'number') return `<c r="${at}" s="${style.number}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textXml(cell, at, style.text)
  if ('date' in cell) return dayXml(cell.date, at)
  return 'link' in cell ? textXml(cell.text, at, style.link) : formulaXml(cell, at)
}

function textXml(words: string, at: string, kind: number): string {
  const text = escapeXml(words.length > longest ? `${words.slice(0, longest - 1)}…` : words)
  return `<c r="${at}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

function dayXml(date: string, at: string): string {
  const serial = serialOf(date)
  if (serial === undefined) return textXml(date, at, style.text)
  return `<c r="${at}" s="${date.includes('T') ? style.moment : style.day}"><v>${serial}</v></c>`
}

function formulaXml({formula, value}: {formula: string; value: number | null}, at: string): string {
  const now = value === null ? '' : `<v>${value}</v>`
  return `<c r="${at}" s="${style.number}"><f>${escapeXml(formula)}</f>${now}</c>`
}

/** Days since 30 December 1899, as printed at the place; Excel tells no day before March 1900 rightly. */
function serialOf(iso: string): number | undefined {
  const found = /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2}))?/u.exec(iso)?.groups
  if (!found?.['day'] || found['day'] < '1900-03-01') return undefined
  const days = (Date.parse(found['day']) - Date.UTC(1899, 11, 30)) / 86_400_000
  return days + (Number(found['hour'] ?? 0) * 60 + Number(found['minute'] ?? 0)) / 1440
}
