import {isUnicode, mayBeLegacy} from '../../encoding/evidence.js'
import {fontEncoding} from '../../encoding/fonts.js'
import {type Converted, toUnicode} from '../../encoding/runs.js'
import type {PageLine} from '../page/lines.js'
import type {ReadPage} from '../page/read-page.js'
import type {Segment} from '../page/segments.js'
import type {PdfDocument} from './document.js'
import {operatorList} from './guarded.js'

/** Pages whose words are in Unicode, and the encoding in which most of the others were. */
export interface UnicodePages<Page extends ReadPage> {
  readonly pages: readonly Page[]
  readonly encoding: Converted['encoding']
}

/**
 * Chuyển chữ của các trang theo bảng mã cũ sang Unicode. Such fonts are embedded with the letters of Latin-1, so the words
 * of the pages that hold no Vietnamese letter tell; only then are the names of fonts asked for, which tell capitals.
 */
export async function inUnicode<Page extends ReadPage>(
  pages: readonly Page[],
  document: PdfDocument,
): Promise<UnicodePages<Page>> {
  const suspect = pages.map((page) => isSuspect(segmentsOf(page)))
  const old = pages.filter((_, index) => suspect[index]).flatMap(segmentsOf)
  const byWords = toUnicode(old.map(({text}) => ({text})))
  if (!byWords.encoding) return {pages, encoding: null}
  const fonts: (string | undefined)[] = []
  for (const [index, page] of pages.entries())
    if (suspect[index]) fonts.push(...(await fontsOf(page, document, index + 1)))
  const named = toUnicode(old.map(({text}, index) => ({text, font: fonts[index]})))
  const texts = old.map((_, index) => {
    const isNamed = fontEncoding(fonts[index]) !== undefined
    return (isNamed ? named : byWords).texts[index] ?? ''
  })
  let next = 0
  const rewritten = (segment: Segment): Segment => ({
    ...segment,
    text: texts[next++] ?? segment.text,
  })
  return {
    pages: pages.map((page, index) => (suspect[index] ? mapped(page, rewritten) : page)),
    encoding: byWords.encoding,
  }
}

function isSuspect(segments: readonly Segment[]): boolean {
  return !segments.some(({text}) => isUnicode(text)) && segments.some(({text}) => mayBeLegacy(text))
}

/** The segments of a page, in the order in which {@link mapped} rewrites them. */
function segmentsOf(page: ReadPage): Segment[] {
  const segments: Segment[] = []
  mapped(page, (segment) => {
    segments.push(segment)
    return segment
  })
  return segments
}

function mapped<Page extends ReadPage>(page: Page, change: (segment: Segment) => Segment): Page {
  const line = (each: PageLine): PageLine => ({...each, segments: each.segments.map(change)})
  return {
    ...page,
    lines: page.lines.map(line),
    tables: page.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({...cell, lines: cell.lines.map(line)})),
    })),
    stamps: page.stamps.map(line),
  }
}

/** The names of the fonts of a page's segments: known to pdf.js once it has made the operators. */
async function fontsOf(
  page: ReadPage,
  document: PdfDocument,
  number: number,
): Promise<(string | undefined)[]> {
  const open = await document.getPage(number)
  await operatorList(open)
  const nameOf = (font: string) => {
    const known = open.commonObjs.has(font) ? open.commonObjs.get(font) : undefined
    return (known as {name?: string} | undefined)?.name // fonts of pdf.js bear their names
  }
  const names = segmentsOf(page).map(({fonts}) => {
    const all = fonts.map(nameOf)
    return all.find((name) => fontEncoding(name) !== undefined) ?? all[0]
  })
  open.cleanup()
  return names
}
