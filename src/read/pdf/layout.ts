import {columns} from '../../source/columns.js'
import type {Draft} from '../../source/source-text.js'
import {gapTables} from './gap-tables.js'
import type {PageLine, Segment} from './lines.js'
import {regionsOf} from './regions.js'
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

/** Left and right edge of the running text, and the usual distance of its lines. */
interface Margins {
  readonly left: number
  readonly right: number
  readonly leading: number
}

/** A page as laid out, and what the next one must know. */
export interface LaidOut {
  readonly drafts: readonly Draft[]
  /** Number of the next table. */
  readonly tables: number
  /** The ruled table at the foot of the page. */
  readonly last: OpenTable | undefined
}

/** A ruled table that may go on over the page. */
export interface OpenTable {
  readonly number: number
  readonly xs: readonly number[]
  readonly rows: number
}

/** Lines and ruled tables of a page → drafts in reading order. */
export function pageDrafts(
  lines: readonly PageLine[],
  ruled: readonly PageTable[],
  facts: PageFacts,
  before?: OpenTable,
): LaidOut {
  const margins = marginsOf(lines)
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
    last = {...open, rows: open.rows + table.rows}
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

function ruledDrafts({cells}: PageTable, open: OpenTable, facts: PageFacts): Draft[] {
  return cells.flatMap(({row, column, rows, lines}) =>
    lines.map((line) => ({
      ...draftOf(line.segments, facts),
      cell: {
        table: open.number,
        row: open.rows + row,
        column,
        ...(rows > 1 && {rows}),
      },
    })),
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
      drafts.push(
        ...table.cells.map(({row, column, text}) => ({
          text,
          page: facts.page,
          cell: {table: number, row, column},
        })),
      )
      number++
      index = table.to - 1
    } else {
      const line = lines[index]
      if (line) drafts.push(fullLine(line, lines[index - 1], margins, facts))
    }
  }
  return {drafts, tables: number}
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
  return {
    text: segments.map((segment) => segment.text).join(' '),
    page,
    size: Math.round(size * 10) / 10,
    ...(fonts.every(isBold) && {bold: true}),
    ...(fonts.every(isItalic) && {italic: true}),
  }
}

function fullLine(
  line: PageLine,
  above: PageLine | undefined,
  margins: Margins,
  facts: PageFacts,
): Draft {
  const draft = draftOf(line.segments, facts)
  const x0 = line.segments[0]?.x0 ?? 0
  const x1 = line.segments.at(-1)?.x1 ?? 0
  const before = x0 - margins.left
  const behind = margins.right - x1
  const centred = before > 8 && behind > 8 && Math.abs(before - behind) < 10
  const opens = opening(line, above, margins)
  return {...draft, ...(centred && {align: 'center'}), ...(opens !== undefined && {opens})}
}

/** An indent or a wider gap opens a paragraph; a line at the margin below a full one goes on. */
function opening(
  line: PageLine,
  above: PageLine | undefined,
  {left, right, leading}: Margins,
): boolean | undefined {
  const x0 = line.segments[0]?.x0 ?? 0
  const gap = above ? above.y - line.y : 0
  if (x0 > left + 12) return true
  if (above && gap > leading * 1.55) return true
  const end = above?.segments.at(-1)?.x1
  if (end === undefined || Math.abs(x0 - left) > 5) return undefined
  const start = above?.segments[0]?.x0 ?? 0
  return end > right - 12 && start < left + 80 ? false : undefined
}

function marginsOf(lines: readonly PageLine[]): Margins {
  const starts = lines.map((line) => line.segments[0]?.x0 ?? 0).toSorted((a, b) => a - b)
  const ends = lines.map((line) => line.segments.at(-1)?.x1 ?? 0).toSorted((a, b) => a - b)
  const gaps = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    return above ? [above.y - line.y] : []
  })
  gaps.sort((a, b) => a - b)
  const left = mode(starts) ?? starts[0] ?? 0
  const right = ends[Math.floor(ends.length * 0.9)] ?? 0
  return {left, right, leading: gaps[Math.floor(gaps.length / 2)] ?? 0}
}

/** The commonest start of lines, to three points. */
function mode(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(Math.round(value / 3), (counts.get(Math.round(value / 3)) ?? 0) + 1)
  const best = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]
  return best && best[0] * 3
}
