import type {Provision} from '../model/citation.js'
import type {Citing, Reference} from '../model/references.js'
import {labels} from './labels.js'
import type {EmitOptions} from './product.js'
import {yearBeside} from './reference-search.js'

type Headed = Pick<Citing, 'file' | 'type' | 'number'>

/** Tên gọi của văn bản: `Nghị định 30/2020/NĐ-CP`, `Luật Lưu trữ 2024`, else the words that name it. */
export function titleOf(row: Reference, {typeName, language}: EmitOptions): string {
  const {type, number, name, citedBy} = row
  const title = number
    ? [type ? typeName(type) : '', number].filter(Boolean).join(' ')
    : name && `${name} ${yearBeside(row)}`.trim()
  return title ?? citedBy[0]?.places[0]?.text ?? labels[language].references.unknown
}

/** The places of one citing document: `cv.pdf: trang 1 dòng 9, 12; trang 2 dòng 3`. */
export function placesOf({file, places}: Citing, {language}: EmitOptions): string {
  const words = labels[language].references
  const pages = [...new Set(places.map(({page}) => page))].map((page) => {
    const lines = places.filter((place) => place.page === page).map(({line}) => line)
    const shown = words.linesOf([...new Set(lines)])
    return page === null ? shown : `${words.pageOf(page)} ${shown}`
  })
  return pages.length > 0 ? `${file}: ${pages.join('; ')}` : file
}

/** A document of the set as others speak of it: its number, else its file. */
export function citingName({file, type, number}: Headed, {typeName}: EmitOptions): string {
  return number ? `${type ? `${typeName(type)} ` : ''}${number}` : file
}

export function relationsOf({citedBy}: Reference, {language}: EmitOptions): string {
  const {relations} = labels[language]
  const found = new Set(citedBy.flatMap((citing) => citing.relations))
  return [...found].map((relation) => relations[relation]).join(', ')
}

export function provisionsText(provisions: readonly Provision[], {language}: EmitOptions): string {
  return provisions.map(labels[language].provision).filter(Boolean).join('; ')
}

/** The provisions that each citing document names, with its name where there are several. */
export function provisionsOf({citedBy}: Reference, options: EmitOptions): string[] {
  return citedBy
    .filter(({provisions}) => provisions.length > 0)
    .map((citing) => {
      const named = provisionsText(citing.provisions, options)
      return citedBy.length > 1 ? `${citingName(citing, options)}: ${named}` : named
    })
}

/** Ghi chú: who replaces, repeals or amends the document, and where it lies when it is in hand. */
export function notesOf(
  {supersededBy, amendedBy, files}: Reference,
  options: EmitOptions,
): string[] {
  const words = labels[options.language].references
  const ends = [...supersededBy, ...amendedBy].map((one) =>
    words.superseded(
      one.relation,
      provisionsText(one.provisions, options),
      citingName(one, options),
    ),
  )
  return [...new Set(ends), ...(files.length > 0 ? [words.inFiles(files.join(', '))] : [])]
}

/** How many there are, and how they stand. */
export function summaryOf(rows: readonly Reference[], {language}: EmitOptions): string {
  const count = (state: Reference['state']) => rows.filter((row) => row.state === state).length
  const words = labels[language].references
  return words.summary(rows.length, count('in-hand'), count('missing'), count('ambiguous'))
}
