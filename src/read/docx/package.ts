import {isMarkup, withoutDoctype} from '../zip/markup.js'
import type {Zip} from '../zip/zip.js'
import {withUsualPrefixes} from './prefixes.js'

/** Các phần của một tệp DOCX mà bộ đọc cần, as XML text; an empty string where a part is missing. */
export interface Package {
  readonly zip: Zip
  /** Name of the main part. */
  readonly main: string
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly relationships: string
  /** Headers and footers by part name. */
  readonly margins: ReadonlyMap<string, string>
  /** Footnotes and endnotes. */
  readonly notes: readonly NotePart[]
}

/** A part that holds notes of a kind. */
export interface NotePart {
  readonly kind: 'footnote' | 'endnote'
  readonly xml: string
}

const usualMain = 'word/document.xml'

/** Unpacks the parts; `undefined` when there is no document in it. XML with a DOCTYPE is refused. */
export function openPackage(zip: Zip): Package | undefined {
  const decoder = new TextDecoder()
  const part = (name: string) => {
    const bytes = zip.read(name)
    return bytes ? withUsualPrefixes(withoutDoctype(decoder.decode(bytes))) : ''
  }
  const main = targetOf(part('_rels/.rels'), 'officeDocument') ?? usualMain
  const document = part(main)
  if (!document) return undefined
  const [folder, file] = [main.slice(0, main.lastIndexOf('/') + 1), main.split('/').at(-1) ?? '']
  const margins = zip.names.filter(
    (name) => name.startsWith(folder) && /\/(?:header|footer)[^/]*\.xml$/u.test(name),
  )
  const relationships = part(`${folder}_rels/${file}.rels`)
  const notes = (['footnote', 'endnote'] as const).flatMap((kind): NotePart[] => {
    const xml = part(folder + (targetOf(relationships, `${kind}s`) ?? `${kind}s.xml`))
    return xml ? [{kind, xml}] : []
  })
  return {
    zip,
    main,
    document,
    styles: part(`${folder}styles.xml`),
    numbering: part(`${folder}numbering.xml`),
    relationships,
    margins: new Map(margins.map((name) => [name.slice(folder.length), part(name)])),
    notes,
  }
}

/** The part that is named as this: the document, the notes. */
function targetOf(relationships: string, type: string): string | undefined {
  const relation = relationships
    .split('<Relationship ')
    .find((each) => new RegExp(`Type="[^"]*/${type}"`, 'u').test(each))
  const target = /Target="\/?(?<name>[^"]*)"/u.exec(relation ?? '')?.groups?.['name']
  return target && isMarkup.test(target) ? target : undefined
}
