import path from 'node:path'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {decode} from './decode.js'
import {docx} from './docx.js'
import {fileBytes, sha256Of} from './file-bytes.js'
import {image} from './image.js'
import {maxFileBytes, maxLines} from './limits.js'
import {markdown} from './markdown.js'
import {looksLikeMarkdown} from './markdown-signs.js'
import {pdf} from './pdf.js'
import type {Reader, ReadHooks, ReadOptions, ReadResult} from './reader.js'
import {text} from './text.js'

/** Các bộ đọc: a format is a row here and a file beside. */
export const readers: readonly Reader[] = [docx, pdf, image, markdown, text]

/**
 * Reads a file from disk. What cannot be read is reported on the file, whose `data.source` then is missing;
 * nothing a file holds makes it throw.
 */
export async function read(
  filePath: string,
  options: ReadOptions & ReadHooks = {},
): Promise<VFile> {
  const file = new VFile(filePath === '' ? undefined : {path: filePath})
  const bytes = fileBytes(filePath, file, maxFileBytes)
  return bytes ? readBytes(bytes, filePath, options) : file
}

/** The SHA-256 of a file, as in `source.sha256` of its record; undefined where it cannot be read. */
export function fingerprint(filePath: string): string | undefined {
  const bytes = fileBytes(filePath, new VFile(), maxFileBytes)
  return bytes && sha256Of(bytes)
}

/** Reads bytes that were got elsewhere; the name tells the format where the bytes do not. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions & ReadHooks = {},
): Promise<VFile> {
  const file = new VFile(name === '' ? undefined : {path: name})
  const reader = readerOf(bytes, name)
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (bytes.length > maxFileBytes) report(file, 'too-large', undefined, 'bytes', maxFileBytes)
  else if (reader) await readWith(reader, bytes, file, options)
  else if (isOldWord(bytes, name)) report(file, 'old-word-file', undefined)
  else report(file, 'unknown-format', undefined, path.extname(name) || '?')
  return file
}

async function readWith(
  reader: Reader,
  bytes: Uint8Array,
  file: VFile,
  options: ReadOptions & ReadHooks,
): Promise<void> {
  const facts = {
    file: (file.basename ?? '').normalize('NFC'),
    format: reader.name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
  }
  const result = await resultOf(reader, bytes, file, options)
  if (!result) return
  if (result.source.lines.length > maxLines) {
    report(file, 'too-large', undefined, 'lines', maxLines)
    return
  }
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(result.source.value)) {
    report(file, 'blank-file', undefined)
    return
  }
  file.value = result.source.value
  const {source, encoding = null, text: words = 'native', digitalSignatures = []} = result
  Object.assign(file.data, facts, {source, encoding, text: words, digitalSignatures})
}

/** A reader that fails (nesting without end exhausts the stack) has met a document nobody thought of. */
async function resultOf(
  reader: Reader,
  bytes: Uint8Array,
  file: VFile,
  options: ReadOptions & ReadHooks,
): Promise<ReadResult | undefined> {
  try {
    return await reader.read(bytes, file, options)
  } catch (error) {
    report(file, 'internal-error', undefined, error instanceof Error ? error.name : '?')
    return undefined
  }
}

/** The bytes decide; then the name; what has no telling name is Markdown or text, if it is text at all. */
function readerOf(bytes: Uint8Array, name: string): Reader | undefined {
  const sniffed = readers.find((reader) => reader.sniff?.(bytes))
  if (sniffed) return sniffed
  const extension = path.extname(name).toLowerCase()
  const named = readers.find((reader) => reader.extensions.includes(extension))
  if (named || extension !== '') return named
  const decoded = decode(bytes)
  if (decoded) return looksLikeMarkdown(decoded.text) ? markdown : text
  return bytes.subarray(0, 4096).includes(0) ? undefined : text // which tells that it cannot be decoded
}

/** The container (OLE) of old Word, and of a DOCX with a password. */
const oleMark = [0xd0, 0xcf, 0x11, 0xe0]

function isOldWord(bytes: Uint8Array, name: string): boolean {
  return (
    ['', '.doc', '.dot'].includes(path.extname(name).toLowerCase()) &&
    oleMark.every((byte, index) => bytes[index] === byte)
  )
}
