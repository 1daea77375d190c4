import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {sourceText} from '../source/source-text.js'
import {bodyDrafts} from './docx/body.js'
import {inUnicode} from './docx/legacy.js'
import {marginsOf} from './docx/margins.js'
import {isOversized, openPackage, type Package} from './docx/package.js'
import {prepare} from './docx/prepare.js'
import {maxFileBytes, maxInflatedBytes, maxPartBytes, maxZipEntries} from './limits.js'
import type {Reader, ReadResult} from './reader.js'
import {openZip, type Zip} from './zip.js'

/**
 * Đọc DOCX qua mammoth, with what it drops put back.
 *
 * - [x] automatic numbering as Word shows it, style-linked or restarted
 * - [x] two-column letterhead and signature, by borderless table, tab or spaces; nested and merged tables
 * - [x] header and footer of page 1, text boxes, footnotes, line breaks
 * - [x] legacy Vietnamese fonts, run by run
 * - [x] tracked changes as accepted, hidden text and comments left out
 * - [ ] pages: Word does not store them
 */
export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  sniff: (bytes) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && includesName(bytes, 'word/_rels/document'),
  async read(bytes, file) {
    try {
      const zip = opened(bytes, file)
      if (!zip) return undefined
      const pack = openPackage(zip)
      if (!pack) return broken(file)
      return await readPackage(pack)
    } catch (error) {
      return broken(file, error)
    }
  },
}

async function readPackage(given: Package): Promise<ReadResult> {
  const {pack, encoding} = inUnicode(given)
  const margins = marginsOf(pack)
  const body = await bodyDrafts(await prepare({...pack, document: margins.document}))
  return {source: sourceText([...body, ...margins.drafts]), ...(encoding && {encoding})}
}

function broken(file: VFile, error?: unknown): undefined {
  report(file, 'broken-file', undefined, 'DOCX', error instanceof Error ? error.message : '')
  return undefined
}

/** The container, if it is one and within the limits; else the reason is reported. */
function opened(bytes: Uint8Array, file: VFile): Zip | undefined {
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (bytes.length > maxFileBytes) report(file, 'too-large', undefined, 'bytes', maxFileBytes)
  else {
    const zip = openZip(bytes)
    if (!zip) broken(file)
    else if (zip.inflated > maxInflatedBytes)
      report(file, 'too-large', undefined, 'inflated', maxInflatedBytes)
    else if (zip.names.length > maxZipEntries)
      report(file, 'too-large', undefined, 'parts', maxZipEntries)
    else if (isOversized(zip)) report(file, 'too-large', undefined, 'inflated', maxPartBytes)
    else return zip
  }
  return undefined
}

/** The names of a zip stand unpacked in its directory, at its end. */
function includesName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1')
}
