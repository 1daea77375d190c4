import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {sourceText} from '../source/source-text.js'
import {bodyDrafts} from './docx/body.js'
import {marginsOf} from './docx/margins.js'
import {isOversized, openPackage, type Package} from './docx/package.js'
import {prepare} from './docx/prepare.js'
import {signaturesIn} from './docx/signatures.js'
import {type Limits, limitsOf} from './limits.js'
import type {Reader, ReadResult} from './reader.js'
import {openZip, type Zip} from './zip.js'

/**
 * Đọc DOCX qua mammoth, with what it drops put back.
 *
 * - [x] automatic numbering as Word shows it, style-linked or restarted
 * - [x] two-column letterhead and signature, by borderless table, tab or spaces; nested and merged tables
 * - [x] header and footer of page 1, text boxes, footnotes, line breaks
 * - [x] tracked changes as accepted, hidden text and comments left out
 * - [-] digital signatures: signer and time
 * - [ ] pages: Word does not store them
 */
export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx'],
  sniff: (bytes) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && includesName(bytes, 'word/_rels/document'),
  async read(bytes, file, options) {
    try {
      const zip = opened(bytes, file, limitsOf(options))
      if (!zip) return undefined
      const pack = openPackage(zip)
      if (!pack) return broken(file)
      return await readPackage(pack)
    } catch (error) {
      return broken(file, error)
    }
  },
}

async function readPackage(pack: Package): Promise<ReadResult> {
  const margins = marginsOf(pack)
  const body = await bodyDrafts(await prepare({...pack, document: margins.document}))
  const digitalSignatures = await signaturesIn(pack.zip)
  return {source: sourceText([...body, ...margins.drafts]), digitalSignatures}
}

function broken(file: VFile, error?: unknown): undefined {
  report(file, 'broken-file', undefined, 'DOCX', error instanceof Error ? error.message : '')
  return undefined
}

const oleMark = [0xd0, 0xcf, 0x11, 0xe0]

/** The container, if it is one and within the limits; else the reason is reported. */
function opened(bytes: Uint8Array, file: VFile, limits: Limits): Zip | undefined {
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (oleMark.every((byte, index) => bytes[index] === byte))
    report(file, 'old-word-file', undefined)
  else if (bytes.length > limits.bytes) report(file, 'too-large', undefined, 'bytes', limits.bytes)
  else {
    const zip = openZip(bytes)
    if (!zip) broken(file)
    else if (zip.inflated > limits.inflated)
      report(file, 'too-large', undefined, 'inflated', limits.inflated)
    else if (zip.names.length > limits.parts)
      report(file, 'too-large', undefined, 'parts', limits.parts)
    else if (isOversized(zip, limits)) report(file, 'too-large', undefined, 'part', limits.part)
    else return zip
  }
  return undefined
}

/** The names of a zip stand unpacked in its directory, at its end. */
function includesName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1')
}
