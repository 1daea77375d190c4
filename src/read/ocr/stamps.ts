import {type Canvas, drawn, release, whiteCanvas} from './canvas.js'
import type {Word} from './engine.js'
import {boxedWords} from './frames.js'
import {type Piece, piecesOf} from './glyphs.js'
import {greyOf, pgmOf} from './grey.js'
import type {Ocr} from './index.js'
import {type Ink, type RedInk, redInkOf} from './ink.js'
import {surenessOf} from './lines.js'
import {type Scan, scanDpi} from './scan.js'

/** What red stamps say, each by its words; the words of small ruled boxes; and the other words of a page. */
export interface Stamped {
  readonly stamps: readonly (readonly Word[])[]
  readonly boxes: readonly (readonly Word[])[]
  readonly words: readonly Word[]
}

/** What a stamp of a word or two measures, in dots; a seal is round, an arrival stamp taller. */
const millimetre = scanDpi / 25.4
const lengths = [17 * millimetre, 65 * millimetre] as const
const widths = [4 * millimetre, 19 * millimetre] as const
const slender = 1.7
/** Steepest turn of a stamp, in radians; most stamps that are read on a page. */
const steep = 0.8
const most = 3
/** Scales at which a stamp is read, until its words are so sure. */
const scales = [1, 1.5, 0.75]
const enough = 85
/** White around a stamp, in dots. */
const margin = 20
/** What stands where ink was seen and no word in it. */
const unread = '\uFFFD'

/**
 * Đọc dấu mực đỏ: a stamp often stands askew, over other words and within a frame, where an engine finds no line. Its ink
 * is read by itself, laid level; the words that the engine made of the same ink are left out. What stands in a small ruled
 * box, as in the stamp of an office that received the dispatch, is no part of the lines beside it.
 */
export async function stampsOf({canvas, reading}: Scan, ocr: Ocr): Promise<Stamped> {
  const red = redInkOf(canvas)
  const inks = red.stretches.filter(isStampLike).slice(0, most)
  const stamps: Word[][] = []
  for (const ink of inks) {
    const picture = await levelled(ink, red)
    stamps.push(wordsAt(ink, await surest(picture, ocr)))
    release(picture)
  }
  const printed = reading.words.filter((word) => !inks.some((ink) => isOf(word, ink, red)))
  const boxes = boxedWords(printed, canvas)
  const boxed = new Set(boxes.flat())
  return {stamps, boxes, words: printed.filter((word) => !boxed.has(word))}
}

/** The words of a stamp at the scale at which they are surest: what is spotted at one is not at another. */
async function surest(picture: Canvas, ocr: Ocr): Promise<readonly Word[]> {
  let best: readonly Word[] = []
  for (const scale of scales) {
    const scaled = await drawn(picture, scale)
    const {words} = (await ocr.read(pgmOf(greyOf(scaled)), scanDpi * scale, 'line')) ?? {words: []}
    release(scaled)
    if (surenessOf(words) > surenessOf(best)) best = words
    if (surenessOf(best) >= enough) break
  }
  return best
}

function isStampLike({length, width, angle}: Ink): boolean {
  const isLong = length > lengths[0] && length < lengths[1] && length > width * slender
  return isLong && width > widths[0] && width < widths[1] && Math.abs(angle) < steep
}

/** The words of a stamp, one behind the other at its place. */
function wordsAt({x, y, length, width}: Ink, read: readonly Word[]): Word[] {
  const words = read.filter(({text}) => /[\p{L}\p{N}]/u.test(text))
  const box = {left: x - length / 2, top: y - width / 2, width: length, height: width, line: 0}
  const told = words.map(({text, sureness}) => ({text, sureness, ...box}))
  return told.length > 0 ? told : [{text: unread, sureness: 0, ...box}]
}

/** The ink alone, laid level, without its frame. */
async function levelled(ink: Ink, {isRed}: RedInk): Promise<Canvas> {
  const canvas = await whiteCanvas(ink.length + margin * 2, ink.width + margin * 2)
  const {width, height} = canvas
  const [cos, sin] = [Math.cos(ink.angle), Math.sin(ink.angle)]
  const dots = Uint8Array.from({length: width * height}, (_, at) => {
    const [u, v] = [(at % width) - width / 2, Math.floor(at / width) - height / 2]
    return isRed(ink.x + u * cos - v * sin, ink.y + u * sin + v * cos) ? 1 : 0
  })
  const context = canvas.getContext('2d')
  const picture = context.getImageData(0, 0, width, height)
  for (const piece of piecesOf(dots, width))
    if (!isFrame(piece, ink)) for (const at of piece.dots) picture.data.fill(0, at * 4, at * 4 + 3)
  context.putImageData(picture, 0, 0)
  return canvas
}

/** A frame, a side of it, or what is left of one. */
function isFrame({left, right, top, bottom, dots}: Piece, {length, width}: Ink): boolean {
  const [wide, high] = [right - left + 1, bottom - top + 1]
  const isRule = wide > length * 0.2 && wide > high * 3
  const isHollow = wide > length * 0.5 && dots.length < wide * high * 0.2
  return isRule || isHollow || (high > width * 0.75 && wide < high / 5)
}

/** A word that lies on a stamp and whose ink is red. */
function isOf({left, top, width, height}: Word, ink: Ink, {isRed, isDark}: RedInk): boolean {
  const [dx, dy] = [left + width / 2 - ink.x, top + height / 2 - ink.y]
  const [cos, sin] = [Math.cos(ink.angle), Math.sin(ink.angle)]
  const [along, across] = [Math.abs(dx * cos + dy * sin), Math.abs(dy * cos - dx * sin)]
  if (along > ink.length / 2 || across > ink.width / 2) return false
  let [red, dark] = [0, 0]
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++)
      if (isRed(x, y)) red++
      else if (isDark(x, y)) dark++
  return red > dark
}
