import type {Run} from './run.js'

/** Mảnh của một dòng: words without a wide gap between them. */
export interface Segment {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly size: number
  readonly fonts: readonly string[]
}

/** One printed line: its segments from left to right. */
export interface PageLine {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
  /** Begins with a digit of another size than the words behind it, as a footnote does. */
  readonly noted?: boolean
}

/** Shares of the type size: baselines nearer than this are one line; gaps from these part words and columns. */
const sameLine = 0.45
const wordGap = 0.17
const columnGap = 1.6
const otherSize = 0.15
/** Words behind a wide gap that cannot begin a column: the tail of a number or date left blank. */
const noColumn = /^(?:[/\p{Ll}.…_]|[-–—](?=\S))/u

/** Runs → lines, top to bottom. */
export function linesOf(runs: readonly Run[]): PageLine[] {
  const groups: Run[][] = []
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x0 - b.x0)
  for (const run of sorted) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (last && first && first.y - run.y < Math.max(first.size, run.size) * sameLine) last.push(run)
    else groups.push([run])
  }
  return groups.map(lineOf)
}

function lineOf(runs: Run[]): PageLine {
  const ordered = runs.toSorted((a, b) => a.x0 - b.x0)
  const segments: Run[][] = []
  for (const run of ordered) {
    const last = segments.at(-1)
    const before = last?.at(-1)
    const gap = before ? run.x0 - Math.max(...(last ?? []).slice(-3).map((each) => each.x1)) : 0
    const apart = gap > run.size * columnGap && !noColumn.test(run.text)
    if (last && before && !apart) last.push(run)
    else segments.push([run])
  }
  const tallest = ordered.reduce((a, b) => (b.size > a.size ? b : a))
  const noted = isNoteMark(ordered[0], ordered[1])
  return {
    y: tallest.y,
    size: tallest.size,
    segments: segments.map(segmentOf),
    ...(noted && {noted}),
  }
}

function isNoteMark(mark: Run | undefined, words: Run | undefined): boolean {
  if (!mark || !words || !/^\d{1,3}\s?$/u.test(mark.text)) return false
  return Math.abs(mark.size - words.size) > words.size * otherSize
}

function segmentOf(runs: readonly Run[]): Segment {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    if (text && run.x0 - end > run.size * wordGap && !text.endsWith(' ')) text += ' '
    text += run.text
    end = Math.max(end, run.x1)
  }
  const first = runs[0]
  return {
    text: text.trim(),
    x0: first?.x0 ?? 0,
    x1: end,
    size: Math.max(...runs.map((run) => run.size)),
    fonts: [...new Set(runs.map((run) => run.font))],
  }
}
