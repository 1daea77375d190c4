import type {Look} from './cell.js'

/** Các phần cố định của tệp XLSX (ECMA-376, Part 1, 18). */
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Words as XML text: control characters and halves of pairs left out, `_x0041_` no escape of Excel's. */
export function escapeXml(words: string): string {
  return words
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function contentTypes(sheets: number): string {
  const parts = numbered(
    sheets,
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${parts}</Types>`
}

export const packageRels = relationships(
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
)

export function workbookRels(sheets: number): string {
  const parts = numbered(
    sheets,
    (n) =>
      `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )
  return relationships(
    `${parts}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/>`,
  )
}

/** The files that the cells of a sheet open. */
export function linkRels(links: readonly string[]): string {
  const list = links.map(
    (link, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/hyperlink" Target="${escapeXml(link)}" TargetMode="External"/>`,
  )
  return relationships(list.join(''))
}

function relationships(list: string): string {
  return `${head}<Relationships xmlns="${packages}/relationships">${list}</Relationships>`
}

function numbered(count: number, part: (n: number) => string): string {
  return Array.from({length: count}, (_, index) => part(index + 1)).join('')
}

const font = '<name val="Times New Roman"/><family val="1"/>'
const sides = ['left', 'right', 'top', 'bottom']
const thin = sides.map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('')
const format = (numFmt: number, fontId: number, fill: number, alignment: string) =>
  `<xf numFmtId="${numFmt}" fontId="${fontId}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`

/** In order: plain, heading, text (49 is “text”: what looks like a number stays words), number, day, moment, link. */
const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(49, 1, 2, 'horizontal="center" vertical="center" wrapText="1"'),
  format(49, 0, 0, 'vertical="top" wrapText="1"'),
  format(0, 0, 0, 'horizontal="center" vertical="top"'),
  format(164, 0, 0, 'horizontal="center" vertical="top"'),
  format(165, 0, 0, 'horizontal="center" vertical="top"'),
  format(49, 2, 0, 'vertical="top" wrapText="1"'),
]

/** In the order of their numbers in {@link styles}. */
export const looks: readonly Look[] = ['gone', 'settled', 'late', 'soon', 'changed', 'fresh']
const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill>`

/** Told apart in print without colours too: struck through, grey, bold, slanted. */
const dressOf: Readonly<Record<Look, string>> = {
  gone: '<font><strike/><color rgb="FF7F7F7F"/></font>',
  settled: '<font><color rgb="FF7F7F7F"/></font>',
  late: `<font><b/><color rgb="FF9C0006"/></font>${fill('FFFFC7CE')}`,
  soon: `<font><i/><color rgb="FF7F4F00"/></font>${fill('FFFFEB9C')}`,
  changed: `<font><i/></font>${fill('FFDDEBF7')}`,
  fresh: fill('FFE2EFDA'),
}
const dresses = looks.map((look) => `<dxf>${dressOf[look]}</dxf>`).join('')

export const styles = [
  `${head}<styleSheet xmlns="${main}">`,
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="dd\\/mm\\/yyyy\\ hh:mm"/></numFmts>',
  `<fonts count="3"><font><sz val="11"/>${font}</font><font><b/><sz val="11"/>${font}</font><font><u/><sz val="11"/><color rgb="FF0563C1"/>${font}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  `<dxfs count="${looks.length}">${dresses}</dxfs></styleSheet>`,
].join('')
