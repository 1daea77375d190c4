import {type Matrix, moved} from './matrix.js'

/** Đường kẻ: a drawn line along one axis. `at` is its place on the other axis; `from` < `to` along its own. */
export interface Ruling {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Points: a filled box no thicker than this is a line; a stroke that leans no more than this is straight. */
const thickest = 3
const straight = 1

/** Coordinates each path operation of pdf.js takes: move, line, curve, close. */
const lengths: readonly number[] = [2, 2, 6, 0]

/**
 * The rulings a path draws. Word fills thin boxes, others stroke lines; what is curved, slanted or thick is no
 * ruling.
 */
export function rulingsOf(path: unknown, paint: string, ctm: Matrix): Ruling[] {
  const strokes = /stroke/iu.test(paint)
  if (!strokes && !/fill/iu.test(paint)) return []
  return subpaths(path, ctm).flatMap((points) => (strokes ? edges(points) : thinBox(points)))
}

/** The corners of each closed or open run of a path, on the page. */
function subpaths(path: unknown, ctm: Matrix): Point[][] {
  const data = Object.values((path ?? {}) as Readonly<Record<string, number>>) // an array or a typed one
  const all: Point[][] = []
  for (let index = 0; index < data.length; ) {
    const operation = data[index] ?? 0
    const length = lengths[operation]
    if (length === undefined) return all
    const point = moved(ctm, data[index + length - 1] ?? 0, data[index + length] ?? 0)
    if (operation === 0) all.push([point])
    else if (operation === 3) all.at(-1)?.push(all.at(-1)?.[0] ?? point)
    else all.at(-1)?.push(point)
    index += length + 1
  }
  return all
}

function edges(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((point, index) => ruling(points[index] ?? point, point))
}

function thinBox(points: readonly Point[]): Ruling[] {
  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const [left, right, low, high] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ]
  const middle = {x: (left + right) / 2, y: (low + high) / 2}
  if (high - low <= thickest && right - left > thickest)
    return [{axis: 'x', at: middle.y, from: left, to: right}]
  if (right - left <= thickest && high - low > thickest)
    return [{axis: 'y', at: middle.x, from: low, to: high}]
  return []
}

function ruling(a: Point, b: Point): Ruling[] {
  const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  if (height <= straight && width > thickest)
    return [{axis: 'x', at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x)}]
  if (width <= straight && height > thickest)
    return [{axis: 'y', at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y)}]
  return []
}
