import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {Dispatch} from '../model/dispatch.js'
import {decode} from '../read/decode.js'
import {fileBytes} from '../read/file-bytes.js'
import {maxRecordBytes} from '../read/limits.js'
import {type LoadOptions, loadRecords} from './load.js'

/** The records of a file, and the file with its messages. */
export interface Loaded {
  readonly records: readonly Dispatch[]
  readonly file: VFile
}

/** Reads a file of records from disk, as carefully as a dispatch. */
export async function recordsOfFile(path: string, options: LoadOptions): Promise<Loaded> {
  const file = new VFile(path === '' ? undefined : {path})
  const bytes = fileBytes(path, file, maxRecordBytes, 'records')
  return {records: bytes ? await recordsIn(bytes, file, options) : [], file}
}

/** Reads records from bytes that were got elsewhere. */
export async function recordsOfBytes(
  bytes: Uint8Array,
  name: string,
  options: LoadOptions,
): Promise<Loaded> {
  const file = new VFile(name === '' ? undefined : {path: name})
  return {records: await recordsIn(bytes, file, options), file}
}

async function recordsIn(bytes: Uint8Array, file: VFile, options: LoadOptions) {
  const decoded = decode(bytes)
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (bytes.length > maxRecordBytes)
    report(file, 'too-large', undefined, 'records', maxRecordBytes)
  else if (!decoded) report(file, 'undecodable-text', undefined)
  else return loadRecords(decoded.text, file, options)
  return []
}

/** Letters in which the first keys of a record are to be seen. */
const headLength = 4096

/** `$schema:` begins a record in YAML, `{"$schema":` in JSON; a list of records likewise. */
const recordHead = /^(?:- |\s*[[{]\s*)?(?:\{\s*)?["']?\$schema["']?\s*:/mu

/** Whether bytes without a telling name hold records rather than a dispatch. */
export function holdsRecords(bytes: Uint8Array): boolean {
  const head = decode(bytes)?.text.slice(0, headLength)
  return head !== undefined && recordHead.test(head)
}
