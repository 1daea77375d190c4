import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {isOversized} from './docx/package.js'
import {maxInflatedBytes, maxPartBytes, maxZipEntries} from './limits.js'
import {openZip, type Zip} from './zip.js'

/** Tệp zip đã mở, if it is one and within the limits; else the reason is reported. */
export function packed(bytes: Uint8Array, file: VFile, format: string): Zip | undefined {
  const zip = openZip(bytes)
  if (!zip) report(file, 'broken-file', undefined, format, '')
  else if (zip.inflated > maxInflatedBytes)
    report(file, 'too-large', undefined, 'inflated', maxInflatedBytes)
  else if (zip.names.length > maxZipEntries)
    report(file, 'too-large', undefined, 'parts', maxZipEntries)
  else if (isOversized(zip)) report(file, 'too-large', undefined, 'inflated', maxPartBytes)
  else return zip
  return undefined
}
