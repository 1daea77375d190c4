import {readFile} from 'node:fs/promises'
import type {KeptNets} from './ocr/digits/net.js'

/** The nets that read digits of a pen, built from `ocr/digits/nets.json`; sources and bundled code lie equally deep. */
export async function keptNets(): Promise<KeptNets> {
  const text = await readFile(new URL('../../dist/digit-nets.json', import.meta.url), 'utf8')
  return JSON.parse(text) as KeptNets // made by the build
}
