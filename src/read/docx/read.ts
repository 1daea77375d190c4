import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {sourceText} from '../../source/source-text.js'
import {isLockedPackage} from '../encrypted/locked.js'
import {unlocked} from '../encrypted/package.js'
import type {Reader, ReadOptions, ReadResult} from '../reader.js'
import {broken, refused} from '../refuse.js'
import {foreignKind} from '../sniff.js'
import {treeDrafts} from '../word/body.js'
import {packed} from '../zip/packed.js'
import {inUnicode} from './legacy.js'
import {documentTree} from './mammoth.js'
import {marginsOf} from './margins.js'
import {openPackage, type Package} from './package.js'
import {prepare} from './prepare.js'
import {signaturesIn} from './signatures.js'

/** Opens the package, with its password if it has one, and lays its tree out as lines. */
export const read: Reader['read'] = async (bytes, file, options) => {
  if (!isLockedPackage(bytes)) return readZip(bytes, file, options)
  const opened = unlocked(bytes, file, options.password)
  const foreign = opened && foreignKind(opened)
  if (foreign === undefined) return opened && readZip(opened, file, options)
  report(file, 'unknown-format', undefined, foreign)
  return undefined
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
    return refused(file, 'DOCX', error)
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
