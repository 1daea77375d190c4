import {readFileSync} from 'node:fs'
import {createCanvas, type SKRSContext2D} from '@napi-rs/canvas'
import type {Ocr, Parsed} from '../../src/index.js'
import {createParser, readBytes} from '../../src/index.js'
import type {Reading, Word} from '../../src/read/ocr/engine.js'

const folder = new URL('scans/', import.meta.url)

/** The bytes of a scan made by `scripts/fixtures/scan.mjs`. */
export const scanBytes = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))

/** The bytes of the scan of a fixture. */
export const fixtureScan = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}/input.scan.pdf`, import.meta.url)))

/** One line of an A4 page: its words, how sure of all or of each, and where it begins, in dots. */
export type StandInLine = readonly [words: string, sureness: Sureness, left: number]
type Sureness = number | ((word: string) => number)

/** OCR that reads the same on every picture of a page, lines from top to bottom; and on every one of a stamp. */
export function standInOcr(
  lines: readonly StandInLine[] | undefined,
  stamp: readonly StandInLine[] = [],
): Ocr {
  const readingOf = (all: readonly StandInLine[]): Reading => ({
    words: all.flatMap(([text, sureness, left], line) => wordsOf(text, sureness, left, line)),
  })
  return {
    engine: async () => ({name: 'js', hands: 1}),
    read: async (_image, _dpi, layout) => lines && readingOf(layout === 'line' ? stamp : lines),
    close: async () => undefined,
  }
}

const wide = 15

function wordsOf(text: string, sureness: Sureness, left: number, line: number): Word[] {
  let at = left
  return text.split(' ').map((word) => {
    const width = word.length * wide
    const sure = typeof sureness === 'number' ? sureness : sureness(word)
    const made = {
      text: word,
      sureness: sure,
      left: at,
      top: 150 + line * 45,
      width,
      height: 28,
      line,
    }
    at += width + wide
    return made
  })
}

/**
 * What a scan gives when its words are these; a pen makes the digits of the number taller, and words of a stamp stand in
 * red ink.
 */
export async function parsedScan(
  lines: readonly StandInLine[] | undefined,
  name = 'scan.png',
  pen = 1,
  stamp: readonly StandInLine[] = [],
): Promise<Parsed> {
  const engine = standInOcr(lines, stamp)
  const bytes = pictureOf(lines ?? [], pen, stamp.length > 0)
  return createParser({engine}).parse(await readBytes(bytes, name, {engine}))
}

/** A page with shapes in place of letters: one for each, all of one height. */
function pictureOf(lines: readonly StandInLine[], pen: number, stamped: boolean): Uint8Array {
  const canvas = createCanvas(1654, 2339)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = 'black'
  const words = lines.flatMap(([text, sureness, left], line) => wordsOf(text, sureness, left, line))
  for (const {text, left, top, line} of words)
    for (const [index, letter] of [...text].entries())
      drawShape(context, letter, left + index * wide, top + 4, line === 2 ? 20 * pen : 20)
  context.fillStyle = 'red'
  if (stamped) context.fillRect(1200, 700, 250, 70)
  return new Uint8Array(canvas.toBuffer('image/png'))
}

/** A stroke with teeth, as many and where the bits of the letter tell. */
function drawShape(
  context: SKRSContext2D,
  letter: string,
  left: number,
  foot: number,
  height: number,
): void {
  const top = foot + 20 - height
  const tooth = height / 10
  context.fillRect(left, top, 3, height)
  for (let bit = 0; bit < 8; bit++)
    if (((letter.codePointAt(0) ?? 0) >> bit) & 1)
      context.fillRect(left, top + (bit + 1) * tooth, wide - 5, Math.max(1, tooth))
}

/** A letter whose number was read with some sureness. */
export const letter = (number: string, sureness: number, day = '05', sureOfDay = 96) =>
  [
    ['UBND TỈNH TÂN HÒA', 95, 200],
    ['SỞ TÀI CHÍNH', 95, 240],
    [number, sureness, 240],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 95, 800],
    ['Độc lập - Tự do - Hạnh phúc', 95, 860],
    [`Tân Hòa, ngày ${day} tháng 6 năm 2026`, sureOfDay, 840],
    ['V/v báo cáo dự toán', 95, 200],
    ['Kính gửi: Các sở, ban, ngành cấp tỉnh.', 95, 500],
    ['Đề nghị các đơn vị báo cáo trước ngày 25/6/2026.', 95, 250],
  ] as const satisfies readonly StandInLine[]
