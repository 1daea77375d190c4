/** Mực: the black dots of a small picture, row by row. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** Side of the grid, and of the box on it that the ink fills when nothing else is said. */
export const side = 24
export const usualBox = 20

/**
 * Ink on the grid that the nets were trained with: its longer side fills the box, its shape is kept, and it stands in the
 * middle, moved by a few cells if asked. `scripts/digits/pen.py` lays it in the same way.
 */
export function laid(
  ink: Ink,
  box = usualBox,
  moved: readonly [number, number] = [0, 0],
): Float32Array {
  const {width, height} = ink
  const longest = Math.max(width, height)
  const rows = Math.max(2, Math.round((box * height) / longest))
  const columns = Math.max(2, Math.round((box * width) / longest))
  const top = Math.floor((side - rows) / 2) + moved[1]
  const left = Math.floor((side - columns) / 2) + moved[0]
  const down = shares(height, rows)
  const across = shares(width, columns)
  const grid = new Float32Array(side * side)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (ink.dots[y * width + x] !== 1) continue
      for (const [row, high] of down[y] ?? [])
        for (const [column, wide] of across[x] ?? []) {
          const at = (row + top) * side + column + left
          grid[at] = (grid[at] ?? 0) + high * wide
        }
    }
  return grid
}

/** For each dot, which cells it lies in, and what share of each it fills, when so many dots are laid on so many cells. */
function shares(dots: number, cells: number): (readonly [number, number])[][] {
  const scale = dots / cells
  return Array.from({length: dots}, (_, dot) => {
    const first = Math.floor(dot / scale)
    const last = Math.min(cells - 1, Math.floor((dot + 1) / scale))
    return Array.from({length: last - first + 1}, (_each, index) => {
      const cell = first + index
      const common = Math.min((cell + 1) * scale, dot + 1) - Math.max(cell * scale, dot)
      return [cell, Math.max(0, common) / scale] as const
    })
  })
}
