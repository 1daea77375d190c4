import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {isOversized} from './docx/package.js'
import {limitsOf} from './limits.js'
import type {ReadOptions} from './reader.js'
import {openZip, type Zip} from './zip.js'

/** Tệp zip đã mở, if it is one and within the limits; else the reason is reported. */
export function packed(
  bytes: Uint8Array,
  file: VFile,
  format: string,
  options: ReadOptions,
): Zip | undefined {
  const limits = limitsOf(options)
  const zip = openZip(bytes)
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (!zip) report(file, 'broken-file', undefined, format, '')
  else if (zip.inflated > limits.inflated)
    report(file, 'too-large', undefined, 'inflated', limits.inflated)
  else if (zip.names.length > limits.parts)
    report(file, 'too-large', undefined, 'parts', limits.parts)
  else if (zip.overlaps()) report(file, 'broken-file', undefined, format, 'overlap')
  else if (isOversized(zip, limits)) report(file, 'too-large', undefined, 'part', limits.part)
  else return zip
  return undefined
}
