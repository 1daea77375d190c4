import {describe, expect, it} from 'vitest'
import type {PageLine} from '../../src/read/page/lines.js'
import {judge} from '../../src/read/pdf/judge.js'

const page = {width: 595, height: 842}
const whole = {left: 0, right: 595, bottom: 0, top: 842}
const logo = {left: 20, right: 60, bottom: 780, top: 820}
const nothing = {images: [], paths: 0}

/** A line of so many letters at a height. */
const line = (letters: number, y: number, x0 = 60): PageLine => ({
  y,
  size: 12,
  segments: [{text: 'a'.repeat(letters), x0, x1: x0 + letters * 6, size: 12, fonts: []}],
})

const stamp = [line(20, 800, 400), line(18, 788, 400), line(10, 776, 400)]
const text = Array.from({length: 20}, (_, index) => line(60, 700 - index * 20))

describe('a page is judged by itself', () => {
  it.each([
    ['text', text, nothing],
    ['text', text, {images: [whole], paths: 0}], // somebody's text layer over a scan
    ['text', [line(40, 700)], nothing], // the last lines of a document
    ['text', [line(40, 700)], {images: [logo], paths: 0}],
    ['stamp', stamp, {images: [whole], paths: 0}],
    ['image', [], {images: [whole], paths: 0}],
    ['image', [], {images: [], paths: 2000}], // letters drawn as outlines
    ['blank', [], nothing],
    ['mixed', stamp, {images: [{...whole, top: 700}], paths: 0}], // a heading above a picture of the rest
  ] as const)('%s', (kind, lines, drawing) => {
    expect(judge(lines, drawing, page)).toBe(kind)
  })
})

it('scanners cut a page into stripes', () => {
  const stripes = Array.from({length: 20}, (_, index) => ({
    left: 0,
    right: 595,
    bottom: index * 42,
    top: (index + 1) * 42,
  }))
  expect(judge(stamp, {images: stripes, paths: 0}, page)).toBe('stamp')
})
