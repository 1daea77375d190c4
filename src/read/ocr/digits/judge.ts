import {type Ink, laid, usualBox} from './grid.js'
import {chancesOf, kinds, type Net} from './net.js'

/** What all nets make of ink: the mean chance of each digit and of none. */
export type Judge = (ink: Ink) => Float32Array

export function judgeOf(nets: readonly Net[]): Judge {
  return (ink) => mean(nets.map((net) => chancesOf(net, laid(ink))))
}

function mean(given: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(kinds)
  for (const chances of given)
    for (const [kind, chance] of chances.entries())
      sum[kind] = (sum[kind] ?? 0) + chance / given.length
  return sum
}

/** How ink is looked at again: larger and smaller, moved, made thicker and thinner. */
const looks: readonly (readonly [box: number, moved: readonly [number, number], grown: number])[] =
  [
    [usualBox, [0, 0], 0],
    [usualBox - 2, [0, 0], 0],
    [usualBox + 2, [0, 0], 0],
    [usualBox, [1, 0], 0],
    [usualBox, [-1, 0], 0],
    [usualBox, [0, 1], 0],
    [usualBox - 1, [0, -1], 0],
    [usualBox, [0, 0], 1],
    [usualBox, [0, 0], -1],
  ]

/** How sure all nets are of a digit at all looks. */
export interface Surety {
  /** Its share among the digits: the mean, and the least of any net at any look. */
  readonly mean: number
  readonly least: number
  /** The mean chance that the ink is no digit. */
  readonly none: number
}

export function lookedAt(ink: Ink, digit: number, nets: readonly Net[]): Surety {
  const chances = looks.flatMap(([box, moved, grown]) => {
    const seen = grown === 0 ? ink : grown > 0 ? thicker(ink) : thinner(ink)
    if (grown < 0 && !keepsMost(seen, ink)) return []
    const grid = laid(seen, box, moved)
    return nets.map((net) => chancesOf(net, grid))
  })
  const shares = chances.map((own) => (own[digit] ?? 0) / (1 - (own[kinds - 1] ?? 0) + 1e-6))
  const average = (values: readonly number[]) =>
    values.reduce((total, each) => total + each, 0) / values.length
  return {
    mean: average(shares),
    least: Math.min(...shares),
    none: average(chances.map((own) => own[kinds - 1] ?? 0)),
  }
}

const around = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const

function thicker({width, height, dots}: Ink): Ink {
  const made = new Uint8Array((width + 1) * (height + 1))
  for (const [at, dot] of dots.entries())
    if (dot === 1)
      for (const [dx, dy] of around)
        made[(Math.floor(at / width) + dy) * (width + 1) + (at % width) + dx] = 1
  return {width: width + 1, height: height + 1, dots: made}
}

function thinner({width, height, dots}: Ink): Ink {
  const made = dots.map((dot, at) => {
    const isEdge = at % width === width - 1 || at + width >= dots.length
    if (isEdge) return 0
    return dot === 1 && dots[at + 1] === 1 && dots[at + width] === 1 ? 1 : 0
  })
  return {width, height, dots: made}
}

/** A thin stroke falls to pieces when it is made thinner: then that look tells nothing. */
function keepsMost(thin: Ink, ink: Ink): boolean {
  const count = ({dots}: Ink) => dots.reduce((sum, each) => sum + each, 0)
  return count(thin) > count(ink) * 0.55
}
