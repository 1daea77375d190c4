import {maxInflatedBytes, maxZipEntries} from '../limits.js'
import {parseXml, type XmlElement} from '../xml.js'
import {isOversized, withoutDoctype} from '../zip/markup.js'
import {openZip, type Zip} from '../zip/zip.js'
import {type Book, named, rowsOf} from './sheet-rows.js'
import type {Table} from './table.js'

/**
 * Đọc sổ tính Excel (ECMA-376), ours or saved again by Excel or LibreOffice: shared and inline strings, days as serial
 * numbers, cells left out. `undefined` where the file is no workbook or is unsafe to open.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Table[] | undefined> {
  const zip = openZip(bytes)
  if (!zip || zip.inflated > maxInflatedBytes || zip.names.length > maxZipEntries) return undefined
  if (isOversized(zip)) return undefined
  try {
    return await tablesOf(zip)
  } catch {
    return undefined // a part that is no XML, or inflates to more than it says: the caller says so
  }
}

async function tablesOf(zip: Zip): Promise<Table[] | undefined> {
  const workbook = await part(zip, 'xl/workbook.xml')
  if (!workbook) return undefined
  const targets = await targetsOf(zip)
  const [strings, styles] = [
    await part(zip, 'xl/sharedStrings.xml'),
    await part(zip, 'xl/styles.xml'),
  ]
  const [facts] = named(workbook, 'workbookPr')
  const book: Book = {
    strings: strings ? named(strings, 'si') : [],
    styles,
    from1904: /^(?:1|true)$/u.test(facts?.attributes['date1904'] ?? ''),
  }
  const tables: Table[] = []
  for (const sheet of named(workbook, 'sheet')) {
    const target = targets.get(attributeNamed(sheet, 'id') ?? '')
    const found = target === undefined ? undefined : await part(zip, target)
    if (found) tables.push({name: sheet.attributes['name'] ?? '', rows: rowsOf(found, book)})
  }
  return tables
}

/** Where the parts of the workbook are, by the id of the relation. */
async function targetsOf(zip: Zip): Promise<ReadonlyMap<string, string>> {
  const relations = await part(zip, 'xl/_rels/workbook.xml.rels')
  const found = relations ? named(relations, 'Relationship') : []
  return new Map(
    found.map((each) => {
      const target = each.attributes['Target'] ?? ''
      return [
        each.attributes['Id'] ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      ]
    }),
  )
}

async function part(zip: Zip, name: string): Promise<XmlElement | undefined> {
  const bytes = zip.read(name)
  if (!bytes) return undefined
  return parseXml(withoutDoctype(new TextDecoder().decode(bytes)))
}

/** `r:id`, under whatever prefix. */
function attributeNamed(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((each) => each.endsWith(`:${name}`))
  return key && element.attributes[key]
}
