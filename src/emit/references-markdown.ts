import type {Reference, References} from '../model/references.js'
import {escapeMarkdown} from './escape-markdown.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'
import {
  notesOf,
  placesOf,
  provisionsOf,
  relationsOf,
  summaryOf,
  titleOf,
} from './reference-texts.js'

/** Danh mục văn bản được dẫn dạng Markdown: one table. */
export function referencesMarkdown({rows}: References, options: EmitOptions): string {
  const words = labels[options.language].references
  const titles = [
    words.document,
    words.issuedOn,
    words.issuer,
    words.subject,
    words.relation,
    words.provisions,
    words.places,
    words.mentions,
    words.state,
    words.note,
    words.search,
  ]
  const table = [titles, titles.map(() => '---'), ...rows.map((row) => cellsOf(row, options))]
  return [
    `# ${words.title}`,
    '',
    ...(rows.length > 0 ? [...table.map(line), '', summaryOf(rows, options)] : [words.none]),
    '',
  ].join('\n')
}

function cellsOf(row: Reference, options: EmitOptions): string[] {
  const {issuedOn, year, issuer, subject, citedBy, mentions, state, search} = row
  const list = (parts: readonly string[]) => parts.map(cell).join('<br>')
  return [
    cell(titleOf(row, options)),
    issuedOn ? printedDate(issuedOn) : (year?.toString() ?? ''),
    cell(issuer ?? ''),
    cell(subject ?? ''),
    relationsOf(row, options),
    list(provisionsOf(row, options)),
    list(citedBy.map((citing) => placesOf(citing, options))),
    String(mentions),
    labels[options.language].references.states[state],
    list(notesOf(row, options)),
    cell(search),
  ]
}

/** Printed words never break out of their cell. */
const cell = (words: string) =>
  escapeMarkdown(words.replace(/[\s\u0000-\u001F\u007F-\u009F]+/gu, ' '))

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
