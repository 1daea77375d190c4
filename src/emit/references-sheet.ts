import type {Reference, References} from '../model/references.js'
import type {Cell, Column, Sheet} from './cell.js'
import {labels} from './labels.js'
import type {EmitOptions} from './product.js'
import type {ReferenceLabels} from './reference-labels.js'
import {
  citingName,
  notesOf,
  placesOf,
  provisionsOf,
  relationsOf,
  titleOf,
} from './reference-texts.js'

interface Shown extends Omit<Column, 'title'> {
  readonly title: keyof ReferenceLabels & string
  readonly cell: (row: Reference, options: EmitOptions, index: number) => Cell
}

const list = (parts: readonly string[]) => parts.join(';\n')

/** The columns, in the order of a register of documents. */
const shown: readonly Shown[] = [
  {title: 'order', width: 5, cell: (_, __, index) => index + 1},
  {title: 'type', width: 12, cell: ({type}, {typeName}) => (type ? typeName(type) : null)},
  {title: 'number', width: 18, cell: ({number}) => number},
  {title: 'issuedOn', width: 12, cell: ({issuedOn}) => issuedOn && {date: issuedOn}},
  {title: 'issuer', width: 18, cell: ({issuer}) => issuer},
  {title: 'subject', width: 36, cell: about},
  {title: 'relation', width: 12, cell: relationsOf},
  {title: 'provisions', width: 18, cell: (row, options) => list(provisionsOf(row, options))},
  {
    title: 'places',
    width: 28,
    cell: ({citedBy}, options) => list(citedBy.map((citing) => placesOf(citing, options))),
  },
  {title: 'mentions', width: 6, cell: ({mentions}) => mentions},
  {
    title: 'state',
    width: 12,
    cell: ({state}, {language}) => labels[language].references.states[state],
  },
  {title: 'note', width: 20, cell: (row, options) => list(notesOf(row, options))},
  {title: 'search', width: 28, cell: ({search}) => search},
]

/** The name of what goes by its name; the words that name it where it has neither name nor number. */
function about(row: Reference, options: EmitOptions): string | null {
  return row.number ? (row.name ?? row.subject) : titleOf(row, options)
}

/** Trang danh mục: one row a document. */
export function referencesSheet({rows}: References, options: EmitOptions): Sheet {
  const words = labels[options.language].references
  return {
    name: words.title,
    columns: shown.map(({title, width}) => ({title: String(words[title]), width})),
    rows: rows.map((row, index) => shown.map(({cell}) => cell(row, options, index))),
  }
}

/** Trang các chỗ dẫn: one row a mention, with its words. */
export function placesSheet({rows}: References, options: EmitOptions): Sheet {
  const words = labels[options.language].references
  const widths = {document: 34, citing: 30, file: 30, page: 8, line: 8, words: 60} as const
  const titles = ['document', 'citing', 'file', 'page', 'line', 'words'] as const
  return {
    name: words.placesTitle,
    columns: titles.map((title) => ({title: words[title], width: widths[title]})),
    rows: rows.flatMap((row) =>
      row.citedBy.flatMap((citing) =>
        citing.places.map(({page, line, text}): Cell[] => [
          titleOf(row, options),
          citingName(citing, options),
          citing.file,
          page,
          line,
          text,
        ]),
      ),
    ),
  }
}
