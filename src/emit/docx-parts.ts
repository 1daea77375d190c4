/** Các phần cố định của tệp DOCX (ECMA-376, Part 1, 17). */
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A part of the document, within its root element. */
export function wordMain(root: string, content: string): string {
  return `${head}<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}">${content}</w:${root}>`
}

const override = (part: string, type: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="${types}.${type}+xml"/>`

export const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('header1', 'header')}</Types>`

const relationships = (list: string) =>
  `${head}<Relationships xmlns="${packages}/relationships">${list}</Relationships>`

export const packageRels = relationships(
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
)

export const documentRels = relationships(
  `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/>`,
)

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

/** The number of the page. */
export const header = wordMain(
  'hdr',
  `<w:p><w:pPr><w:pStyle w:val="Centre"/></w:pPr>${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>2</w:t></w:r>${field('end')}</w:p>`,
)

/** Sizes are half points: words of 13, as the decree has them, titles of 14, tables of 12. */
export function styles(language: string): string {
  const fonts = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"'
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts} w:eastAsia="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="${locale}"/></w:rPr></w:rPrDefault></w:docDefaults>`
  return wordMain(
    'styles',
    [
      defaults,
      style('Normal', spacing(60, 60), '', true),
      style('Title', `${spacing(240, 120)}<w:jc w:val="center"/>`, '<w:b/><w:sz w:val="28"/>'),
      style('Centre', `${spacing(0, 0)}<w:jc w:val="center"/>`),
      style('Fact', spacing(20, 20)),
      style('Cell', spacing(20, 20), '<w:sz w:val="24"/>'),
      style(
        'CellHead',
        `<w:keepNext/>${spacing(20, 20)}<w:jc w:val="center"/>`,
        '<w:b/><w:sz w:val="24"/>',
      ),
      style('CellCentre', `${spacing(20, 20)}<w:jc w:val="center"/>`, '<w:sz w:val="24"/>'),
      style(
        'Fill',
        `<w:keepNext/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9355"/></w:tabs>${spacing(60, 60)}`,
      ),
    ].join(''),
  )
}

const spacing = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`

function style(id: string, lines: string, letters = '', usual = false): string {
  const base = usual ? '' : '<w:basedOn w:val="Normal"/>'
  return `<w:style w:type="paragraph"${usual ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr>${lines}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}
