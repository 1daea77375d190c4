/**
 * Đo chữ số viết tay: how many of generated numbers are read, how many wrongly, and how often what is no number is taken
 * for one. `node scripts/digits/measure.mjs [COUNT]`, after a build; the numbers come from `hands.py`.
 */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {netsOf} from '../../dist/read/ocr/digits/net.js'
import {penned} from '../../dist/read/ocr/digits/verdict.js'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const count = process.argv[2] ?? '3000'
const made = spawnSync('python3', [at('hands.py'), count], {maxBuffer: 2 ** 30})
if (made.status !== 0) throw new Error(String(made.stderr))
const nets = netsOf(JSON.parse(readFileSync(at('../../dist/digit-nets.json'))))
const em = 34
const counts = {numbers: 0, read: 0, wrong: 0, candidates: 0, none: 0, taken: 0}
for (const {text, ...picture} of JSON.parse(made.stdout)) {
  const verdict = penned(field(picture.width), strip(picture), nets)
  if (text === null) {
    counts.none++
    if (verdict?.isSure) counts.taken++
    continue
  }
  counts.numbers++
  if (verdict?.isSure) {
    counts.read++
    if (verdict.digits !== text) counts.wrong++
    if (verdict.digits !== text) console.log(`${text} read as ${verdict.digits}`)
  } else if (verdict?.digits === text) counts.candidates++
}
console.log(counts)

function field(width) {
  return {
    kind: 'number',
    before: 'Số:',
    behind: '/QD',
    seen: '',
    em,
    from: 0,
    to: width,
    words: [{text: '/QD', left: width, width: em * 1.7}],
  }
}

/** The picture with letters printed behind it, as bars. */
function strip({width, height, dots}) {
  const whole = width + 120
  const grey = new Uint8Array(whole * height).fill(255)
  for (const [place, dot] of [...dots].entries())
    if (dot === '1') grey[Math.floor(place / width) * whole + (place % width)] = 0
  for (const bar of [30, 55, 80])
    for (let y = 38; y <= 60; y++)
      for (let x = 0; x < 14; x++) grey[y * whole + width + bar + x] = 0
  return {left: 0, top: 0, width: whole, height, grey}
}
