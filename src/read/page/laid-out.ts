import {type Draft, sourceText} from '../../source/source-text.js'
import type {ReadResult} from '../reader.js'
import {superscript} from '../superscript.js'
import {sortFurniture, textOf} from './furniture.js'
import {putBehind} from './going-on.js'
import {type LaidOut, pageDrafts} from './layout.js'
import type {PageLine} from './lines.js'
import type {PageSize, ReadPage, SeenPage} from './read-page.js'

/** Pages → drafts; a file none of whose scans could be read is not read as a document. */
export function laidOut(pages: readonly SeenPage[], usual: PageSize): ReadResult | undefined {
  if (pages.every((page) => isBlank(page)) && pages.some(({fate}) => fate === 'unread'))
    return undefined
  const drafts: Draft[] = []
  const none = () => false
  const facts = {isBold: none, isItalic: none}
  let laid: LaidOut = {drafts: [], tables: 0, last: undefined}
  for (const [index, sorted] of sortFurniture(
    pages.map(({lines, size = usual}) => ({lines, height: size.height})),
  ).entries()) {
    const page = index + 1
    const {tables: ruled = [], stamps = [], boxes = [], size: {width} = usual} = pages[index] ?? {}
    laid = pageDrafts(sorted.lines, ruled, {...facts, width, page, tables: laid.tables}, laid.last)
    const furniture = [
      ...sorted.pageNumbers.map((line) => apart(line, page, 'page-number')),
      ...sorted.runningHeads.map((line) => apart(line, page, 'running-head')),
      ...sorted.footnotes.map((line) => noteDraft(line, page)),
      ...stamps.map((line) => apart(line, page, 'margin')),
    ]
    drafts.push(...boxes.flatMap((lines, box) => lines.map((line) => boxedDraft(line, page, box))))
    putBehind(drafts, laid.drafts)
    drafts.push(...furniture)
  }
  return {source: sourceText(drafts, pages.length), text: textSource(pages)}
}

/** Whether the words come from the text layer, from OCR or from both. */
function textSource(pages: readonly SeenPage[]): NonNullable<ReadResult['text']> {
  const worded = pages.filter((page) => !isBlank(page))
  const seen = worded.filter(({fate}) => fate === 'read' || fate === 'reread')
  if (seen.length === 0) return 'native'
  return seen.length === worded.length ? 'ocr' : 'mixed'
}

const isBlank = ({lines, tables, boxes = []}: ReadPage & Pick<SeenPage, 'boxes'>) =>
  lines.length === 0 && tables.length === 0 && boxes.length === 0

function apart(line: PageLine, page: number, furniture: NonNullable<Draft['furniture']>): Draft {
  return {...readDraft(line, page), furniture}
}

function boxedDraft(line: PageLine, page: number, box: number): Draft {
  return {...readDraft(line, page), box}
}

function readDraft(line: PageLine, page: number): Draft {
  const sureness = line.segments.flatMap((segment) => segment.sureness ?? [])
  return {text: textOf(line), page, ...(sureness.length > 0 && {sureness})}
}

/** The mark of a note is raised there, too, whatever its size. */
function noteDraft(line: PageLine, page: number): Draft {
  const draft = apart(line, page, 'footnote')
  const marked = ({text}: Draft) => text.replace(/^\d{1,3}(?=\D)/u, superscript)
  return line.noted ? {...draft, text: marked(draft)} : draft
}
