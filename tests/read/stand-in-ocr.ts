import {readFileSync} from 'node:fs'
import type {Ocr, Parsed} from '../../src/index.js'
import {createParser, readBytes} from '../../src/index.js'
import type {Reading, Word} from '../../src/read/ocr/engine.js'

const folder = new URL('scans/', import.meta.url)

/** The bytes of a scan made by `scripts/fixtures/scan.mjs`. */
export const scanBytes = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))

/** One line of an A4 page: its words, how sure of each, and where it begins, in dots. */
export type StandInLine = readonly [words: string, sureness: number, left: number]

/** OCR that reads the same on every picture: lines from top to bottom. */
export function standInOcr(lines: readonly StandInLine[] | undefined): Ocr {
  const words = lines?.flatMap(([text, sureness, left], line) =>
    wordsOf(text, sureness, left, line),
  )
  const reading: Reading | undefined = words && {words, turned: 0}
  return {
    engine: async () => ({name: 'js', hands: 1}),
    read: async () => reading,
    close: async () => undefined,
  }
}

const wide = 15

function wordsOf(text: string, sureness: number, left: number, line: number): Word[] {
  let at = left
  return text.split(' ').map((word) => {
    const width = word.length * wide
    const made = {text: word, sureness, left: at, top: 150 + line * 45, width, height: 28, line}
    at += width + wide
    return made
  })
}

/** What a scan gives when its words are these. */
export async function parsedScan(
  lines: readonly StandInLine[] | undefined,
  name = 'scan.png',
): Promise<Parsed> {
  const engine = standInOcr(lines)
  const bytes = scanBytes('cong-van-so-giao-viec.png')
  return createParser({engine}).parse(await readBytes(bytes, name, {engine}))
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
