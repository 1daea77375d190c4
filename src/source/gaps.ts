import type {Draft} from './source-text.js'

/** A line cut at its widest gap, with the columns where its halves begin. */
interface Halves {
  readonly left: string
  readonly right: string
  /** Column of the right half, tabs expanded. */
  readonly at: number
}

const tabWidth = 8
/** Spaces from which a gap may part two columns. */
const gapWidth = 4
/** Lines without a gap that may stand inside a region. */
const reach = 4
const longestCell = 90

/**
 * Khoảng trống → hai cột: lines whose halves stand apart by a tab or a run of spaces (a letterhead, a
 * signature block) become one draft a half, marked left and right. A label before a tab (`1.⇥`), a blank
 * left for a number (`Số:      /QĐ-…`) and running text are no gaps.
 */
export function splitGaps(drafts: readonly Draft[]): Draft[] {
  const halves = drafts.map((draft) => (draft.cell ? undefined : halvesOf(draft.text)))
  return drafts.flatMap((draft, index) => {
    const own = halves[index]
    if (own) return sides(draft, own)
    const side = draft.cell ? undefined : lonelySide(drafts, halves, index)
    return side ? [{...draft, column: side}] : [draft]
  })
}

function sides(draft: Draft, {left, right}: Halves): Draft[] {
  return [
    ...(left ? [{...draft, text: left, column: 'left' as const}] : []),
    ...(right ? [{...draft, text: right, column: 'right' as const}] : []),
  ]
}

const label = /^\s*(?:[-–—+*•]|\(?[\dIVXivx.]{1,8}[.)/:-]|\(?\p{L}{1,2}\d?[.)])\s*$/u
const noColumn = /^(?:[/\p{Ll}.…_]|[-–—](?=\S))/u

/** The two halves of a line, when both look like cells of a page layout. */
function halvesOf(text: string): Halves | undefined {
  let best: RegExpExecArray | undefined
  for (const match of text.matchAll(/[ \t\u00A0]+/gu)) {
    if (match.index === 0 || match.index + match[0].length === text.length) continue
    const wide = match[0].includes('\t') || match[0].length >= gapWidth
    if (wide && (!best || match[0].length > best[0].length)) best = match
  }
  if (!best) return undefined
  const left = text.slice(0, best.index).trim()
  const right = text.slice(best.index + best[0].length).trim()
  if (!left || !right || label.test(left) || noColumn.test(right)) return undefined
  if (left.length > longestCell || right.length > longestCell) return undefined
  return {left, right, at: width(text.slice(0, best.index + best[0].length))}
}

/** A line within a region that has one half only: indented as far as the right one, or short of it. */
function lonelySide(
  drafts: readonly Draft[],
  halves: readonly (Halves | undefined)[],
  index: number,
): 'left' | 'right' | undefined {
  const above = nearest(halves, index, -1)
  if (!above) return undefined
  const text = drafts[index]?.text ?? ''
  const indent = width(/^\s*/u.exec(text)?.[0] ?? '')
  if (indent >= above.at - 12 && indent > 12) return 'right'
  const below = nearest(halves, index, 1) ?? indented(drafts, index, above.at)
  return below && width(text) <= above.at && !/^\s*[-–—+*•]?\s*$/u.test(text) ? 'left' : undefined
}

function nearest(
  halves: readonly (Halves | undefined)[],
  index: number,
  step: 1 | -1,
): Halves | undefined {
  for (let away = 1; away <= reach; away++) {
    const found = halves[index + away * step]
    if (found) return found
  }
  return undefined
}

function indented(drafts: readonly Draft[], index: number, at: number): boolean {
  return drafts
    .slice(index + 1, index + 1 + reach)
    .some(({text}) => width(/^\s*/u.exec(text)?.[0] ?? '') >= Math.max(13, at - 12))
}

/** Columns that some text takes, tabs expanded. */
function width(text: string): number {
  let columns = 0
  for (const character of text)
    columns += character === '\t' ? tabWidth - (columns % tabWidth) : 1
  return columns
}
