import type {Cell, Column, Sheet} from './cell.js'
import {wrap} from './table.js'
import {contentTypes, escapeXml, head, packageRels, styles, workbookRels} from './xlsx-parts.js'
import {zip} from './zip.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Formats of cells, by their place in {@link styles}. */
const style = {heading: 1, text: 2, number: 3, day: 4, moment: 5} as const
/** What Excel holds in a cell. */
const longest = 32_767
/** Widths of columns are told in digits; letters of a text are a little narrower. */
const lettersToDigit = 1.1
const boldToDigit = 0.8
/** Points: a line of words, and the tallest row Excel allows. */
const lineHeight = 15
const tallest = 409

/**
 * Sổ tính Excel (ECMA-376): a bold heading that stays in sight and repeats in print, a filter, wrapped words, days as
 * days. Words are always text, never formulas. Same sheets, same bytes.
 */
export function xlsx(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets)
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes(sheets.length)],
      ['_rels/.rels', packageRels],
      ['xl/workbook.xml', workbook(sheets, names)],
      ['xl/_rels/workbook.xml.rels', workbookRels(sheets.length)],
      ['xl/styles.xml', styles],
      ...sheets.map(
        (sheet, index) =>
          [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, index === 0)] as const,
      ),
    ]),
  )
}

/** At most 31 characters, none of `\ / ? * [ ] :`, no two alike. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const names: string[] = []
  for (const {name} of sheets) {
    const base = name.replace(/[\\/?*[\]:]/gu, ' ').replace(/^'+|'+$/gu, '')
    let unique = base.slice(0, 31)
    for (let copy = 2; names.includes(unique); copy++) unique = `${base.slice(0, 27)} ${copy}`
    names.push(unique)
  }
  return names
}

function workbook(sheets: readonly Sheet[], names: readonly string[]): string {
  const list = names.map(
    (name, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const quoted = names.map((name) => `'${escapeXml(name.replaceAll("'", "''"))}'`)
  const filters = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted[index]}!${fixedRange(sheet)}</definedName>`,
  )
  const titles = quoted.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$1:$1</definedName>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${rels}"><sheets>${list.join('')}</sheets><definedNames>${[...filters, ...titles].join('')}</definedNames></workbook>`
}

function worksheet(sheet: Sheet, isFirst: boolean): string {
  const {columns, rows} = sheet
  const titles = columns.map(({title}) => title)
  const lines = [titles, ...rows].map((cells, index) => row(cells, columns, index + 1))
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="${fixedRange(sheet).replaceAll('$', '')}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

/** Capitals are nearly half as wide again as small letters. */
function linesOf(words: string, width: number): number {
  const capitals = words.replace(/[^\p{Lu}]/gu, '').length / Math.max(1, words.length)
  const room = Math.max(1, Math.floor(width / (1 + 0.45 * capitals)))
  return Math.max(1, wrap(words, room).length)
}

function columnXml({width}: Column, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
}

function row(cells: readonly Cell[], columns: readonly Column[], number: number): string {
  const made = cells.map((cell, index) => cellXml(cell, `${letters(index)}${number}`, number === 1))
  return `<row r="${number}" ht="${heightOf(cells, columns, number === 1)}" customHeight="1">${made.join('')}</row>`
}

/** Not every reader of the file measures wrapped words itself. */
function heightOf(cells: readonly Cell[], columns: readonly Column[], isHeading: boolean): number {
  const lines = cells.map((cell, index) => {
    const width = (columns[index]?.width ?? 0) * (isHeading ? boldToDigit : lettersToDigit)
    const paragraphs = typeof cell === 'string' ? cell.split('\n') : []
    return paragraphs.reduce((sum, words) => sum + linesOf(words, width), 0)
  })
  return Math.min(tallest, Math.max(1, ...lines) * lineHeight)
}

function cellXml(cell: Cell, at: string, isHeading: boolean): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${style.text}"/>`
  if (typeof cell === 'number') return `<c r="${at}" s="${style.number}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textXml(cell, at, isHeading ? style.heading : style.text)
  const serial = serialOf(cell.date)
  if (serial === undefined) return textXml(cell.date, at, style.text)
  const kind = cell.date.includes('T') ? style.moment : style.day
  return `<c r="${at}" s="${kind}"><v>${serial}</v></c>`
}

function textXml(words: string, at: string, kind: number): string {
  const text = escapeXml(words.length > longest ? `${words.slice(0, longest - 1)}…` : words)
  return `<c r="${at}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Days since 30 December 1899, as printed at the place; Excel tells no day before March 1900 rightly. */
function serialOf(iso: string): number | undefined {
  const found = /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2}))?/u.exec(iso)?.groups
  if (!found?.['day'] || found['day'] < '1900-03-01') return undefined
  const days = (Date.parse(found['day']) - Date.UTC(1899, 11, 30)) / 86_400_000
  return days + (Number(found['hour'] ?? 0) * 60 + Number(found['minute'] ?? 0)) / 1440
}

function fixedRange({columns, rows}: Sheet): string {
  return `$A$1:$${letters(columns.length - 1)}$${rows.length + 1}`
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
