import {describe, expect, it} from 'vitest'
import {readPen} from '../../src/read/ocr/digits/index.js'
import {type Letterhead, pageOf, printReader, type Shape, wordsOn, written} from './pen-page.js'

const shapes = (...names: string[]): (Shape | undefined)[] => names.map((name) => written[name])
const print = ['Số: /STC-QLNS', 'ngày tháng 11 năm 2026']

/** What a letterhead reads like, and how sure of its least sure word. */
async function readOf(
  letterhead: Partial<Letterhead>,
  {seen = {number: '4#', day: '§'}, again = print} = {},
) {
  const canvas = pageOf({number: [], day: [], ...letterhead})
  const words = wordsOn(seen)
  const read = await readPen({reading: {words}, canvas}, words, printReader(...again))
  const at = read.findIndex(({text}) => text === 'ngày')
  const of = (own: typeof read) => ({
    text: own.map(({text}) => text).join(' '),
    sureness: Math.min(...own.map(({sureness}) => sureness)),
  })
  return {number: of(read.slice(0, at)), day: of(read.slice(at))}
}

describe('digits of a pen', () => {
  it.each([
    ['01', '17'],
    ['280', '25'],
    ['1563', '08'],
  ])('are read: %s and %s', async (number, day) => {
    const read = await readOf({number: shapes(...number), day: shapes(...day)})
    expect(read.number.text).toBe(`Số: ${number} /STC-QLNS`)
    expect(read.day.text).toBe(`ngày ${day} tháng 11 năm 2026`)
    expect(read.number.sureness).toBeGreaterThanOrEqual(85)
    expect(read.day.sureness).toBeGreaterThanOrEqual(85)
  })

  it('are read where the engine saw none', async () => {
    const read = await readOf({number: shapes('2', '5')}, {seen: {number: '', day: ''}})
    expect(read.number.text).toBe('Số: 25 /STC-QLNS')
  })

  it.each([
    ['a scrawl', shapes('2', 'scrawl')],
    ['a 1 that may be a 7', shapes('2', 'one or seven')],
    ['a 4 that may be a 9', shapes('5', 'four or nine')],
    ['six digits', shapes('2', '5', '2', '5', '2', '5')],
    ['nought alone', shapes('0')],
  ])('are no value: %s', async (_, number) => {
    const {number: read} = await readOf({number})
    expect(read.sureness).toBeLessThanOrEqual(50)
  })

  it('that touch are no value', async () => {
    const {number} = await readOf({number: shapes('8', '6', '0'), gap: -14})
    expect(number.sureness).toBeLessThanOrEqual(50)
  })

  it('that no month has are no day', async () => {
    const {day} = await readOf({day: shapes('5', '2')})
    expect(day.sureness).toBeLessThanOrEqual(50)
  })

  it('are no value where the print around them is read otherwise without them', async () => {
    const seen = {number: '4#', day: ''}
    const {number} = await readOf({number: shapes('2', '5')}, {seen, again: ['Số: 1/STC-QLNS']})
    expect(number.text).toBe('Số: 25 /STC-QLNS')
    expect(number.sureness).toBeLessThanOrEqual(50)
  })

  it('leave alone what the engine is sure of, and blanks', async () => {
    const words = wordsOn({number: '1234', day: '05', sureness: 95})
    const canvas = pageOf({number: shapes('2', '5'), day: shapes('1')})
    expect(await readPen({reading: {words}, canvas}, words, printReader())).toBe(words)
    const blank = await readOf({}, {seen: {number: '', day: ''}})
    expect(blank.number.text).toBe('Số: /STC-QLNS')
  })
})
