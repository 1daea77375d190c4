import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {once} from '../../once.js'
import type {Size} from './size.js'

/** The codec, as far as it is used: a program with a memory of its own. */
interface Codec {
  readonly JPEGDecoder: new () => Decoder
}

interface Decoder {
  /** Room in its memory for a file. */
  getEncodedBuffer(length: number): Uint8Array
  decode(): void
  getFrameInfo(): Size & {readonly componentCount: number}
  /** What was decoded, in its memory. */
  getDecodedBuffer(): Uint8Array
  delete(): void
}

/** Ảnh đã giải mã: row by row, a dot is as many bytes as the picture has components (1 grey, 3 colours, 4 inks). */
export interface Decoded extends Size {
  readonly components: number
  readonly dots: Uint8Array
}

/**
 * Giải mã ảnh JPEG, in WebAssembly: many times as fast as in JavaScript, and a picture made to do harm can only throw,
 * where the decoder of the canvas would end the process. `take` is given what is there for as long as it runs. How large
 * the picture is, is for the caller to look at first.
 * @throws where nothing can be decoded, and where a picture is cut off.
 */
export async function decodeJpeg<Value>(
  bytes: Uint8Array,
  take: (picture: Decoded) => Value,
): Promise<Value> {
  const {JPEGDecoder} = await codec()
  const decoder = new JPEGDecoder()
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes)
    decoder.decode()
    const {width, height, componentCount: components} = decoder.getFrameInfo()
    return take({width, height, components, dots: decoder.getDecodedBuffer()})
  } finally {
    decoder.delete()
  }
}

const codec = once(async (): Promise<Codec> => {
  // @ts-expect-error: the package has no types
  const {default: open} = await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs')
  const {resolve} = createRequire(import.meta.url)
  const wasmBinary = await readFile(resolve('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm'))
  return open({wasmBinary})
})
