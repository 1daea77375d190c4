import {createCanvas} from '@napi-rs/canvas'
import {describe, expect, it} from 'vitest'
import {greyOf} from '../../src/read/ocr/grey.js'
import {rulingsOn} from '../../src/read/ocr/rulings.js'
import {cellAt, gridsOf} from '../../src/read/page/grid.js'

const points = 72 / 200

/** A page with a table of two columns and three rows, its lines of some grey; `gap` is left out of the second level one. */
function page(shade: string, gap = 0) {
  const canvas = createCanvas(1000, 800)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = shade
  for (const y of [100, 200, 300, 400]) context.fillRect(100, y, 801, 2)
  for (const x of [100, 500, 900]) context.fillRect(x, 100, 2, 302)
  context.fillStyle = 'white'
  context.fillRect(150, 190, gap, 20)
  return greyOf(canvas)
}

/** The cell in which a dot of the page lies. */
function cellOf(grey: ReturnType<typeof page>, x: number, y: number) {
  const [grid] = gridsOf(rulingsOn(grey))
  return grid && cellAt(grid, x * points, (grey.height - y) * points)
}

describe('the rules of a table on a scan', () => {
  it.each(['black', '#999999'])('%s ones make its cells', (shade) => {
    const grey = page(shade)
    expect(cellOf(grey, 300, 150)).toEqual({row: 0, column: 0, rows: 1})
    expect(cellOf(grey, 700, 350)).toEqual({row: 2, column: 1, rows: 1})
  })

  it('a line that is worn in part still parts two rows', () => {
    expect(cellOf(page('black', 150), 200, 250)).toEqual({row: 1, column: 0, rows: 1})
  })

  it('a line that is missing for most of a cell parts none', () => {
    expect(cellOf(page('black', 320), 200, 250)).toEqual({row: 0, column: 0, rows: 2})
  })

  it('a page without any has none', () => {
    const canvas = createCanvas(400, 400)
    canvas.getContext('2d').fillRect(50, 50, 20, 20)
    expect(rulingsOn(greyOf(canvas))).toEqual([])
  })
})
