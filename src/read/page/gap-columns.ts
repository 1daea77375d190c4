import type {PageLine} from './lines.js'
import type {Segment} from './segments.js'

/** Cột của bảng không kẻ khung: where its segments begin, have their middle, and from where to where they reach. */
export interface GapColumns {
  readonly starts: readonly number[]
  readonly centres: readonly number[]
  readonly extents: readonly Extent[]
}

interface Extent {
  readonly x0: number
  readonly x1: number
}

/** Points within which starts, and middles, of a column may differ; nearer than this they are one. */
const aligned = 12
const centred = 8
const same = 2

const none: GapColumns = {starts: [], centres: [], extents: []}

/** The columns of a run of lines: those of the widest line tell how many there are. */
export function columnsOf(lines: readonly PageLine[]): GapColumns {
  return lines.reduce(withLine, none)
}

/** The columns with those of one more line. */
export function withLine(columns: GapColumns, {segments}: PageLine): GapColumns {
  return {
    starts: merged(columns.starts, segments.map(startOf)),
    centres: merged(columns.centres, segments.map(centreOf)),
    extents: widened(columns.extents, segments),
  }
}

/** Each once: a page is only so wide, however many lines it has. */
function merged(known: readonly number[], more: readonly number[]): readonly number[] {
  const fresh = more.filter((value) => !isNear(value, known, same))
  return fresh.length > 0 ? [...known, ...fresh] : known
}

function widened(known: readonly Extent[], segments: readonly Segment[]): readonly Extent[] {
  if (segments.length > known.length) return segments
  if (segments.length < known.length) return known
  return known.map(({x0, x1}, index) => {
    const segment = segments[index]
    return {x0: Math.min(x0, segment?.x0 ?? x0), x1: Math.max(x1, segment?.x1 ?? x1)}
  })
}

const startOf = ({x0}: Segment) => x0
const centreOf = ({x0, x1}: Extent) => (x0 + x1) / 2

const isNear = (value: number, places: readonly number[], distance: number) =>
  places.some((place) => Math.abs(place - value) < distance)

/** Each part of the line begins where a column does, or has its middle there, and reaches into no other one. */
export function isAligned({segments}: PageLine, columns: GapColumns): boolean {
  return segments.every(
    (segment) =>
      fits(segment, columns) &&
      (isNear(segment.x0, columns.starts, aligned) || inMiddle(segment, columns)),
  )
}

/** Each part of the line has its middle where a column has, and reaches into no other one. */
export function isCentred({segments}: PageLine, columns: GapColumns): boolean {
  return segments.every((segment) => fits(segment, columns) && inMiddle(segment, columns))
}

const inMiddle = (segment: Segment, {centres}: GapColumns) =>
  isNear(centreOf(segment), centres, centred)

/** A part that stands under two columns is text, or a title. */
function fits(segment: Segment, {extents}: GapColumns): boolean {
  return extents.filter((extent) => overlap(segment, extent) > 0).length <= 1
}

/** The column of a segment: that under which most of it stands, or the nearest. */
export function columnAt(segment: Segment, {extents}: GapColumns): number {
  const shares = extents.map((extent) => overlap(segment, extent))
  return shares.indexOf(Math.max(...shares))
}

/** Points that two stretches have in common; below zero, how far they are apart. */
function overlap(a: Extent, b: Extent): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
}
