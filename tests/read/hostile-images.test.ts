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
