import type {Canvas} from './canvas.js'

/** Vệt mực: a stretch of coloured ink on a page, by its middle, its sides along and across, and how it is turned. */
export interface Ink {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly width: number
  /** In radians. */
  readonly angle: number
}

/** The red ink of the upper part of a page. */
export interface RedInk {
  /** Whether a dot is red; whether it is dark. */
  readonly isRed: (x: number, y: number) => boolean
  readonly isDark: (x: number, y: number) => boolean
  readonly stretches: readonly Ink[]
}

/** Share of a page in which stamps of urgency stand; below stand seals. */
export const stampShare = 0.45
/** A dot is red where red outshines the other two by so much. */
export const saturated = 45
/** A dot is dark where none of the three is lighter. */
export const dark = 140
/** Side of a cell in dots, dots that make a cell red, and cells that ink may leave free within one stretch. */
const cell = 8
const fewest = 4
const reach = 2

/** Finds red ink; dark is what a printer left. */
export function redInkOf(canvas: Canvas): RedInk {
  const {width} = canvas
  const height = Math.max(1, Math.floor(canvas.height * stampShare))
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  /** By how much red outshines the others, and how light the dot is. */
  const colourAt = (x: number, y: number) => {
    if (x < 0 || x >= width || y < 0 || y >= height) return [0, 255] as const
    const at = (Math.floor(y) * width + Math.floor(x)) * 4
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    return [red - Math.max(green, blue), Math.max(red, green, blue)] as const
  }
  const isRed = (x: number, y: number) => colourAt(x, y)[0] > saturated
  const isDark = (x: number, y: number) => colourAt(x, y)[1] < dark
  const columns = Math.ceil(width / cell)
  const counts = new Uint8Array(columns * Math.ceil(height / cell))
  for (let at = 0; at < width * height; at++) {
    const green = Math.max(data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0)
    if ((data[at * 4] ?? 0) - green <= saturated) continue
    const index = Math.floor(at / width / cell) * columns + Math.floor((at % width) / cell)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return {isRed, isDark, stretches: stretchesOf(counts, columns).map(inkOf)}
}

type Cell = readonly [x: number, y: number]

/** Cells that hang together. */
function stretchesOf(counts: Uint8Array, columns: number): Cell[][] {
  const stretches: Cell[][] = []
  for (let at = 0; at < counts.length; at++)
    if ((counts[at] ?? 0) >= fewest) stretches.push(flooded(counts, at, columns))
  return stretches
}

function flooded(counts: Uint8Array, from: number, columns: number): Cell[] {
  const cells: Cell[] = []
  const open = [from]
  counts[from] = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % columns, Math.floor(at / columns)]
    cells.push([x, y])
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const next = at + dy * columns + dx
        if (x + dx < 0 || x + dx >= columns || (counts[next] ?? 0) < fewest) continue
        counts[next] = 0
        open.push(next)
      }
  }
  return cells
}

/** The longest way through some cells is the way in which they are turned. */
function inkOf(cells: readonly Cell[]): Ink {
  const middle = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [middle(cells.map(([x]) => x)), middle(cells.map(([, y]) => y))]
  const [xx, yy, xy] = [
    middle(cells.map(([x]) => (x - mx) ** 2)),
    middle(cells.map(([, y]) => (y - my) ** 2)),
    middle(cells.map(([x, y]) => (x - mx) * (y - my))),
  ]
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const along = cells.map(([x, y]) => x * cos + y * sin)
  const across = cells.map(([x, y]) => y * cos - x * sin)
  const [left, right] = [Math.min(...along), Math.max(...along)]
  const [top, bottom] = [Math.min(...across), Math.max(...across)]
  const [u, v] = [(left + right) / 2, (top + bottom) / 2]
  return {
    x: (u * cos - v * sin + 0.5) * cell,
    y: (u * sin + v * cos + 0.5) * cell,
    length: (right - left + 1) * cell,
    width: (bottom - top + 1) * cell,
    angle,
  }
}
