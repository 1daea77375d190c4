import type {Draft} from './source-text.js'

/** A line cut at its widest gap, with the columns where its halves begin. */
interface Halves {
  readonly left: string
  readonly right: string
  /** Column of the right half, tabs expanded. */
  readonly at: number
  /** A tab parts them: then columns of text need not stand under each other. */
  readonly tabbed: boolean
}

const tabWidth = 8
/** Spaces from which a gap may part two columns. */
const gapWidth = 4
/** Lines without a gap that may stand inside a region. */
const reach = 4
const longestCell = 90
/** Characters of a line beyond which it is running text, whatever its gaps. */
const longestRow = 5000
/** Words of a line that opens the text below a letterhead: a label of two words, a sentence. */
const labelled = /^\s*\p{L}+ \p{L}+ ?:/u
const sentence = /^\s*[^-–—+*•\s].*[.:]\s*$/u
const shortEntry = 30
const shortLine = 60

/** A letterhead without a capital: a font drew them. Then a right half may begin in small letters. */
const smallHead = /^\s*\p{L}[^\p{Lu}]*(?:\t| {4})\s*\p{Ll}[^\p{Lu}\d.,:;]{20,}$/u
const opening = 12

/**
 * Khoảng trống → hai cột: lines whose halves stand apart by a tab or a run of spaces (a letterhead, a
 * signature block) become one draft a half, marked left and right. A label before a tab (`1.⇥`), a blank
 * left for a number (`Số:      /QĐ-…`) and running text are no gaps.
 */
export function splitGaps(drafts: readonly Draft[]): Draft[] {
  const rows = tableRows(drafts)
  const small = drafts.slice(0, opening).some(({text}) => smallHead.test(text))
  const halves = drafts.map((draft, index) =>
    draft.cell || rows.has(index) ? undefined : halvesOf(draft.text, small),
  )
  const outside = new Set<number>()
  const spaced = isSpaced(drafts)
  return drafts.flatMap((draft, index) => {
    const row = rows.get(index)
    if (row) return cells(draft, row)
    const own = halves[index]
    if (own) return sides(draft, own)
    const side = draft.cell ? undefined : lonelySide(drafts, halves, index, outside, spaced)
    if (side) return [{...draft, column: side}]
    outside.add(index)
    return [draft]
  })
}

/** A line of a table kept with tabs or wide gaps. */
interface Row {
  readonly table: number
  readonly row: number
  readonly parts: readonly string[]
}

/** Tables from which the numbers of gap tables run, so that they differ from those a format tells. */
const firstTable = 1000

/** Bảng giữ bằng tab: at least two lines in a row with three parts or more. */
function tableRows(drafts: readonly Draft[]): ReadonlyMap<number, Row> {
  const parts = drafts.map(({text, cell}) => (cell ? [] : partsOf(text)))
  const rows = new Map<number, Row>()
  let table = firstTable
  for (let index = 0; index < drafts.length; index++) {
    let end = index
    while ((parts[end]?.length ?? 0) >= 3) end++
    if (end - index < 2) continue
    for (let row = index; row < end; row++)
      rows.set(row, {table, row: row - index, parts: parts[row] ?? []})
    table++
    index = end
  }
  return rows
}

function partsOf(text: string): string[] {
  if (text.length > longestRow) return []
  const parts = text.split(/\t+| {4,}/u).map((part) => part.trim())
  return parts.filter(Boolean)
}

function cells(draft: Draft, {table, row, parts}: Row): Draft[] {
  return parts.map((text, column) => ({...draft, text, cell: {table, row, column}}))
}

function sides(draft: Draft, {left, right}: Halves): Draft[] {
  return [
    ...(left ? [{...draft, text: left, column: 'left' as const}] : []),
    ...(right ? [{...draft, text: right, column: 'right' as const}] : []),
  ]
}

const label = /^\s*(?:[-–—+*•]|\(?[\dIVXivx.]{1,8}[.)/:-]|\(?\p{L}{1,2}\d?[.)])\s*$/u
const noColumn = /^(?:[/\p{Ll}.…_]|[-–—](?=\S))/u
const noSmallColumn = /^(?:[/.…_]|[-–—](?=\S))/u

const anyGap = new RegExp(`\\t|[ \\u00A0]{${gapWidth}}`, 'u')

/** The two halves of a line, when both look like cells of a page layout. */
function halvesOf(text: string, small: boolean): Halves | undefined {
  if (text.length > longestRow || !anyGap.test(text)) return undefined
  let best: RegExpExecArray | undefined
  for (const match of text.matchAll(/[ \t\u00A0]+/gu)) {
    if (match.index === 0 || match.index + match[0].length === text.length) continue
    const wide = match[0].includes('\t') || match[0].length >= gapWidth
    if (wide && (!best || match[0].length > best[0].length)) best = match
  }
  if (!best) return undefined
  const left = text.slice(0, best.index).trim()
  const right = text.slice(best.index + best[0].length).trim()
  if (!left || !right || label.test(left)) return undefined
  if ((small ? noSmallColumn : noColumn).test(right)) return undefined
  if (left.length > longestCell || right.length > longestCell) return undefined
  const at = width(text.slice(0, best.index + best[0].length))
  return {left, right, at, tabbed: best[0].includes('\t')}
}

/** In a text file a blank line stands between any two lines, or nearly: then it says nothing of paragraphs. */
function isSpaced(drafts: readonly Draft[]): boolean {
  const close = drafts.filter(({fileLine}, index) => {
    const before = drafts[index - 1]?.fileLine
    return fileLine === undefined || (before !== undefined && fileLine <= before + 1)
  })
  return close.length * 10 < drafts.length
}

/** A line within a region that has one half only: indented as far as the right one, or short of it. */
function lonelySide(
  drafts: readonly Draft[],
  halves: readonly (Halves | undefined)[],
  index: number,
  outside: ReadonlySet<number>,
  spaced: boolean,
): 'left' | 'right' | undefined {
  const above = nearest(halves, index, -1, outside)
  const text = drafts[index]?.text ?? ''
  if (!above || !text.trim()) return undefined
  const indent = width(/^\s*/u.exec(text)?.[0] ?? '')
  const middle = (indent + width(text)) / 2
  const inRight = indent >= above.at - 2 || Math.abs(middle - above.at - above.right.length / 2) < 8
  if ((indent > 12 && inRight) || (above.tabbed && /^\t/u.test(text))) return 'right'
  const entry = spaced && /^\s*[-–—+*•]\s*\p{L}/u.test(text)
  if ((drafts[index]?.opens && !entry) || /^\s*[-–—+*•]?\s*$/u.test(text)) return undefined
  const parts = labelled.test(text) || (sentence.test(text) && text.trim().length > shortEntry)
  const below = nearest(halves, index, 1) ?? (parts ? undefined : indented(drafts, index, above))
  if (parts && !halves[index + 1]) return undefined
  const fits = above.tabbed ? text.trim().length < shortLine : width(text) <= above.at
  const goesOn = /^\s*(?:[-–—+*•]\s*\p{L}|\p{Ll})/u.test(text)
  return (below || goesOn) && fits ? 'left' : undefined
}

function nearest(
  halves: readonly (Halves | undefined)[],
  index: number,
  step: 1 | -1,
  outside?: ReadonlySet<number>,
): Halves | undefined {
  for (let away = 1; away <= reach; away++) {
    if (outside?.has(index + away * step)) return undefined
    const found = halves[index + away * step]
    if (found) return found
  }
  return undefined
}

function indented(drafts: readonly Draft[], index: number, {at, tabbed}: Halves): boolean {
  return drafts.slice(index + 1, index + 1 + reach).some(({text}) => {
    const indent = /^\s*/u.exec(text)?.[0] ?? ''
    if (text.trim().length >= shortLine) return false // a paragraph with its first line indented
    return width(indent) >= Math.max(13, at - 12) || (tabbed && indent.startsWith('\t'))
  })
}

/** Columns that some text takes, tabs expanded. */
function width(text: string): number {
  let columns = 0
  for (const character of text) columns += character === '\t' ? tabWidth - (columns % tabWidth) : 1
  return columns
}
