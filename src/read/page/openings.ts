import type {PageLine} from './lines.js'
import type {Margins} from './margins.js'

/** Points: a line begins at the margin, is indented, has run to the right edge. */
const atMargin = 5
const indented = 12
const toEdge = 12
/** Share of the usual distance of lines from which a gap parts paragraphs. */
const wideGap = 1.55
/** Points that both sides of a centred line stand off, and by which they may differ. */
const offEdge = 8
const unlike = 10
/** Indent of a first line or list below which a full line is text, not a title set off. */
const deepest = 80

/** Canh giữa: as far from the left edge as from the right one. */
export function isCentred({segments}: PageLine, {left, right}: Margins): boolean {
  const before = (segments[0]?.x0 ?? 0) - left
  const behind = right - (segments.at(-1)?.x1 ?? 0)
  return before > offEdge && behind > offEdge && Math.abs(before - behind) < unlike
}

/**
 * Whether a paragraph opens here: after an indent, a wider gap, or a centred line; a line at the margin below a full
 * one goes on.
 */
export function opening(
  line: PageLine,
  above: PageLine | undefined,
  margins: Margins,
): boolean | undefined {
  const {left, right, leading} = margins
  const x0 = line.segments[0]?.x0 ?? 0
  const gap = above ? above.y - line.y : 0
  if (x0 > left + indented) return true
  if (above && gap > leading * wideGap) return true
  const end = above?.segments.at(-1)?.x1
  if (!above || end === undefined || Math.abs(x0 - left) > atMargin) return undefined
  const start = above.segments[0]?.x0 ?? 0
  if (end > right - toEdge && start < left + deepest) return false
  return isCentred(above, margins) ? true : undefined
}
