import type {Grey} from './grey.js'

/** Steepest skew that is looked for, and the steps of the two rounds, in radians. */
const steepest = 0.08
const steps = [0.004, 0.0008] as const
/** Only every other dot is looked at, both ways: lines show as well. */
const stride = 2
/** Grey below which a dot is ink. */
const dark = 140
/** By how much the best angle must beat the usual one: on a page on its side, or without lines, none does. */
const telling = 1.3
/** Edges of ink below which there are no lines to speak of. */
const fewest = 1000

/**
 * Độ nghiêng của trang quét, in radians, by which the picture must be turned to lie level; 0 where the page does not
 * tell. At the right angle the lower edges of ink, most of which lie on base lines, fall into few rows.
 */
export function skewOf(grey: Grey): number {
  const edges = lowerEdges(grey)
  if (edges.length < fewest * 2) return 0
  const scored = (angles: readonly number[]) =>
    angles.map((angle) => ({angle, score: gathered(edges, angle, grey.height / stride)}))
  const coarse = scored(anglesAbout(0, steepest, steps[0]))
  const best = highest(coarse)
  const usual = coarse.map(({score}) => score).toSorted((a, b) => a - b)[coarse.length >> 1] ?? 0
  if (best.score < usual * telling) return 0
  return -highest(scored(anglesAbout(best.angle, steps[0], steps[1]))).angle
}

function anglesAbout(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step)
  return Array.from({length: count * 2 + 1}, (_, index) => middle + (index - count) * step)
}

function highest<Scored extends {readonly angle: number; readonly score: number}>(
  all: readonly Scored[],
): {readonly angle: number; readonly score: number} {
  return all.reduce((best, each) => (each.score > best.score ? each : best), {angle: 0, score: 0})
}

/** Dots of ink that have none below, as pairs of x and y in strides. */
function lowerEdges({data, width, height}: Grey): Int32Array {
  const found: number[] = []
  for (let y = 0; y < height - stride; y += stride)
    for (let x = 0; x < width; x += stride) {
      const at = y * width + x
      if ((data[at] ?? 255) >= dark || (data[at + stride * width] ?? 255) < dark) continue
      found.push(x / stride, y / stride)
    }
  return Int32Array.from(found)
}

/** How much the dots gather in rows that run at an angle. */
function gathered(edges: Int32Array, angle: number, height: number): number {
  const slope = Math.tan(angle)
  const margin = Math.ceil(height)
  const rows = new Int32Array(margin * 3)
  for (let at = 0; at < edges.length; at += 2) {
    const row = Math.round((edges[at + 1] ?? 0) - (edges[at] ?? 0) * slope) + margin
    rows[row] = (rows[row] ?? 0) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}
