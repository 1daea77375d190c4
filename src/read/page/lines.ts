import type {Run} from './run.js'
import {type Segment, segmentsOf} from './segments.js'

/** One printed line: its segments from left to right. */
export interface PageLine {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
  /** Begins with a digit of another size than the words behind it, as a footnote does. */
  readonly noted?: boolean
}

/** Shares of the type size: baselines nearer than this are one line; runs nearer than this stand beside each other. */
const sameLine = 0.45
const beside = 2
const otherSize = 0.15
/** Runs of a line that are looked at for a neighbour: more than a printed line has letters. */
const mostNear = 300

/** Runs → lines, top to bottom. */
export function linesOf(runs: readonly Run[]): PageLine[] {
  const groups: Run[][] = []
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x0 - b.x0)
  for (const run of sorted) {
    const last = groups.at(-1)
    if (last && belongs(run, last)) last.push(run)
    else groups.push([run])
  }
  return groups.map(lineOf)
}

/** On the baseline of the highest run, or of its neighbour: words put into a blank often stand a little lower. */
function belongs(run: Run, line: readonly Run[]): boolean {
  const [first] = line
  if (!first) return false
  if (isLevel(run, first)) return true
  const near = line.slice(-mostNear)
  const neighbour = near.some((other) => isLevel(run, other) && isBeside(run, other))
  return neighbour && !near.some((other) => other.x0 < run.x1 && run.x0 < other.x1)
}

function isLevel(a: Run, b: Run): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.size, b.size) * sameLine
}

function isBeside(a: Run, b: Run): boolean {
  return Math.max(a.x0 - b.x1, b.x0 - a.x1) < a.size * beside
}

function lineOf(runs: readonly Run[]): PageLine {
  const ordered = runs.toSorted((a, b) => a.x0 - b.x0)
  const {y, size} = ordered.reduce((a, b) => (b.size > a.size ? b : a))
  const noted = isNoted(ordered)
  return {y, size, segments: segmentsOf(ordered, size, y), ...(noted && {noted})}
}

function isNoted(ordered: readonly Run[]): boolean {
  const [mark] = ordered
  const words = ordered.find(({text}) => !/^\d{1,3}\s?$/u.test(text))
  if (!mark || !words || words === mark) return false
  return Math.abs(mark.size - words.size) > words.size * otherSize
}
