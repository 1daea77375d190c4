/** Các phần của một tệp DOCX mà bộ đọc cần, as XML text; an empty string where a part is missing. */
export interface Package {
  readonly bytes: Uint8Array
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly relationships: string
  /** Headers and footers by part name. */
  readonly margins: ReadonlyMap<string, string>
}

/** Unpacks the parts; `undefined` when there is no document in it. XML with a DOCTYPE is refused. */
export async function openPackage(bytes: Uint8Array): Promise<Package | undefined> {
  const {default: JSZip} = await import('jszip')
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const document = await part('word/document.xml')
  if (!document) return undefined
  const names = Object.keys(zip.files).filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
  const margins = new Map<string, string>()
  for (const name of names) margins.set(name.slice('word/'.length), await part(name))
  const [styles, numbering, relationships] = await Promise.all(
    ['word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'].map(part),
  )
  const parts = [document, styles ?? '', numbering ?? '', relationships ?? '', ...margins.values()]
  if (parts.some((xml) => /<!DOCTYPE|<!ENTITY/u.test(xml))) throw new Error('DOCTYPE')
  return {
    bytes,
    document,
    styles: styles ?? '',
    numbering: numbering ?? '',
    relationships: relationships ?? '',
    margins,
  }
}
