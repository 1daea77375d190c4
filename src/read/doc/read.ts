import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {isCompound, openCompound} from '../compound.js'
import type {Reader, ReadResult} from '../reader.js'
import {broken} from '../refuse.js'
import {foreignKind} from '../sniff.js'
import {wordSource} from '../word/source.js'
import {isOldOrLocked} from './fib.js'
import {parseDoc} from './parse.js'

/** Finds the document in the compound file. */
export const read: Reader['read'] = async (bytes, file) => {
  try {
    return isCompound(bytes) ? readCompound(bytes, file) : broken(file, 'DOC')
  } catch (error) {
    if (error instanceof RangeError) return broken(file, 'DOC', error)
    throw error
  }
}

/** A container without a document of old Word is no paper at all; one that holds a DOCX with a password is read there. */
function readCompound(bytes: Uint8Array, file: VFile): ReadResult | undefined {
  const {stream} = openCompound(bytes)
  const main = stream('WordDocument')
  if (main && !isOldOrLocked(main)) return wordSource(parseDoc(main, stream))
  if (main) report(file, 'old-word-file', undefined)
  else report(file, 'unknown-format', undefined, foreignKind(bytes) ?? 'OLE')
  return undefined
}
