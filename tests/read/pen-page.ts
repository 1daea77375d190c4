import {createCanvas, loadImage, type SKRSContext2D} from '@napi-rs/canvas'
import type {Word} from '../../src/read/ocr/engine.js'
import type {Ocr} from '../../src/read/ocr/index.js'

type Point = readonly [number, number]
export type Shape = readonly (readonly Point[])[]

/** Digits as a pen writes them, none of which `scripts/digits/train.py` learns from; a point given twice is a corner. */
export const written: Readonly<Record<string, Shape>> = {
  0: [
    [
      [0.34, 0.01],
      [0.1, 0.24],
      [0.03, 0.58],
      [0.15, 0.93],
      [0.36, 0.98],
      [0.55, 0.8],
      [0.6, 0.45],
      [0.5, 0.1],
      [0.34, 0.01],
    ],
  ],
  1: [
    [
      [0.04, 0.42],
      [0.2, 0.24],
      [0.38, 0.0],
      [0.38, 0.0],
      [0.37, 0.5],
      [0.36, 1],
    ],
  ],
  2: [
    [
      [0.07, 0.24],
      [0.24, 0.02],
      [0.48, 0.08],
      [0.5, 0.32],
      [0.32, 0.62],
      [0.04, 0.96],
      [0.04, 0.96],
      [0.32, 0.95],
      [0.6, 0.96],
    ],
  ],
  3: [
    [
      [0.06, 0.08],
      [0.3, 0.0],
      [0.5, 0.15],
      [0.42, 0.38],
      [0.22, 0.46],
      [0.22, 0.46],
      [0.48, 0.54],
      [0.56, 0.78],
      [0.34, 0.99],
      [0.03, 0.9],
    ],
  ],
  5: [
    [
      [0.56, 0.02],
      [0.34, 0.03],
      [0.13, 0.03],
      [0.13, 0.03],
      [0.11, 0.22],
      [0.09, 0.43],
      [0.09, 0.43],
      [0.34, 0.38],
      [0.56, 0.62],
      [0.44, 0.91],
      [0.2, 0.99],
      [0.01, 0.91],
    ],
  ],
  6: [
    [
      [0.48, 0.02],
      [0.2, 0.3],
      [0.04, 0.66],
      [0.16, 0.97],
      [0.4, 0.96],
      [0.54, 0.75],
      [0.4, 0.56],
      [0.16, 0.6],
      [0.06, 0.74],
    ],
  ],
  7: [
    [
      [0.03, 0.05],
      [0.3, 0.06],
      [0.6, 0.04],
      [0.6, 0.04],
      [0.42, 0.5],
      [0.26, 1],
    ],
    [
      [0.12, 0.52],
      [0.34, 0.5],
      [0.6, 0.48],
    ],
  ],
  8: [
    [
      [0.5, 0.1],
      [0.27, 0.0],
      [0.09, 0.2],
      [0.27, 0.43],
      [0.52, 0.66],
      [0.5, 0.9],
      [0.28, 1],
      [0.06, 0.88],
      [0.09, 0.66],
      [0.3, 0.45],
      [0.52, 0.22],
      [0.5, 0.1],
    ],
  ],
  scrawl: [
    [
      [0.0, 0.6],
      [0.3, 0.1],
      [0.1, 0.9],
      [0.5, 0.3],
      [0.4, 0.9],
      [0.7, 0.4],
      [0.2, 0.5],
    ],
  ],
  'one or seven': [
    [
      [0.01, 0.19],
      [0.2, 0.1],
      [0.42, 0.0],
      [0.42, 0.0],
      [0.38, 0.5],
      [0.34, 1],
    ],
  ],
  'four or nine': [
    [
      [0.3, 0.0],
      [0.1, 0.14],
      [0.04, 0.4],
      [0.2, 0.52],
      [0.5, 0.44],
    ],
    [
      [0.52, 0.02],
      [0.5, 0.5],
      [0.46, 1],
    ],
  ],
}

const em = 36
const foot = 300
const from = {number: 300, day: 900} as const

/** A page whose letterhead has blanks, and what is written into them. */
export interface Letterhead {
  readonly number: readonly (Shape | undefined)[]
  readonly day: readonly (Shape | undefined)[]
  /** Dots between two digits; less than nothing where they touch. */
  readonly gap?: number
}

/** The words that an engine finds on it: it makes nonsense of the pen. */
export function wordsOn(seen: {
  number: Word['text']
  day: Word['text']
  sureness?: number
}): Word[] {
  const {sureness = 40} = seen
  return [
    word('Số:', from.number, 48, 95),
    word(seen.number, from.number + 60, 110, sureness),
    word('/STC-QLNS', from.number + 290, 190, 92),
    word('ngày', from.day, 70, 96),
    word(seen.day, from.day + 80, 60, sureness),
    word('tháng', from.day + 160, 82, 96),
    word('11', from.day + 254, 36, 96),
    word('năm', from.day + 300, 62, 96),
    word('2026', from.day + 372, 72, 96),
  ].filter(({text}) => text !== '')
}

const word = (text: string, left: number, width: number, sureness: number): Word => ({
  text,
  sureness,
  left,
  top: foot - 24,
  width,
  height: 24,
  line: 3,
})

/** The page itself: bars in the place of printed letters, a slash before the symbol, and the pen. */
export function pageOf({number, day, gap = 8}: Letterhead) {
  const canvas = createCanvas(1654, 2339)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = 'black'
  for (const {text, left, width} of wordsOn({number: '', day: ''}))
    printed(context, text, left, width)
  pen(context, number, from.number + 64, gap)
  pen(context, day, from.day + 84, gap)
  return canvas
}

function printed(context: SKRSContext2D, text: string, left: number, width: number): void {
  const step = width / text.length
  for (const [index, letter] of [...text].entries()) {
    const x = left + index * step
    if (letter === '/')
      stroke(
        context,
        [
          [x + 11, foot - 24],
          [x + 1, foot],
        ],
        3,
      )
    else if (letter === '-') context.fillRect(x + 2, foot - 10, 10, 3)
    else if (letter === ':') context.fillRect(x + 4, foot - 4, 4, 4)
    else context.fillRect(x + 2, foot - 24, step - 6, 24)
  }
}

/** Where the scan of the letter has its number and its day. */
const blanks = {number: {left: 398, top: 236, width: 66}, day: {left: 1088, top: 236, width: 44}}

/** The scan of the letter with other digits, which a pen wrote in the place of those printed. */
export async function rewritten(
  scan: Uint8Array,
  number: string,
  day: string,
): Promise<Uint8Array> {
  const image = await loadImage(scan)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  for (const [digits, {left, top, width}] of [
    [number, blanks.number],
    [day, blanks.day],
  ] as const) {
    context.fillStyle = 'white'
    context.fillRect(left, top, width, 36)
    penned(context, digits, [left + 5, top + 31])
  }
  return canvas.toBuffer('image/png')
}

/** Digits that a pen wrote from a place on, on a line. */
export function penned(context: SKRSContext2D, digits: string, [left, line]: Point): void {
  context.save()
  context.translate(left, line - foot)
  pen(
    context,
    [...digits].map((digit) => written[digit]),
    0,
    4,
  )
  context.restore()
}

/** Digits side by side, each with a hand's small slant. */
function pen(
  context: SKRSContext2D,
  digits: readonly (Shape | undefined)[],
  left: number,
  gap: number,
): void {
  const height = em * 0.95
  let at = left
  for (const shape of digits) {
    if (!shape) continue
    const points = shape.flat()
    const [least, most] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
    for (const line of shape)
      for (const run of runs(line))
        stroke(
          context,
          run.map(([x, y]) => [at + (x - least) * height, foot - height + 4 + y * height]),
          4.5,
        )
    at += (most - least) * height + 4.5 + gap
  }
}

function runs(line: readonly Point[]): Point[][] {
  const made: Point[][] = [[]]
  for (const [index, point] of line.entries()) {
    const before = line[index - 1]
    if (before && before[0] === point[0] && before[1] === point[1]) made.push([])
    made.at(-1)?.push(point)
  }
  return made
}

/** A smooth line through points. */
function stroke(context: SKRSContext2D, points: readonly Point[], width: number): void {
  context.lineWidth = width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  const at = (index: number): Point =>
    points[Math.min(points.length - 1, Math.max(0, index))] ?? [0, 0]
  context.moveTo(...at(0))
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    context.bezierCurveTo(
      b[0] + (c[0] - a[0]) / 6,
      b[1] + (c[1] - a[1]) / 6,
      c[0] - (d[0] - b[0]) / 6,
      c[1] - (d[1] - b[1]) / 6,
      ...c,
    )
  }
  context.stroke()
}

/** An engine that reads the print of a field again: the one, then the other. */
export function printReader(...texts: string[]): Pick<Ocr, 'read'> {
  const left = [...texts]
  return {
    read: async () => ({
      words: (left.shift() ?? '').split(' ').map((text) => word(text, 0, 10, 95)),
    }),
  }
}
