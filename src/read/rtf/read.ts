import {report} from '../../diagnostics/report.js'
import type {Reader} from '../reader.js'
import {broken} from '../refuse.js'
import {wordSource} from '../word/source.js'
import {isRtf} from './mark.js'
import {parseRtf} from './parse.js'

/** Follows the groups and control words. */
export const read: Reader['read'] = async (bytes, file) => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const parts = isRtf(bytes) ? parseRtf(text) : undefined
  if (!parts) return broken(file, 'RTF')
  if (!parts.isWhole) report(file, 'cut-off-file', undefined, 'RTF')
  return wordSource(parts)
}
