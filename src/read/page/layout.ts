import {columns} from '../../source/columns.js'
import type {Draft} from '../../source/source-text.js'
import {type GapTable, gapTables} from './gap-tables.js'
import {goingOn, type OpenTable, opened} from './going-on.js'
import type {PageLine} from './lines.js'
import {type Margins, marginsOf} from './margins.js'
import {isCentred, opening} from './openings.js'
import {regionsOf} from './regions.js'
import {withRemarks} from './remarks.js'
import type {Segment} from './segments.js'
import type {PageTable} from './tables.js'

/** What the drafts of a page are told besides their words. */
export interface PageFacts {
  readonly page: number
  readonly width: number
  /** Number of the next table of the document. */
  readonly tables: number
  readonly isBold: (font: string) => boolean
  readonly isItalic: (font: string) => boolean
}

/** A page as laid out, and what the next one must know. */
export interface LaidOut {
  readonly drafts: readonly Draft[]
  /** Number of the next table. */
  readonly tables: number
  /** The ruled table at the foot of the page. */
  readonly last: OpenTable | undefined
}

/** Lines and ruled tables of a page → drafts in reading order. */
export function pageDrafts(
  printed: readonly PageLine[],
  ruled: readonly PageTable[],
  facts: PageFacts,
  before?: OpenTable,
): LaidOut {
  const lines = withRemarks(printed, facts.width)
  const margins = marginsOf(lines, facts.width)
  const drafts: Draft[] = []
  let rest = lines
  let tables = facts.tables
  let last = before
  for (const table of ruled.toSorted((a, b) => b.top - a.top)) {
    const above = rest.filter(({y}) => y > table.top)
    rest = rest.slice(above.length)
    const laid = stretchDrafts(above, margins, {...facts, tables})
    drafts.push(...laid.drafts)
    tables = laid.tables
    const goesOn = above.length === 0 && last && isAlike(last.xs, table.xs) ? last : undefined
    const open = goesOn ?? {number: tables++, xs: table.xs, rows: 0}
    drafts.push(...ruledDrafts(table, open, facts))
    last = opened(table, open)
  }
  const laid = stretchDrafts(rest, margins, {...facts, tables})
  const {tables: next} = laid
  return {
    drafts: [...drafts, ...laid.drafts],
    tables: next,
    last: rest.length > 0 ? undefined : last,
  }
}

function isAlike(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, index) => Math.abs(x - (b[index] ?? 0)) < 4)
}

function ruledDrafts(
  table: PageTable,
  open: Pick<OpenTable, 'number' | 'rows'>,
  facts: PageFacts,
): Draft[] {
  const {repeated, split} = goingOn(table, open)
  const before = open.rows - repeated - (split ? 1 : 0)
  return table.cells.flatMap(({row, column, rows, lines}) =>
    lines.map((line): Draft => {
      const draft = draftOf(line.segments, facts)
      if (row < repeated) return {...draft, furniture: 'running-head'}
      const cell = {table: open.number, row: before + row, column, ...(rows > 1 && {rows})}
      return {...draft, cell}
    }),
  )
}

/** A stretch of a page without rulings: its two-column regions and gap tables put in order. */
function stretchDrafts(
  lines: readonly PageLine[],
  margins: Margins,
  facts: PageFacts,
): {drafts: Draft[]; tables: number} {
  const regions = regionsOf(lines, facts.width)
  const tables = gapTables(lines, regions)
  const drafts: Draft[] = []
  let number = facts.tables
  for (let index = 0; index < lines.length; index++) {
    const region = regions.find(({from}) => from === index)
    const table = tables.find(({from}) => from === index)
    if (region) {
      const own = lines.slice(region.from, region.to)
      drafts.push(...columns(own.flatMap((line) => sides(line, region.gutter, facts))))
      index = region.to - 1
    } else if (table) {
      drafts.push(...gapDrafts(table, number, facts))
      number++
      index = table.to - 1
    } else {
      const line = lines[index]
      if (line) drafts.push(fullLine(line, lines[index - 1], margins, facts))
    }
  }
  return {drafts, tables: number}
}

function gapDrafts({cells}: GapTable, number: number, facts: PageFacts): Draft[] {
  return cells.flatMap(({row, column, segments}) =>
    segments.map((segment) => ({
      ...draftOf([segment], facts),
      cell: {table: number, row, column},
    })),
  )
}

function sides(line: PageLine, gutter: number, facts: PageFacts): Draft[] {
  return line.segments.map((segment) => ({
    ...draftOf([segment], facts),
    column: (segment.x0 + segment.x1) / 2 < gutter ? ('left' as const) : ('right' as const),
  }))
}

function draftOf(segments: readonly Segment[], {page, isBold, isItalic}: PageFacts): Draft {
  const fonts = segments.flatMap((segment) => segment.fonts)
  const size = Math.max(...segments.map((segment) => segment.size))
  const read = segments.some(({sureness}) => sureness)
  return {
    text: segments.map((segment) => segment.text).join(' '),
    page,
    size: Math.round(size * 10) / 10,
    ...(fonts.every(isBold) && {bold: true}),
    ...(fonts.every(isItalic) && {italic: true}),
    ...(read && {sureness: segments.flatMap(surenessOf)}),
  }
}

function surenessOf({sureness, text}: Segment): readonly number[] {
  return sureness ?? text.split(' ').map(() => 100)
}

function fullLine(
  line: PageLine,
  above: PageLine | undefined,
  margins: Margins,
  facts: PageFacts,
): Draft {
  const opens = opening(line, above, margins)
  return {
    ...draftOf(line.segments, facts),
    ...(isCentred(line, margins) && {align: 'center'}),
    ...(opens !== undefined && {opens}),
    ...(line.segments.length > 1 && {parts: line.segments.map(({text}) => text)}),
  }
}
