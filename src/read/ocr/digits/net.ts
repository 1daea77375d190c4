import {side} from './grid.js'

/** Digits, and behind them what is none. */
export const kinds = 11

/** A layer as it is kept: whole numbers of 8 bits in base 64, with their scale. */
interface KeptLayer {
  readonly scale: number
  readonly weights: string
  readonly bias: readonly number[]
}

type Name = 'a' | 'b' | 'c' | 'd'

/** Tệp trọng số: what `scripts/digits/train.py` writes. */
export interface KeptNets {
  readonly nets: readonly Readonly<Record<Name, KeptLayer>>[]
}

interface Layer {
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** A small convolutional net: two layers of windows, each followed by the largest of four cells, and two full layers. */
export type Net = Readonly<Record<Name, Layer>>

export function netsOf({nets}: KeptNets): Net[] {
  return nets.map(({a, b, c, d}) => ({a: layer(a), b: layer(b), c: layer(c), d: layer(d)}))
}

function layer({scale, weights, bias}: KeptLayer): Layer {
  const bytes = Buffer.from(weights, 'base64')
  const whole = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return {weights: Float32Array.from(whole, (each) => each * scale), bias: Float32Array.from(bias)}
}

/** Cells of a picture with some values each. */
interface Cells {
  readonly side: number
  readonly depth: number
  readonly values: Float32Array
}

/** The chance of each digit, and of none, that a net gives a grid. */
export function chancesOf(net: Net, grid: Float32Array): Float32Array {
  const first = pooled(convolved({side, depth: 1, values: grid}, net.a, 5))
  const second = pooled(convolved(first, net.b, 3))
  const third = full(second.values, net.c).map((value) => Math.max(0, value))
  return softmax(full(third, net.d))
}

function convolved(
  {side: from, depth, values}: Cells,
  {weights, bias}: Layer,
  size: number,
): Cells {
  const to = from - size + 1
  const deep = bias.length
  const made = new Float32Array(to * to * deep)
  for (let y = 0; y < to; y++)
    for (let x = 0; x < to; x++) {
      const at = (y * to + x) * deep
      made.set(bias, at)
      for (let row = 0; row < size; row++)
        for (let tap = 0; tap < size * depth; tap++) {
          const value = values[((y + row) * from + x) * depth + tap] ?? 0
          if (value !== 0) add(made, at, weights, (row * size * depth + tap) * deep, deep, value)
        }
    }
  return {side: to, depth: deep, values: made.map((value) => Math.max(0, value))}
}

/** Adds a row of weights, each times a value. */
function add(
  to: Float32Array,
  at: number,
  weights: Float32Array,
  from: number,
  count: number,
  value: number,
): void {
  for (let each = 0; each < count; each++)
    to[at + each] = (to[at + each] ?? 0) + (weights[from + each] ?? 0) * value
}

function pooled({side: from, depth, values}: Cells): Cells {
  const to = from / 2
  const made = new Float32Array(to * to * depth)
  for (let y = 0; y < from; y++)
    for (let x = 0; x < from; x++)
      for (let each = 0; each < depth; each++) {
        const at = ((y >> 1) * to + (x >> 1)) * depth + each
        made[at] = Math.max(made[at] ?? 0, values[(y * from + x) * depth + each] ?? 0)
      }
  return {side: to, depth, values: made}
}

function full(values: Float32Array, {weights, bias}: Layer): Float32Array {
  const made = bias.slice()
  for (const [index, value] of values.entries())
    if (value !== 0) add(made, 0, weights, index * made.length, made.length, value)
  return made
}

function softmax(values: Float32Array): Float32Array {
  const most = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - most))
  const sum = powers.reduce((total, each) => total + each, 0)
  return powers.map((each) => each / sum)
}
