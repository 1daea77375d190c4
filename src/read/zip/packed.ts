import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {limitsOf} from '../limits.js'
import type {ReadOptions} from '../reader.js'
import {broken, tooLarge} from '../refuse.js'
import {isOversized} from './markup.js'
import {openZip, type Zip} from './zip.js'

/** Tệp zip đã mở, if it is one whose parts are not too many and share nothing; else the reason is reported. */
export function opened(
  bytes: Uint8Array,
  file: VFile,
  format: string,
  options: ReadOptions,
): Zip | undefined {
  const {parts} = limitsOf(options)
  const zip = openZip(bytes)
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (!zip) broken(file, format)
  else if (zip.names.length > parts) tooLarge(file, 'parts', parts)
  else if (zip.overlaps()) report(file, 'broken-file', undefined, format, 'overlap')
  else return zip
  return undefined
}

/** The same of a zip that is one document: its parts, too, are within the limits. */
export function packed(
  bytes: Uint8Array,
  file: VFile,
  format: string,
  options: ReadOptions,
): Zip | undefined {
  const limits = limitsOf(options)
  const zip = opened(bytes, file, format, options)
  if (!zip) return undefined
  if (zip.inflated > limits.inflated) tooLarge(file, 'inflated', limits.inflated)
  else if (isOversized(zip, limits)) tooLarge(file, 'part', limits.part)
  else return zip
  return undefined
}
