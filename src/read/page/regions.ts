import type {PageLine} from './lines.js'
import type {Segment} from './segments.js'

/** A two-column region: the sides of its segments, by line. */
export interface Region {
  readonly from: number
  /** First line after it. */
  readonly to: number
  /** The gutter: left segments end before it, right ones begin behind it. */
  readonly gutter: number
}

interface Growing {
  from: number
  to: number
  /** Rightmost end of the left column, leftmost start of the right one. */
  low: number
  high: number
  leftCentre: number
  rightCentre: number
  leftEdge: number
  rightEdge: number
  /** Starts of the segments of each side: all alike in a column set flush left. */
  leftStarts: number[]
  rightStarts: number[]
}

/** Distances in points: how far a line may stand off the column it belongs to. */
const centred = 45
const exact = 4
const aligned = 8
/** Vertical gaps, in type sizes: between lines of a column; above a signer's name. */
const lineGap = 2.4
const signatureGap = 11
/** A label of two words or more with a colon, as opens the text below a letterhead. */
const labelled = /^\p{L}+(?: \p{L}+)+ ?:/u
/** An entry of a list. */
const listed = /^[-–—+*•] /u
/** Lines within which a line of two columns shows that a region goes on below such a label. */
const labelReach = 3

/**
 * Hai cột: letterhead and signature. A region grows from a line of two segments parted about the middle of
 * the page, as long as no segment crosses the gutter and each stands in its column.
 */
export function regionsOf(lines: readonly PageLine[], width: number): Region[] {
  const regions: Region[] = []
  for (let index = 0; index < lines.length; index++) {
    const seed = seedAt(lines, index, width)
    if (!seed) continue
    growUp(lines, seed, regions.at(-1)?.to ?? 0)
    growDown(lines, seed)
    regions.push({from: seed.from, to: seed.to, gutter: (seed.low + seed.high) / 2})
    index = seed.to - 1
  }
  return regions
}

function seedAt(lines: readonly PageLine[], index: number, width: number): Growing | undefined {
  const line = lines[index]
  const [left, right, more] = line?.segments ?? []
  if (!line || !left || !right || more) return undefined
  const middle = (left.x1 + right.x0) / 2
  if (middle < width * 0.25 || middle > width * 0.75) return undefined
  if (opensText(lines, index)) return undefined
  return {
    from: index,
    to: index + 1,
    low: left.x1,
    high: right.x0,
    leftCentre: centre(left),
    rightCentre: centre(right),
    leftEdge: left.x0,
    rightEdge: right.x0,
    leftStarts: [left.x0],
    rightStarts: [right.x0],
  }
}

function centre(segment: Segment): number {
  return (segment.x0 + segment.x1) / 2
}

function growDown(lines: readonly PageLine[], region: Growing): void {
  for (let index = region.to; index < lines.length; index++) {
    const line = lines[index]
    const above = lines[index - 1]
    if (!line || !above || !joins(line, above.y - line.y, region)) return
    if (opensText(lines, index)) return
    take(line, region)
    region.to = index + 1
  }
}

/** A label, alone or before words that are no title in capitals, with no line of two columns close below but that of a list. */
function opensText(lines: readonly PageLine[], index: number): boolean {
  const [left, right, more] = lines[index]?.segments ?? []
  if (!left || more || !labelled.test(left.text)) return false
  if (right && right.text === right.text.toUpperCase()) return false
  return !lines
    .slice(index + 1, index + 1 + labelReach)
    .some(({segments: [, beside, other]}) => beside && !other && !listed.test(beside.text))
}

/** Upwards a line at the left edge is more likely the end of a paragraph: only lines set in a column count. */
function growUp(lines: readonly PageLine[], region: Growing, stop: number): void {
  for (let index = region.from - 1; index >= stop; index--) {
    const line = lines[index]
    const below = lines[index + 1]
    if (!line || !below || below.size * 1.7 < line.y - below.y) return
    const [only, more] = line.segments
    const left = only && !more && only.x1 < region.high && only.x0 < region.low
    if (left && line.y - below.y > line.size * 0.9) return
    if (!joins(line, line.y - below.y, region)) return
    take(line, region)
    region.from = index
  }
}

function joins(line: PageLine, gap: number, region: Growing): boolean {
  const sides = line.segments.map((segment) => sideOf(segment, region))
  if (sides.includes(undefined) || line.segments.length > 2) return false
  const [, right] = line.segments
  if (right)
    return (
      sides[0] === 'left' &&
      sides[1] === 'right' &&
      gap < line.size * signatureGap &&
      !isTitle(right, region)
    )
  const [only] = line.segments
  if (!only) return false
  const near = gap < line.size * lineGap
  if (sides[0] === 'left')
    return near ? inLeft(only, region) : inMiddle(only, region) && gap < line.size * signatureGap
  const settled = Math.abs(centre(only) - region.rightCentre) < centred
  return near ? settled || inRight(only, region) : settled && gap < line.size * signatureGap
}

/** A column set flush left takes what begins at its edge; a centred one what lies within it. */
function inLeft(segment: Segment, region: Growing): boolean {
  if (isFlush(region)) return Math.abs(segment.x0 - region.leftEdge) < aligned * 2
  const within = segment.x0 > region.leftEdge - aligned && segment.x1 < region.low + aligned
  return within || inColumn(segment, region.leftCentre, region.leftEdge)
}

function isFlush({leftStarts, leftEdge}: Growing): boolean {
  return leftStarts.length > 1 && leftStarts.every((start) => start - leftEdge < 4)
}

/** A title centred on the page, with a stamp to its left, begins before the right column and has its middle elsewhere. */
function isTitle(segment: Segment, {rightCentre, rightEdge}: Growing): boolean {
  return segment.x0 < rightEdge - aligned && Math.abs(centre(segment) - rightCentre) > centred
}

/** A name that stands higher than the one beside it: in the middle of a centred column. */
function inMiddle(segment: Segment, region: Growing): boolean {
  return !isFlush(region) && Math.abs(centre(segment) - region.leftCentre) < exact
}

/** A title centred on the page may begin at the edge of a centred column by chance. */
function inRight(segment: Segment, {rightStarts, rightEdge}: Growing): boolean {
  const atEdge = rightStarts.filter((start) => start - rightEdge < 4).length
  const flush = atEdge > 1 || rightStarts.length === 1
  return flush && Math.abs(segment.x0 - rightEdge) < aligned
}

function inColumn(segment: Segment, middle: number, edge: number): boolean {
  return Math.abs(centre(segment) - middle) < centred || Math.abs(segment.x0 - edge) < aligned
}

function sideOf(segment: Segment, region: Growing): 'left' | 'right' | undefined {
  if (segment.x1 < region.high - 2 && segment.x0 < region.low) return 'left'
  return segment.x0 > region.low + 2 ? 'right' : undefined
}

function take(line: PageLine, region: Growing): void {
  for (const segment of line.segments) {
    if (sideOf(segment, region) === 'left') {
      region.low = Math.max(region.low, segment.x1)
      region.leftEdge = Math.min(region.leftEdge, segment.x0)
      region.leftStarts.push(segment.x0)
    } else {
      region.high = Math.min(region.high, segment.x0)
      region.rightEdge = Math.min(region.rightEdge, segment.x0)
      region.rightStarts.push(segment.x0)
    }
  }
}
