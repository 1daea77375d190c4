import type {Reference, References} from '../model/references.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions} from './product.js'
import {notesOf, placesOf, relationsOf, summaryOf, titleOf} from './reference-texts.js'
import {table} from './table.js'

/** Citing documents named in a cell; the other formats name all. */
const mostPlaces = 3
/** Characters of a subject that are shown. */
const longestSubject = 120

/** Danh mục văn bản được dẫn cho màn hình 100 cột; what is to be searched for stands with what is missing. */
export function referencesTable({rows}: References, options: EmitOptions): string {
  const words = labels[options.language].references
  if (rows.length === 0) return `${words.none}\n`
  const columns = [
    {title: words.document, width: 22},
    {title: words.issuedOn, width: 13},
    {title: words.subject, width: 27},
    {title: words.places, width: 32},
  ]
  const cells = rows.map((row) => [
    [titleOf(row, options)],
    standing(row, options),
    about(row, options),
    places(row, options),
  ])
  return `${table(columns, cells)}\n\n${summaryOf(rows, options)}\n`
}

/** When it was issued, whether it is in hand, and what the citing documents do with it. */
function standing(row: Reference, options: EmitOptions): string[] {
  const {issuedOn, year, state} = row
  const when = issuedOn ? printedDate(issuedOn) : (year?.toString() ?? '–')
  return [when, labels[options.language].references.states[state], relationsOf(row, options)]
}

function about(row: Reference, options: EmitOptions): string[] {
  const notes = notesOf(row, options).map((note) => `* ${note}`)
  return [short(row.subject ?? ''), ...notes, ...(options.missing ? [`→ ${row.search}`] : [])]
}

/** Cut at a word; the other formats give the whole. */
function short(words: string): string {
  if (words.length <= longestSubject) return words
  return `${words.slice(0, longestSubject).replace(/\s+\S*$/u, '')}…`
}

function places({citedBy}: Reference, options: EmitOptions): string[] {
  const shown = citedBy.slice(0, mostPlaces).map((citing) => placesOf(citing, options))
  const rest = citedBy.length - shown.length
  return rest > 0 ? [...shown, labels[options.language].references.more(rest)] : shown
}
