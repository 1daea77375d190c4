import {createCanvas} from '@napi-rs/canvas'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'

const canvas = createCanvas(240, 220)
canvas.getContext('2d').fillRect(20, 20, 100, 60)

async function idsOf(bytes: Uint8Array, name: string) {
  const {messages} = await readBytes(bytes, name, {ocr: 'off'})
  return messages.map(({ruleId}) => ruleId)
}

describe('a picture that would end the process which decodes it', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('a %s that is cut off', async (kind) => {
    const bytes = await canvas.encode(kind as 'png') // the types part the kinds
    expect(await idsOf(bytes, `a.${kind}`)).toEqual(['no-text-layer'])
    expect(await idsOf(bytes.subarray(0, bytes.length >> 1), `a.${kind}`)).toEqual(['broken-file'])
  })

  it('a PNG without pixels', async () => {
    const bytes = Buffer.from(await canvas.encode('png'))
    const cut = Buffer.concat([bytes.subarray(0, 40), bytes.subarray(-12)])
    expect(await idsOf(cut, 'a.png')).toEqual(['broken-file'])
  })
})

/** A TIFF of one directory, its entries as tag, type, count and value; `next` is where the next one is said to stand. */
function tiffOf(entries: readonly (readonly [number, number, number, number])[], next = 0) {
  const view = new DataView(new ArrayBuffer(8 + 2 + entries.length * 12 + 4))
  view.setUint32(0, 0x49492a00)
  view.setUint32(4, 8, true)
  view.setUint16(8, entries.length, true)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, count, true)
    view.setUint32(at + 8, value, true)
  }
  view.setUint32(view.byteLength - 4, next, true)
  return new Uint8Array(view.buffer)
}

describe('a TIFF that would take memory without end', () => {
  it.each([
    ['whose directories run in a circle', tiffOf([[256, 3, 1, 400]], 8)],
    ['whose values are more than it holds', tiffOf([[273, 4, 500_000_000, 8]])],
    ['whose directory is cut off', tiffOf([[256, 3, 1, 400]]).subarray(0, 16)],
    ['whose directory leads to itself', tiffOf([[330, 4, 1, 8]])],
  ])('%s', async (_, bytes) => {
    expect(await idsOf(bytes, 'a.tif')).toEqual(['broken-file'])
  })
})
