import {columnLetters, type Sheet} from './cell.js'
import {
  contentTypes,
  escapeXml,
  head,
  linkRels,
  main,
  office,
  packageRels,
  styles,
  workbookRels,
} from './xlsx-parts.js'
import {fixedRange, linksOf, worksheet} from './xlsx-sheet.js'
import {zip} from './zip.js'

/**
 * Sổ tính Excel (ECMA-376): a bold heading that stays in sight and repeats in print, a filter, wrapped words, days as
 * days. Words are always text, never formulas. Same sheets, same bytes.
 */
export function xlsx(sheets: readonly Sheet[]): Uint8Array {
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes(sheets.length)],
      ['_rels/.rels', packageRels],
      ['xl/workbook.xml', workbook(sheets, sheetNames(sheets))],
      ['xl/_rels/workbook.xml.rels', workbookRels(sheets.length)],
      ['xl/styles.xml', styles],
      ...sheets.flatMap((sheet, index) => sheetParts(sheet, index)),
    ]),
  )
}

function sheetParts(sheet: Sheet, index: number): (readonly [string, string])[] {
  const name = `sheet${index + 1}.xml`
  const links = linksOf(sheet).map(({link}) => link)
  const part = [`xl/worksheets/${name}`, worksheet(sheet, index === 0)] as const
  return links.length > 0
    ? [part, [`xl/worksheets/_rels/${name}.rels`, linkRels(links)] as const]
    : [part]
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
  const defined = sheets.flatMap((sheet, index) => namesOf(sheet, quoted[index] ?? '', index))
  const calculates = sheets.some(({rows}) =>
    rows.flat().some((cell) => cell !== null && typeof cell === 'object' && 'formula' in cell),
  )
  const calculation = calculates ? '<calcPr fullCalcOnLoad="1"/>' : ''
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets><definedNames>${defined.join('')}</definedNames>${calculation}</workbook>`
}

/** What is filtered, what goes on paper, and the heading on top of every page. */
function namesOf(sheet: Sheet, quoted: string, index: number): string[] {
  const defined = (name: string, range: string, more = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${more}>${quoted}!${range}</definedName>`
  return [
    defined('_FilterDatabase', fixedRange(sheet), ' hidden="1"'),
    ...(sheet.printed ? [defined('Print_Area', printedColumns(sheet.printed))] : []),
    defined('Print_Titles', '$1:$1'),
  ]
}

/** Whole columns: rows that a user adds are printed too. */
function printedColumns(count: number): string {
  return `$A:$${columnLetters(count - 1)}`
}
