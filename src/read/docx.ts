import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {sourceText} from '../source/source-text.js'
import {inUnicode} from './docx/legacy.js'
import {documentTree} from './docx/mammoth.js'
import {marginsOf} from './docx/margins.js'
import {openPackage, type Package} from './docx/package.js'
import {prepare} from './docx/prepare.js'
import {signaturesIn} from './docx/signatures.js'
import {isLockedPackage, unlocked} from './encrypted/package.js'
import type {Reader, ReadOptions, ReadResult} from './reader.js'
import {broken} from './refuse.js'
import {foreignKind} from './sniff.js'
import {treeDrafts} from './word/body.js'
import {zipKind} from './zip/kind.js'
import {packed} from './zip/packed.js'

/**
 * Đọc DOCX qua mammoth, with what it drops put back.
 *
 * - [x] automatic numbering as Word shows it, style-linked or restarted
 * - [x] two-column letterhead and signature, by borderless table, tab or spaces; nested and merged tables
 * - [x] header and footer of page 1, text boxes, footnotes, line breaks
 * - [x] legacy Vietnamese fonts, run by run
 * - [x] tracked changes as accepted, hidden text and comments left out
 * - [-] digital signatures: signer and time
 * - [x] files with a password
 * - [ ] pages: Word does not store them
 */
export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  sniff: (bytes) => zipKind(bytes) === 'docx' || isLockedPackage(bytes),
  async read(bytes, file, options) {
    if (!isLockedPackage(bytes)) return readZip(bytes, file, options)
    const opened = unlocked(bytes, file, options.password)
    const foreign = opened && foreignKind(opened)
    if (foreign === undefined) return opened && readZip(opened, file, options)
    report(file, 'unknown-format', undefined, foreign)
    return undefined
  },
}

async function readZip(
  bytes: Uint8Array,
  file: VFile,
  options: ReadOptions,
): Promise<ReadResult | undefined> {
  try {
    const zip = packed(bytes, file, 'DOCX', options)
    if (!zip) return undefined
    const pack = openPackage(zip)
    if (!pack) return broken(file, 'DOCX')
    return await readPackage(pack, file)
  } catch (error) {
    return broken(file, 'DOCX', error)
  }
}

async function readPackage(given: Package, file: VFile): Promise<ReadResult> {
  const {pack, encoding} = inUnicode(given)
  const margins = marginsOf(pack)
  const {document, bordered} = await prepare({...pack, document: margins.document})
  const body = treeDrafts(await documentTree(pack, document), bordered)
  const digitalSignatures = await signaturesIn(pack.zip, file)
  const source = sourceText([...body, ...margins.drafts])
  return {source, digitalSignatures, ...(encoding && {encoding})}
}
