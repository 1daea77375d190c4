import {columnLetters, type Sheet} from './cell.js'
import {lineHeight, rowXml} from './xlsx-cells.js'
import {escapeXml, head, looks, main, office} from './xlsx-parts.js'

/** The last row of a sheet: rows that a user adds are coloured and offered choices too. */
const lastRow = 1_048_576

/** Trang tính: its parts in the order of the standard (ECMA-376, Part 1, 18.3.1.99). */
export function worksheet(sheet: Sheet, isFirst: boolean): string {
  const {columns, rows} = sheet
  const titles = columns.map(({title}) => title)
  const lines = [titles, ...rows].map((cells, index) => rowXml(cells, sheet, index + 1))
  return [
    `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="${fixedRange(sheet).replaceAll('$', '')}"/>`,
    rulesXml(sheet),
    choicesXml(sheet),
    linksXml(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

/** The cells that are filled, as a name of the workbook points to them. */
export function fixedRange({columns, rows}: Sheet): string {
  return `$A$1:$${columnLetters(columns.length - 1)}$${rows.length + 1}`
}

/** The files that cells open, in the order of the cells. */
export function linksOf({rows}: Sheet): readonly {readonly at: string; readonly link: string}[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, index) =>
      cell !== null && typeof cell === 'object' && 'link' in cell
        ? {at: `${columnLetters(index)}${row + 2}`, link: cell.link}
        : [],
    ),
  )
}

function columnXml({width, hidden}: Sheet['columns'][number], index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`
}

function rulesXml({rules = []}: Sheet): string {
  return rules
    .map(({formula, look, columns: [first, last]}, index) => {
      const range = `${columnLetters(first)}2:${columnLetters(last)}${lastRow}`
      return `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${looks.indexOf(look)}" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
    })
    .join('')
}

function choicesXml({columns}: Sheet): string {
  const lists = columns.flatMap(({choices}, index) => {
    const letter = columnLetters(index)
    return choices
      ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${lastRow}"><formula1>${escapeXml(`"${choices.join(',')}"`)}</formula1></dataValidation>`
      : []
  })
  return lists.length > 0
    ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    : ''
}

function linksXml(sheet: Sheet): string {
  const links = linksOf(sheet).map(
    ({at}, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`,
  )
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''
}
