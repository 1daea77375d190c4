import path from 'node:path'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {type Container, containerOf, containers} from './containers.js'
import {decodeAny} from './decode.js'
import {doc} from './doc.js'
import {docx} from './docx.js'
import {fileBytes, sha256Of} from './file-bytes.js'
import {html} from './html.js'
import {image} from './image.js'
import {limitsOf} from './limits.js'
import {markdown} from './markdown.js'
import {looksLikeMarkdown} from './markdown-signs.js'
import {odt} from './odt.js'
import {pdf} from './pdf.js'
import type {Reader, ReadHooks, ReadOptions, ReadResult} from './reader.js'
import {tooLarge} from './refuse.js'
import {rtf} from './rtf.js'
import {foreignKind} from './sniff.js'
import {text} from './text.js'

/** Các bộ đọc: a format is a row here and a file beside. */
export const readers: readonly Reader[] = [docx, odt, pdf, image, doc, rtf, html, markdown, text]

/**
 * Reads a file from disk. What cannot be read is reported on the file, whose `data.source` then is missing;
 * nothing a file holds makes it throw.
 */
export async function read(
  filePath: string,
  options: ReadOptions & ReadHooks = {},
): Promise<VFile> {
  const file = new VFile(filePath === '' ? undefined : {path: filePath})
  const bytes = fileBytes(filePath, file, limitsOf(options).bytes)
  return bytes ? readBytes(bytes, filePath, options) : file
}

/** Reads bytes that were got elsewhere; the name tells the format where the bytes do not. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions & ReadHooks = {},
): Promise<VFile> {
  const file = new VFile(name === '' ? undefined : {path: name})
  await readInto(file, bytes, options, file.basename ?? '')
  return file
}

/** Reads bytes into a file that has their name; `shown` is the name in the record. */
export async function readInto(
  file: VFile,
  bytes: Uint8Array,
  options: ReadOptions & ReadHooks,
  shown: string,
): Promise<void> {
  const name = file.path ?? ''
  const reader = readerOf(bytes, name)
  const {bytes: most} = limitsOf(options)
  if (bytes.length === 0) report(file, 'empty-file', undefined)
  else if (bytes.length > most) tooLarge(file, 'bytes', most)
  else if (reader) {
    if (isMisnamed(reader, name, bytes))
      report(file, 'misnamed-file', undefined, reader.name.toUpperCase(), path.extname(name))
    await readWith(reader, bytes, file, options, shown)
  } else reportUnread(bytes, name, file)
}

function reportUnread(bytes: Uint8Array, name: string, file: VFile): void {
  const foreign = foreignKind(bytes)
  const container = foreign ? undefined : containerOf(bytes, name)
  if (container) report(file, 'container-file', undefined, container.name.toUpperCase())
  else report(file, 'unknown-format', undefined, foreign ?? (path.extname(name) || '?'))
}

async function readWith(
  reader: Reader,
  bytes: Uint8Array,
  file: VFile,
  options: ReadOptions & ReadHooks,
  shown: string,
): Promise<void> {
  const facts = {
    file: shown.normalize('NFC'),
    format: reader.name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
  }
  const result = await resultOf(reader, bytes, file, options)
  if (!result) return
  const {lines: maxLines} = limitsOf(options)
  if (result.source.lines.length > maxLines) {
    tooLarge(file, 'lines', maxLines)
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

/** The reader of whose format the bytes surely are. */
export function readerSniffed(bytes: Uint8Array): Reader | undefined {
  return readers.find((reader) => reader.sniff?.(bytes))
}

/** The bytes decide; then the name; what has no telling name is Markdown or text, if it is text at all. */
function readerOf(bytes: Uint8Array, name: string): Reader | undefined {
  const sniffed = readerSniffed(bytes)
  if (sniffed) return sniffed
  if (foreignKind(bytes) || containerOf(bytes, name)) return undefined
  const extension = path.extname(name).toLowerCase()
  const named = readers.find((reader) => reader.extensions.includes(extension))
  if (named && isWordEnding(extension)) return textReader(bytes) ?? named
  if (named || extension !== '') return named
  const found = textReader(bytes)
  if (found) return found
  return bytes.subarray(0, 4096).includes(0) ? undefined : text // which tells that it cannot be decoded
}

/** Tags of a piece of a page that has lost its head. */
const tag = /<(?:p|div|table|tr|td|br|span|font|b)(?:\s[^<>]*)?\/?>/giu
const fewTags = 3

/** The reader of bytes that are text: a piece of a page, Markdown or plain text. */
function textReader(bytes: Uint8Array): Reader | undefined {
  const decoded = decodeAny(bytes)
  if (!decoded) return undefined
  if (looksLikeMarkdown(decoded.text)) return markdown
  return (decoded.text.match(tag)?.length ?? 0) >= fewTags ? html : text
}

/** Formats of word processors: text and pages are given their endings, so that Word opens them. */
function isWordEnding(extension: string): boolean {
  return [doc, docx, odt, rtf].some(({extensions}) => extensions.includes(extension))
}

/** Whether a name has the ending of a format that is read here; without an ending only the bytes can tell. */
export function isKnown(name: string): boolean {
  const extension = path.extname(name).toLowerCase()
  return (
    extension === '' ||
    [...readers, ...containers].some((each) => each.extensions.includes(extension))
  )
}

/** Whether the bytes are surely of a format, and the ending tells another one. */
export function isMisnamed(format: Reader | Container, name: string, bytes: Uint8Array): boolean {
  const extension = path.extname(name).toLowerCase()
  if (extension === '' || format.extensions.includes(extension)) return false
  const isSure = format.sniff?.(bytes) === true || isWordEnding(extension)
  return (isKnown(name) || foreignEndings.has(extension)) && isSure
}

/** Endings that tell a format, though no reader takes them. */
const foreignEndings: ReadonlySet<string> = new Set([
  '.xls',
  '.xlsx',
  '.ppt',
  '.pptx',
  '.msg',
  '.rar',
  '.7z',
])
