import {linesOf, type PageLine} from '../page/lines.js'
import type {ReadPage} from '../page/read-page.js'
import {isInterleaved, type Run} from '../page/run.js'
import {tablesOf} from '../page/tables.js'
import type {PdfPage} from './document.js'
import {drawingOf} from './glyphs.js'
import {textItems} from './guarded.js'
import {runsOf} from './items.js'

/** Digits and marks only: a number or day stamped into the blank left for it. */
const fillIn = /^[\d\s./-]{1,12}$/u

/** Annotations that may show a number, a day or a signature. */
const showsWords: ReadonlySet<string> = new Set(['Widget', 'FreeText', 'Stamp'])

/**
 * Reads one page. Items first; glyph by glyph where the items cannot be ordered or may stand in a ruled table, and
 * for the words that annotations draw: digits alone are put where they stand, the rest is a stamp.
 */
export async function readPage(
  page: PdfPage,
  operators: Readonly<Record<string, number>>,
): Promise<ReadPage> {
  const items = runsOf(await textItems(page))
  const annotations = await page.getAnnotations()
  const drawn = annotations.some(
    ({subtype, hasAppearance}) => hasAppearance && subtype && showsWords.has(subtype),
  )
  const interleaved = isInterleaved(items)
  const lines = linesOf(items)
  if (!drawn && !interleaved && !mayHoldTable(lines)) return {lines, tables: [], stamps: []}
  const {glyphs, rulings} = await drawingOf(page, operators)
  const printed = glyphs.filter((run) => run.annotation === undefined)
  const {tables, rest} = tablesOf(printed, rulings, linesOf)
  const base = interleaved || tables.length > 0 ? rest : items
  const stamped = glyphs.filter((run) => run.annotation !== undefined)
  const {filled, stamps} = sortStamps(stamped, base)
  return {lines: linesOf([...base, ...filled]), tables, stamps: stamps.flatMap(linesOf)}
}

/** Lines of two parts that a letterhead and a signature block may take together. */
const partedLines = 14

/** Only columns make it worth while to look for rulings. */
function mayHoldTable(lines: readonly PageLine[]): boolean {
  const parted = lines.filter(({segments}) => segments.length > 1)
  return parted.some(({segments}) => segments.length > 2) || parted.length > partedLines
}

function sortStamps(drawn: readonly Run[], base: readonly Run[]): {filled: Run[]; stamps: Run[][]} {
  const byAnnotation = new Map<number, Run[]>()
  for (const run of drawn) {
    const number = run.annotation ?? 0
    byAnnotation.set(number, [...(byAnnotation.get(number) ?? []), run])
  }
  const filled: Run[] = []
  const stamps: Run[][] = []
  for (const runs of byAnnotation.values()) {
    const words = runs.map((run) => run.text).join('')
    const line = fillIn.test(words) ? lineUnder(runs, base) : undefined
    if (line) filled.push(...runs.map((run) => ({...run, y: line.y})))
    else stamps.push(runs)
  }
  return {filled, stamps}
}

/** The run of the printed line that some stamped digits stand on: their heights overlap. */
function lineUnder(runs: readonly Run[], base: readonly Run[]): Run | undefined {
  const first = runs[0]
  if (!first) return undefined
  const reach = (run: Run) => Math.abs(run.y - first.y) < Math.max(run.size, first.size) * 0.8
  return base.filter(reach).toSorted((a, b) => distance(a, first) - distance(b, first))[0]
}

function distance(run: Run, stamp: Run): number {
  const across = Math.max(0, run.x0 - stamp.x1, stamp.x0 - run.x1)
  return Math.hypot(across, (run.y - stamp.y) * 4)
}
