import {exit, stdin} from 'node:process'
import {drawn, pictureOf} from '../ocr/canvas.js'

/** Everything that comes in. */
async function given(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stdin) pieces.push(piece)
  return Buffer.concat(pieces)
}

const picture = await pictureOf(await given())
if (picture) await drawn(picture, 1 / Math.max(picture.width, picture.height, 1))
exit(picture ? 0 : 1)
