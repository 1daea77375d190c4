import JSZip from 'jszip'
import {VFile} from 'vfile'
import {docx} from '../../src/read/docx.js'
import type {SourceText} from '../../src/source/source-text.js'

/** Parts of a hand-made DOCX; what is left out is not in the file. */
export interface Parts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly header?: string
  readonly footnotes?: string
}

const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A paragraph of plain words. */
export const p = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** A numbered paragraph. */
export const numbered = (words: string, list: number, level = 0) =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** Zips the parts as an office would. */
export async function docxOf({
  body,
  numbering,
  styles,
  header,
  footnotes,
}: Parts): Promise<Uint8Array> {
  const section =
    header === undefined
      ? ''
      : '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>'
  const parts: Record<string, [string, string] | undefined> = {
    'word/numbering.xml':
      numbering === undefined
        ? undefined
        : ['numbering', `<w:numbering ${ns}>${numbering}</w:numbering>`],
    'word/styles.xml':
      styles === undefined ? undefined : ['styles', `<w:styles ${ns}>${styles}</w:styles>`],
    'word/header1.xml':
      header === undefined ? undefined : ['header', `<w:hdr ${ns}>${header}</w:hdr>`],
    'word/footnotes.xml':
      footnotes === undefined
        ? undefined
        : ['footnotes', `<w:footnotes ${ns}>${footnotes}</w:footnotes>`],
  }
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  const rels = (list: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  zip.file(
    '_rels/.rels',
    rels(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  )
  zip.file(
    'word/document.xml',
    `${head}<w:document ${ns}><w:body>${body}${section}</w:body></w:document>`,
  )
  let list = ''
  for (const [name, part] of Object.entries(parts)) {
    if (!part) continue
    zip.file(name, head + part[1])
    const id = part[0] === 'header' ? 'rH' : `r-${part[0]}`
    list += `<Relationship Id="${id}" Type="${office}/${part[0]}" Target="${name.slice('word/'.length)}"/>`
  }
  zip.file('word/_rels/document.xml.rels', rels(list))
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'})
}

/** Reads the parts back. */
export async function readParts(parts: Parts): Promise<SourceText> {
  const result = await docx.read(await docxOf(parts), new VFile(), {})
  if (!result) throw new Error('The document could not be read')
  return result.source
}
