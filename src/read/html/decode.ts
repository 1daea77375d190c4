import {windows1252} from '../../encoding/windows-1252.js'
import {type Decoded, decode} from '../decode.js'

/** Characters of the head in which a page may tell its encoding. */
const headLength = 4096

const told = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*(?<label>[-:.\w]{1,40})/iu

/**
 * Bytes of a page → text: as any text; else in the encoding that the page tells of itself (HTML 13.2.3). A page in UTF-8 may
 * tell otherwise, where a program saved it anew.
 */
export function decodePage(bytes: Uint8Array): Decoded | undefined {
  return decode(bytes) ?? decodedAsTold(bytes)
}

function decodedAsTold(bytes: Uint8Array): Decoded | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  const label = told.exec(head)?.groups?.['label']
  if (label === undefined) return undefined
  try {
    const decoder = new TextDecoder(label)
    const {encoding} = decoder
    const text = encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes)
    return {text, encoding}
  } catch {
    return undefined // an encoding that nobody knows: the caller says so
  }
}
