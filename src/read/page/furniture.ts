import type {PageLine} from './lines.js'

/** The lines of a page, and how tall it is. */
export interface Unsorted {
  readonly lines: readonly PageLine[]
  readonly height: number
}

/** The lines of a page without its furniture, and the furniture. */
export interface Sorted {
  readonly lines: readonly PageLine[]
  readonly pageNumbers: readonly PageLine[]
  readonly runningHeads: readonly PageLine[]
  readonly footnotes: readonly PageLine[]
}

/** Share of the page's height taken by its head and foot. */
const edge = 0.09
const numberShape = /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—]|\s*\/\s*\d{1,4})?$/u

/** Số trang, đầu trang lặp lại: found over all pages, since only repetition tells a running head. */
export function sortFurniture(pages: readonly Unsorted[]): Sorted[] {
  const seen = new Map<string, number>()
  for (const {lines, height} of pages)
    for (const line of lines)
      if (atEdge(line, height)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1)
  const repeated = (line: PageLine, height: number) =>
    pages.length > 2 && atEdge(line, height) && (seen.get(keyOf(line)) ?? 0) >= pages.length - 1
  return pages.map(({lines, height}) => {
    const numbers = lines.filter((line) => isPageNumber(line, lines, height))
    const heads = lines.filter((line) => !numbers.includes(line) && repeated(line, height))
    const own = lines.filter((line) => !numbers.includes(line) && !heads.includes(line))
    const notes = notesStart(own, height)
    return {
      lines: own.slice(0, notes),
      pageNumbers: numbers,
      runningHeads: heads,
      footnotes: own.slice(notes),
    }
  })
}

/** Chú thích cuối trang: from a line in the lower half that begins with a small digit and stands apart, to the foot. */
function notesStart(lines: readonly PageLine[], height: number): number {
  const usual = gapsOf(lines)
  const at = lines.findIndex(
    ({noted, y}, index) =>
      noted && y < height / 2 && (lines[index - 1]?.y ?? y) - y > usual * apart,
  )
  return at < 0 ? lines.length : at
}

/** Share of the usual distance of lines by which a footnote stands off the text. */
const apart = 1.15

/** The usual distance of lines. */
function gapsOf(lines: readonly PageLine[]): number {
  const gaps = lines.slice(1).map(({y}, index) => (lines[index]?.y ?? y) - y)
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
}

function atEdge({y}: PageLine, height: number): boolean {
  return y > height * (1 - edge) || y < height * edge
}

function keyOf(line: PageLine): string {
  return `${Math.round(line.y / 4)}:${textOf(line)}`
}

export function textOf({segments}: PageLine): string {
  return segments.map((segment) => segment.text).join(' ')
}

/** A number alone, first or last on its page. */
function isPageNumber(line: PageLine, lines: readonly PageLine[], height: number): boolean {
  const outermost = line === lines[0] || line === lines.at(-1)
  return outermost && atEdge(line, height) && numberShape.test(textOf(line))
}
