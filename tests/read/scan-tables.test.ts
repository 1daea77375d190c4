import {createCanvas} from '@napi-rs/canvas'
import {describe, expect, it} from 'vitest'
import {greyOf} from '../../src/read/ocr/grey.js'
import {rulingsOn} from '../../src/read/ocr/rulings.js'
import {cellAt, gridsOf} from '../../src/read/page/grid.js'
import {withScan} from '../../src/read/pdf/scans.js'

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

describe('a table on a page of print and picture', () => {
  const seen = {
    words: [150, 250, 350].flatMap((top, line) =>
      [200, 600].map((left) => ({
        text: `ô${line}`,
        sureness: 95,
        left,
        top,
        width: 60,
        height: 28,
        line,
      })),
    ),
    rulings: rulingsOn(page('black')),
    stamps: [],
    boxes: [],
    width: 1000,
    height: 800,
  }
  const printed = (y: number) => ({
    y,
    size: 12,
    segments: [{text: 'chữ in', x0: 60, x1: 120, size: 12, fonts: []}],
  })
  const laid = (y: number) =>
    withScan({
      lines: [printed(y)],
      tables: [],
      stamps: [],
      kind: 'mixed',
      scan: Promise.resolve(seen),
    })

  it('of the picture is a table', async () => {
    const {tables, lines} = await laid(280)
    expect(tables.map(({cells}) => cells.length)).toEqual([6])
    expect(lines).toHaveLength(1)
  })

  it('of the print is not told twice', async () => {
    const {tables, lines} = await laid((800 - 170) * points)
    expect(tables).toEqual([])
    expect(
      lines.flatMap(({segments}) => segments).filter(({text}) => text === 'chữ in'),
    ).toHaveLength(1)
  })
})
