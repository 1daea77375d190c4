import {keptNets} from '../../digit-nets.js'
import {type Canvas, release, whiteCanvas} from '../canvas.js'
import type {Word} from '../engine.js'
import {greyOf, pgmOf} from '../grey.js'
import type {Ocr} from '../index.js'
import {type Scan, scanDpi} from '../scan.js'
import {type Field, fieldsOf, type Print, printIn, wordsWith} from './field.js'
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
const edge = 0.12
/** The gap that is left in print that is read again, and the white margin around it, in ems. */
const narrow = 0.4
const margin = 0.5

/**
 * Đọc chữ số viết tay: the number and the day, where a pen wrote them into printed words and the engine is not sure of
 * them. What all nets see alike at every look is read; the print around it is read again without the ink of the pen.
 * Anything less is a candidate. The scan must be straight.
 */
export async function readPen(
  {reading, canvas}: Pick<Scan, 'reading' | 'canvas'>,
  words: readonly Word[],
  ocr: Pick<Ocr, 'read'>,
): Promise<readonly Word[]> {
  const fields = fieldsOf(words, canvas.height).filter(isOpen)
  if (fields.length === 0) return words
  const nets = netsOf(await keptNets())
  let read: readonly Word[] = words
  for (const field of fields) {
    const strip = stripOf(canvas, boxOf(field))
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
  const left = Math.min(...words.map((word) => word.left)) - em * edge
  const right = Math.max(...words.map((word) => word.left + word.width)) + em * edge
  return {left, top: middle - em * reach, width: right - left, height: em * reach * 2}
}

/** The print of a field as it is read once the pen is wiped off; `undefined` where that is something else, or not sure. */
async function printAgain(
  field: Field,
  strip: Strip,
  verdict: Verdict,
  ocr: Pick<Ocr, 'read'>,
): Promise<Print | undefined> {
  const canvas = await wiped(field, strip, verdict)
  const image = pgmOf(greyOf(canvas))
  release(canvas)
  const words = (await ocr.read(image, scanDpi, 'line'))?.words ?? []
  const print = printIn(words.map(({text}) => text).join(' '), field.kind)
  if (!print) return undefined
  const [label, ...rest] = words
  const least = Math.min(...(rest.length > 0 ? rest : words).map(({sureness}) => sureness))
  const isSame = signs(print.behind) === signs(field.behind)
  if (!isSame && least < settled) return undefined
  const own = field.words.find(({text}) => text === field.before)
  const before = own && own.sureness > (label?.sureness ?? 0) ? own.text : print.before
  const apart = field.words.find(({text}) => text === field.behind)?.sureness ?? 0
  const isAgreed = isSame && Math.max(least, apart) >= confirming
  const sureness = isAgreed ? Math.max(least, confirmed) : least
  return {before, behind: print.behind, sureness}
}

const signs = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}/-]/gu, '')
    .toLowerCase()

/** A strip without the ink of the pen, the print before and behind it moved together, on a white margin. */
async function wiped(
  {from, em}: Field,
  {left, grey, width, height}: Strip,
  {pieces, to}: Verdict,
): Promise<Canvas> {
  const own = Uint8Array.from(grey)
  for (const {dots} of pieces)
    for (const at of dots) {
      const room = Math.max(1, Math.round(to - left) - (at % width)) // the print behind stays
      for (let y = -3; y <= 3; y++)
        own.fill(255, Math.max(0, at + y * width - 3), at + y * width + Math.min(4, room))
    }
  const pad = Math.round(em * margin)
  const cut = Math.max(0, Math.round(to - from - em * narrow))
  const start = Math.round(from - left)
  const canvas = await whiteCanvas(width - cut + pad * 2, height + pad * 2)
  const context = canvas.getContext('2d')
  const image = context.createImageData(canvas.width, canvas.height)
  image.data.fill(255)
  for (const [at, value] of own.entries()) {
    const x = at % width
    if (x >= start && x < start + cut) continue
    const place = (Math.floor(at / width) + pad) * canvas.width + pad + (x < start ? x : x - cut)
    image.data.fill(value, place * 4, place * 4 + 3)
  }
  context.putImageData(image, 0, 0)
  return canvas
}

/** Words with others in the place of some that follow each other. */
function replaced(words: readonly Word[], old: readonly Word[], own: readonly Word[]): Word[] {
  return words.flatMap((word) => (word === old[0] ? own : old.includes(word) ? [] : [word]))
}
