import {keptNets} from '../../digit-nets.js'
import {type Canvas, encoded, turned, whiteCanvas} from '../canvas.js'
import type {Word} from '../engine.js'
import type {Piece} from '../glyphs.js'
import type {Ocr} from '../index.js'
import {type Scan, scanDpi} from '../scan.js'
import {type Field, fieldsOf, wordsWith} from './field.js'
import {netsOf} from './net.js'
import {type Strip, stripOf} from './strip.js'
import {penned, type Verdict} from './verdict.js'

/** Sureness from which digits count, and the most that a candidate has. */
const settled = 85
const doubtful = 50
/** Sureness from which a second reading of print confirms the first, and what both together are worth. */
const confirming = 60
const confirmed = 90
/** Sureness with which the engine speaks against other digits. */
const denying = 90
/** How far a strip reaches above and below the middle of its line, and beyond its ends, in ems. */
const reach = 1.1
const margin = 0.5

/**
 * Đọc chữ số viết tay: the number and the day, where a pen wrote them into printed words and the engine is not sure of
 * them. What all nets see alike at every look is read; the print around it is read again without the ink of the pen.
 * Anything less is a candidate.
 */
export async function readPen(
  {reading, canvas}: Scan,
  words: readonly Word[],
  ocr: Pick<Ocr, 'read'>,
): Promise<readonly Word[]> {
  const fields = fieldsOf(words, canvas.height).filter(isOpen)
  if (fields.length === 0) return words
  const straight = reading.turned === 0 ? canvas : await turned(canvas, reading.turned)
  const nets = netsOf(await keptNets())
  let read = words
  for (const field of fields) {
    const strip = stripOf(straight, boxOf(field))
    const verdict = penned(field, strip, nets)
    if (!verdict) continue
    const isAgreed = verdict.isSure && !isDenied(field, verdict.digits, reading.words)
    const print = isAgreed ? await printAgain(field, strip, verdict, ocr) : undefined
    const sureness =
      print === undefined
        ? Math.min(doubtful, verdict.sureness)
        : Math.max(settled, verdict.sureness)
    const own = wordsWith(field, {digits: verdict.digits, sureness, print})
    read = replaced(read, field.words, own)
  }
  return read
}

/** Whether the engine left something open between the print: digits of which it is sure are none of ours. */
function isOpen({seen, words, before, behind}: Field): boolean {
  const print = [before, ...behind.split(' ')]
  const own = words.filter(({text}) => !print.includes(text))
  return !(/^\d+$/u.test(seen) && own.every(({sureness}) => sureness >= settled))
}

/** Whether the engine itself read other digits and was quite sure, whatever was thought of them since. */
function isDenied(field: Field, digits: string, asRead: readonly Word[]): boolean {
  return asRead.some(({text, sureness, left, top}) => {
    const isOwn = field.words.some((word) => word.left === left && word.top === top)
    return (
      isOwn && /^\d+$/u.test(text) && text === field.seen && text !== digits && sureness >= denying
    )
  })
}

function boxOf({words, em}: Field) {
  const middles = words.map(({top, height}) => top + height / 2).toSorted((a, b) => a - b)
  const middle = middles[Math.floor(middles.length / 2)] ?? 0
  const left = Math.min(...words.map((word) => word.left)) - em * margin
  const right = Math.max(...words.map((word) => word.left + word.width)) + em * margin
  return {left, top: middle - em * reach, width: right - left, height: em * reach * 2}
}

/** How sure the engine is of the print once the ink of the pen is wiped off; `undefined` where it reads something else. */
async function printAgain(
  {before, behind}: Field,
  strip: Strip,
  {pieces}: Verdict,
  ocr: Pick<Ocr, 'read'>,
): Promise<number | undefined> {
  const image = await encoded(await wiped(strip, pieces))
  const words = (await ocr.read(image, scanDpi, 'line'))?.words ?? []
  const seen = words.map(({text}) => text).join('')
  if (signs(seen) !== signs(before + behind)) return undefined
  const least = Math.min(...words.map(({sureness}) => sureness))
  return least >= confirming ? Math.max(least, confirmed) : least
}

const signs = (text: string) => text.replaceAll(/[^\p{L}\p{N}/-]/gu, '')

/** A strip without some pieces of its ink. */
async function wiped({grey, width, height}: Strip, pieces: readonly Piece[]): Promise<Canvas> {
  const own = Uint8Array.from(grey)
  for (const {dots} of pieces)
    for (const at of dots)
      for (let y = -3; y <= 3; y++)
        for (let x = -3; x <= 3; x++) {
          const place = at + y * width + x
          if (place >= 0 && place < own.length) own[place] = 255
        }
  const canvas = await whiteCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  for (const [at, value] of own.entries()) image.data.set([value, value, value, 255], at * 4)
  context.putImageData(image, 0, 0)
  return canvas
}

/** Words with others in the place of some that follow each other. */
function replaced(words: readonly Word[], old: readonly Word[], own: readonly Word[]): Word[] {
  return words.flatMap((word) => (word === old[0] ? own : old.includes(word) ? [] : [word]))
}
