import {createCanvas} from '@napi-rs/canvas'
import {describe, expect, it} from 'vitest'
import {greyOf, pgmOf} from '../../src/read/ocr/grey.js'
import {skewOf} from '../../src/read/ocr/skew.js'

/** A page of lines of small blocks, turned by so many radians; some dots of dust on it. */
function page(radians: number, lines = 40) {
  const canvas = createCanvas(1654, 2339)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(radians)
  context.fillStyle = 'black'
  for (let line = 0; line < lines; line++)
    for (let x = (line * 37) % 23; x < 1200; x += 15 + ((x * 7 + line * 13) % 19))
      context.fillRect(x - 600, line * 48 - 960, 9 + (x % 7), 20 + (x % 3 === 0 ? 6 : 0))
  for (let dust = 0; dust < 300; dust++)
    context.fillRect(((dust * 389) % 1600) - 800, ((dust * 977) % 2200) - 1100, 2, 2)
  return canvas
}

describe('the skew of a scan', () => {
  it.each([-0.06, -0.035, -0.008, 0.004, 0.02, 0.05])(
    '%d is found to a sixth of a degree',
    (skew) => {
      expect(Math.abs(skewOf(greyOf(page(skew))) + skew)).toBeLessThan(0.003)
    },
  )

  it('is none on a page that lies level', () => {
    expect(Math.abs(skewOf(greyOf(page(0))))).toBeLessThan(0.001)
  })

  it.each([
    ['empty', page(0, 0)],
    ['on its side', page(Math.PI / 2 + 0.02)],
  ])('is not guessed on a page that is %s', (_, canvas) => {
    expect(skewOf(greyOf(canvas))).toBe(0)
  })
})

describe('the image that an engine is given', () => {
  it('is a PGM in grey', () => {
    const canvas = createCanvas(3, 1)
    const context = canvas.getContext('2d')
    for (const [x, colour] of ['#000', '#fff', '#f00'].entries()) {
      context.fillStyle = colour
      context.fillRect(x, 0, 1, 1)
    }
    const head = [...Buffer.from('P5\n3 1\n255\n')]
    expect([...pgmOf(greyOf(canvas))]).toEqual([...head, 0, 255, 76])
    expect([...greyOf(canvas, 0).data]).toEqual([0, 255, 255])
  })
})
