import type {Canvas} from './canvas.js'
import type {Word} from './engine.js'
import {dark, stampShare} from './ink.js'
import {type IsDark, type Rule, rulesOf} from './rules.js'
import {scanDpi} from './scan.js'

/** Khung: a small box ruled on a page, in dots. */
interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const millimetre = scanDpi / 25.4
/** Widths and heights of the boxes that stamps have; most tables are wider. */
const widths = [14 * millimetre, 95 * millimetre] as const
const heights = [5 * millimetre, 45 * millimetre] as const
/** How far a box reaches above its upper rule where its sides do: the head of a stamp, whose own rule is worn. */
const head = Math.round(5.5 * millimetre)
/** With more rules than these a page is ruled or striped all over: every two of them would be held beside each other. */
const mostRules = 200
/** How far the corners of a box may stand apart; which share of each side must be drawn, and of both together. */
const loose = 3 * millimetre
const eachSide = 0.5
const bothSides = 1.2

/** The small boxes in the upper part of a straight page, whatever the colour of their ink; those within others left out. */
function framesOf(canvas: Canvas): Frame[] {
  const {width} = canvas
  const height = Math.max(1, Math.floor(canvas.height * stampShare))
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  const isDark = (x: number, y: number) => {
    if (x < 0 || x >= width || y < 0 || y >= height) return false
    const at = (y * width + x) * 4
    return Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < dark
  }
  const rules = rulesOf(width, height, isDark)
  if (rules.length > mostRules) return []
  const frames = rules.flatMap((top) =>
    rules.flatMap((bottom) => frameOf(top, bottom, isDark) ?? []),
  )
  return frames.filter(
    (frame, at) => !frames.some((other, index) => hides(other, frame, index < at)),
  )
}

/** Whether a frame lies within another; of two that are the same the first one stays. */
function hides(outer: Frame, inner: Frame, isFirst: boolean): boolean {
  if (outer === inner || !holds(outer, inner)) return false
  return isFirst || !holds(inner, outer)
}

/** The box between two rules of one length, where its sides are drawn, too. */
function frameOf(top: Rule, bottom: Rule, isDark: IsDark): Frame | undefined {
  const [width, height] = [top.to - top.from, bottom.bottom - top.top]
  if (height < heights[0] || height > heights[1]) return undefined
  if (width < widths[0] || width > widths[1]) return undefined
  if (Math.abs(top.from - bottom.from) > loose || Math.abs(top.to - bottom.to) > loose)
    return undefined
  const sides = [
    drawnBetween([top.from, top.top], [bottom.from, bottom.bottom], isDark),
    drawnBetween([top.to, top.top], [bottom.to, bottom.bottom], isDark),
  ] as const
  if (Math.min(...sides) < eachSide || sides[0] + sides[1] < bothSides) return undefined
  const goesOn = [top.from, top.to].every(
    (x) => drawnBetween([x, Math.max(0, top.top - head)], [x, top.top - 1], isDark) >= eachSide,
  )
  return {
    left: Math.min(top.from, bottom.from),
    right: Math.max(top.to, bottom.to),
    top: goesOn ? top.top - head : top.top,
    bottom: bottom.bottom,
  }
}

type Point = readonly [x: number, y: number]

/** Which share of a side about between two corners is drawn. */
function drawnBetween([x0, y0]: Point, [x1, y1]: Point, isDark: IsDark): number {
  let most = 0
  for (let shift = -loose; shift <= loose; shift++) {
    let count = 0
    for (let y = y0; y <= y1; y++) {
      const x = Math.round(x0 + ((x1 - x0) * (y - y0)) / (y1 - y0) + shift)
      if (isDark(x - 1, y) || isDark(x, y) || isDark(x + 1, y)) count++
    }
    most = Math.max(most, count / (y1 - y0 + 1))
  }
  return most
}

function holds(outer: Frame, inner: Frame): boolean {
  const isWithin = outer.left <= inner.left && inner.right <= outer.right
  return isWithin && outer.top <= inner.top && inner.bottom <= outer.bottom
}

/** Lines of words from which a box is the stamp of an office and no mark. */
const fewestLines = 2

/** The words that stand in boxes of several lines, box by box. */
export function boxedWords(words: readonly Word[], canvas: Canvas): readonly (readonly Word[])[] {
  const boxes = framesOf(canvas).map((frame) => words.filter((word) => isIn(word, frame)))
  return boxes.filter((box) => new Set(box.map(({line}) => line)).size >= fewestLines)
}

/** Whether the middle of a word lies in a box. */
function isIn({left, top, width, height}: Word, frame: Frame): boolean {
  const [x, y] = [left + width / 2, top + height / 2]
  return frame.left < x && x < frame.right && frame.top < y && y < frame.bottom
}
