import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {streamsWith} from './bombs.js'
import type {PdfDocument} from './document.js'

/** What a program that shows PDF files might run or open, by the names that stand for it (ISO 32000, 12.6.4, 7.11.4). */
const kinds = {
  script: /\/S\s*\/JavaScript(?![\p{L}\d])/u,
  launch: /\/S\s*\/Launch(?![\p{L}\d])/u,
  files: /\/EmbeddedFiles?(?![\p{L}\d])/u,
} as const

/** Enclosed files come last, with their names behind. */
const order = ['script', 'launch', 'files']

/** Enclosed files that are named, and letters of a name. */
const mostNames = 5
const longestName = 80

/** Báo phần động của PDF: scripts, actions that open programs, enclosed files. None of them is ever run or opened. */
export async function tellActive(
  bytes: Uint8Array,
  document: PdfDocument,
  file: VFile,
): Promise<void> {
  const seen = new Set<string>()
  for (const words of objectsOf(bytes))
    for (const [kind, shape] of Object.entries(kinds)) if (shape.test(words)) seen.add(kind)
  if (seen.size === 0) return
  const names = seen.has('files') ? await namesOf(document) : []
  report(
    file,
    'active-content',
    undefined,
    order.filter((kind) => seen.has(kind)).join(' '),
    names.join(', '),
  )
}

/** Where objects stand: in the file itself, and packed in streams of objects. */
function* objectsOf(bytes: Uint8Array): Generator<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const mark of ['/JavaScript', '/Launch', '/EmbeddedFile'])
    for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + 1))
      yield file.subarray(Math.max(0, at - 40), at + 40).toString('latin1')
  yield* streamsWith(file, '/ObjStm')
}

async function namesOf(document: PdfDocument): Promise<string[]> {
  try {
    const files = Object.values((await document.getAttachments()) ?? {})
    const names = files.map(({filename}) => filename.slice(0, longestName))
    return names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
  } catch {
    return [] // a broken list of files names none
  }
}
