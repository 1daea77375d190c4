import {superscript} from '../superscript.js'
import type {Run} from './run.js'

/** Mảnh của một dòng: words without a wide gap between them. */
export interface Segment {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly size: number
  readonly fonts: readonly string[]
  /** Of each word, where OCR read them. */
  readonly sureness?: readonly number[]
}

/** Shares of the type size: gaps from these part words and columns. */
const wordGap = 0.17
const columnGap = 1.6
/** The same between titles in capitals, which are set close in narrow columns and not justified. */
const titleGap = 0.85
/** Words in capitals, and nothing else. */
const title = /^\p{Lu}[\p{Lu}.,-]*(?: \p{Lu}[\p{Lu}.,-]*)+$/u
/** Words behind a wide gap that cannot begin a column: the tail of a number or date left blank. */
const noColumn = /^(?:[/\p{Ll}.…_]|[-–—](?=\S))/u
/** An outline label alone (`1.`, `a)`, `Abc 1.`) or a bullet: what stands behind its gap is its text. */
const outlineLabel =
  /^(?:[-–—+*•\p{Co}]|\(?[\dIVXivx.]{1,8}[.)/:-]|\(?\p{L}{1,2}\d?[.)]|\p{L}{2,6} (?:\d{1,3}|[IVXLC]+)[.:])$/u
/** A bullet of a symbol font: a code point of its own, which shows in no other font. */
const symbolBullet = /^\p{Co}\s*/u

/** The runs of one line, from left to right → its segments; `size` and `y` are those of its words. */
export function segmentsOf(ordered: readonly Run[], size: number, y: number): Segment[] {
  const groups: Run[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of ordered) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const close = before && title.test(before.text.trim()) && title.test(run.text.trim())
    const gap = close ? titleGap : columnGap
    const apart = run.x0 - end > run.size * gap && !noColumn.test(run.text)
    if (last && !apart) last.push(run)
    else groups.push([run])
    end = Math.max(end, run.x1)
  }
  joinLabel(groups)
  return groups.map((runs, index) => segmentOf(runs, size, y, index === 0))
}

/** A wide gap behind an outline label parts no columns; rows of a table have more parts. */
function joinLabel(groups: Run[][]): void {
  const [label, text, more] = groups
  if (label && text && !more && outlineLabel.test(wordsOf(label).trim()))
    groups.splice(0, 2, [...label, ...text])
}

function wordsOf(runs: readonly Run[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    if (text && run.x0 - end > run.size * wordGap && !text.endsWith(' ')) text += ' '
    text += run.text
    end = Math.max(end, run.x1)
  }
  return text
}

function segmentOf(given: readonly Run[], size: number, y: number, first: boolean): Segment {
  const runs = given.map((run) => (isRaised(run, size, y) ? raised(run) : run))
  const text = wordsOf(runs).trim()
  const sureness = surenessOf(given)
  return {
    text: first ? text.replace(symbolBullet, '- ') : text,
    x0: runs[0]?.x0 ?? 0,
    x1: Math.max(...runs.map((run) => run.x1)),
    size: Math.max(...runs.map((run) => run.size)),
    fonts: [...new Set(runs.map((run) => run.font))],
    ...(sureness && {sureness}),
  }
}

/** Words of a text layer among those that were read by OCR are sure. */
function surenessOf(runs: readonly Run[]): number[] | undefined {
  if (!runs.some((run) => run.sureness !== undefined)) return undefined
  return runs.flatMap(({text, sureness = 100}) =>
    text
      .trim()
      .split(/\s+/u)
      .map(() => sureness),
  )
}

/** Shares of the type size: a raised run is no larger than this and stands this much above the baseline. */
const raisedSize = 0.8
const raisedBy = 0.15

function isRaised(run: Run, size: number, y: number): boolean {
  return run.size < size * raisedSize && run.y - y > size * raisedBy
}

function raised(run: Run): Run {
  return {...run, text: superscript(run.text)}
}
