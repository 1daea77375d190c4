import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {docx} from './docx.js'
import {maxFileBytes} from './limits.js'
import {markdown} from './markdown.js'
import {pdf} from './pdf.js'
import type {Reader, ReadOptions} from './reader.js'
import {text} from './text.js'

/** Các bộ đọc: a format is a row here and a file beside. */
export const readers: readonly Reader[] = [docx, pdf, markdown, text]

/**
 * Reads a file from disk. What cannot be read is reported on the file, whose `data.source` then is missing;
 * nothing a file holds makes it throw.
 */
export async function read(filePath: string, options: ReadOptions = {}): Promise<VFile> {
  const file = new VFile({path: filePath})
  try {
    const facts = statSync(filePath) // one file at a time: waiting for a thread would take longer
    if (!facts.isFile()) report(file, 'unreadable-file', undefined, 'not a file')
    else if (facts.size > maxFileBytes) report(file, 'too-large', undefined, 'bytes', maxFileBytes)
    else return await readBytes(readFileSync(filePath), filePath, options)
  } catch (error) {
    report(file, 'unreadable-file', undefined, codeOf(error))
  }
  return file
}

function codeOf(error: unknown): string {
  const {code} = error as {code?: string} // Node's file errors carry one
  return code ?? String(error)
}

/** Reads bytes that were got elsewhere; the name tells the format where the bytes do not. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<VFile> {
  const file = new VFile({path: name})
  const reader = readerOf(bytes, name)
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (!reader) report(file, 'unknown-format', undefined, path.extname(name) || '?')
  else await readWith(reader, bytes, file, options)
  return file
}

async function readWith(
  reader: Reader,
  bytes: Uint8Array,
  file: VFile,
  options: ReadOptions,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const facts = {
    file: (file.basename ?? '').normalize('NFC'),
    format: reader.name,
    sha256,
    bytes: bytes.length,
  }
  const result = await reader.read(bytes, file, options)
  if (!result) return
  file.value = result.source.value
  Object.assign(file.data, facts, {source: result.source, encoding: result.encoding ?? null})
}

/** The bytes decide; then the name; text without a telling name is text when it holds no zero byte. */
function readerOf(bytes: Uint8Array, name: string): Reader | undefined {
  const sniffed = readers.find((reader) => reader.sniff?.(bytes))
  if (sniffed) return sniffed
  const extension = path.extname(name).toLowerCase()
  const named = readers.find((reader) => reader.extensions.includes(extension))
  return named ?? (extension === '' && !bytes.subarray(0, 4096).includes(0) ? text : undefined)
}
