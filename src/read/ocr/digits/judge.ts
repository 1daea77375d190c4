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

/** What each net makes of ink at each look: the mean chance of a digit, and the least. */
export function lookedAt(
  ink: Ink,
  digit: number,
  nets: readonly Net[],
): {mean: number; least: number} {
  const chances = looks.flatMap(([box, moved, grown]) => {
    const seen = grown === 0 ? ink : grown > 0 ? thicker(ink) : thinner(ink)
    if (grown < 0 && !keepsMost(seen, ink)) return []
    const grid = laid(seen, box, moved)
    return nets.map((net) => chancesOf(net, grid)[digit] ?? 0)
  })
  const sum = chances.reduce((total, each) => total + each, 0)
  return {mean: sum / chances.length, least: Math.min(...chances)}
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
