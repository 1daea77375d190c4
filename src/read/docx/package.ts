import type {Zip} from '../zip.js'

/** Các phần của một tệp DOCX mà bộ đọc cần, as XML text; an empty string where a part is missing. */
export interface Package {
  readonly zip: Zip
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly relationships: string
  /** Headers and footers by part name. */
  readonly margins: ReadonlyMap<string, string>
}

/** Where the main part of a document lies. */
export const documentPart = 'word/document.xml'

/** Unpacks the parts; `undefined` when there is no document in it. XML with a DOCTYPE is refused. */
export function openPackage(zip: Zip): Package | undefined {
  const decoder = new TextDecoder()
  const part = (name: string) => {
    const bytes = zip.read(name)
    return bytes ? decoder.decode(bytes) : ''
  }
  const document = part(documentPart)
  if (!document) return undefined
  const names = zip.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
  const pack = {
    zip,
    document,
    styles: part('word/styles.xml'),
    numbering: part('word/numbering.xml'),
    relationships: part('word/_rels/document.xml.rels'),
    margins: new Map(names.map((name) => [name.slice('word/'.length), part(name)])),
  }
  const parts = [
    document,
    pack.styles,
    pack.numbering,
    pack.relationships,
    ...pack.margins.values(),
  ]
  if (parts.some((xml) => /<!DOCTYPE|<!ENTITY/u.test(xml.slice(0, 4096))))
    throw new Error('DOCTYPE')
  return pack
}
