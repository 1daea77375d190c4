import {contentTypes, documentRels, header, packageRels, styles, wordMain} from './docx-parts.js'
import {oneLine} from './plain.js'
import {xmlText} from './xml.js'
import {zip} from './zip.js'

/** Chữ và cách in: words of a run. */
export interface Words {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
}

/** Paragraph styles, by their ids in {@link styles}. */
export type Style =
  | 'Normal'
  | 'Title'
  | 'Centre'
  | 'Fact'
  | 'Cell'
  | 'CellHead'
  | 'CellCentre'
  | 'Fill'

/** Twips (1/20 point) of A4 paper and of the margins of NĐ 30/2020, Phụ lục I, I.1. */
const paper = {width: 11_906, height: 16_838, left: 1701, right: 850, top: 1134, bottom: 1134}
/** What a line of words may take. */
export const textWidth = paper.width - paper.left - paper.right

/** Tệp Word (ECMA-376): sections one after the other, each on a new page and numbered from 1. */
export function docx(sections: readonly string[], language: string): Uint8Array {
  const last = sections.length - 1
  const body = sections.map((section, index) =>
    index === last ? section + sectionEnd : `${section}<w:p><w:pPr>${sectionEnd}</w:pPr></w:p>`,
  )
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes],
      ['_rels/.rels', packageRels],
      ['word/document.xml', wordMain('document', `<w:body>${body.join('')}</w:body>`)],
      ['word/_rels/document.xml.rels', documentRels],
      ['word/styles.xml', styles(language)],
      ['word/header1.xml', header],
    ]),
  )
}

/** The number of the page on top, from the second page on (NĐ 30/2020, Phụ lục I, II.7). */
const sectionEnd = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/><w:pgSz w:w="${paper.width}" w:h="${paper.height}"/><w:pgMar w:top="${paper.top}" w:right="${paper.right}" w:bottom="${paper.bottom}" w:left="${paper.left}" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`

export function paragraph(words: readonly Words[], style: Style = 'Normal'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${words.map(run).join('')}</w:p>`
}

/** Words, and dots to the end of the line to write on. */
export function blank(words: readonly Words[]): string {
  return `<w:p><w:pPr><w:pStyle w:val="Fill"/></w:pPr>${words.map(run).join('')}<w:r><w:tab/></w:r></w:p>`
}

function run({text, bold, italic, struck}: Words): string {
  const marks = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${struck ? '<w:strike/>' : ''}`
  const look = marks ? `<w:rPr>${marks}</w:rPr>` : ''
  return `<w:r>${look}<w:t xml:space="preserve">${xmlText(printed(text))}</w:t></w:r>`
}

/** On one line; a space at either end parts the words from the next ones. */
function printed(text: string): string {
  const words = oneLine(text)
  return `${/^ /u.test(text) ? ' ' : ''}${words}${/ $/u.test(text) ? ' ' : ''}`
}

/** Bảng: cells are paragraphs; a heading, where there is one, stands on every page. */
export interface Table {
  readonly widths: readonly number[]
  readonly heading?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly ruled: boolean
}

export function table({widths, heading, rows, ruled}: Table): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="${ruled ? 'single' : 'nil'}" w:sz="4" w:space="0"/>`)
    .join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const head = heading ? rowXml(heading, widths, '<w:tblHeader/>') : ''
  const body = rows.map((cells) => rowXml(cells, widths)).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>`
}

function rowXml(cells: readonly string[], widths: readonly number[], more = ''): string {
  const made = cells.map(
    (cell, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
  )
  return `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${made.join('')}</w:tr>`
}
