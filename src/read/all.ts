import path from 'node:path'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {type Container, containerOf, type Enclosed} from './containers.js'
import {endingsOf} from './endings.js'
import {fileBytes, sha256Of} from './file-bytes.js'
import {isKnown, isMisnamed, readerSniffed, readInto} from './index.js'
import {limitsOf, maxContainers, maxEnclosed} from './limits.js'
import type {ReadHooks, ReadOptions} from './reader.js'
import {broken, tooLarge} from './refuse.js'
import {Locked} from './zip/zip.js'

/** What may still be taken out of a container and those in it, and how files are read. */
interface Budget {
  files: number
  bytes: number
  readonly options: ReadOptions & ReadHooks
}

/** Where a file stands: the path of the outermost container or of itself, and its place within. */
interface Place {
  readonly path: string
  /** Names from the outermost container down; none for a file by itself. */
  readonly inner?: string
  /** Containers around it. */
  readonly depth: number
  /** The container that it stands in, where it is a dispatch only if it reads like one. */
  readonly doubtful?: string
}

/**
 * Reads a file that may be a container: of a mail or a zip each file in it, of any other that one. What is to be said of the
 * container itself stands on a file of its own, which has no `data.source`.
 */
export async function readAll(
  filePath: string,
  options: ReadOptions & ReadHooks = {},
): Promise<VFile[]> {
  const file = new VFile(filePath === '' ? undefined : {path: filePath})
  const bytes = fileBytes(filePath, file, limitsOf(options).bytes)
  return bytes ? readAllBytes(bytes, filePath, options) : [file]
}

/** The same of bytes that were got elsewhere. */
export async function readAllBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions & ReadHooks = {},
): Promise<VFile[]> {
  return walk(bytes, {path: name, depth: 0}, budgetOf(options), async (file, own, place) => {
    if (place.doubtful !== undefined) file.data.doubtful = place.doubtful
    await readInto(file, own, options, shownName(place))
    return [file]
  })
}

function budgetOf(options: ReadOptions & ReadHooks): Budget {
  return {files: maxEnclosed, bytes: limitsOf(options).inflated, options}
}

/** Whether bytes are a container, by their content or else by their name. */
export function holdsFiles(bytes: Uint8Array, name: string): boolean {
  return containerAt(bytes, name) !== undefined
}

function containerAt(bytes: Uint8Array, name: string): Container | undefined {
  return readerSniffed(bytes) ? undefined : containerOf(bytes, name)
}

/** SHA-256 of each file that {@link readAll} would read. */
export async function fingerprints(filePath: string, options: ReadOptions = {}): Promise<string[]> {
  const bytes = fileBytes(filePath, new VFile(), limitsOf(options).bytes)
  if (!bytes) return []
  const found: string[] = []
  const keep = async (file: VFile, own: Uint8Array) => {
    found.push(sha256Of(own))
    return [file]
  }
  await walk(bytes, {path: filePath, depth: 0}, budgetOf(options), keep)
  return found
}

type Take = (file: VFile, bytes: Uint8Array, place: Place) => Promise<VFile[]>

async function walk(bytes: Uint8Array, place: Place, budget: Budget, take: Take): Promise<VFile[]> {
  const file = fileAt(place)
  const name = file.path ?? ''
  const container = containerAt(bytes, name)
  if (!container || bytes.length > limitsOf(budget.options).bytes) return take(file, bytes, place)
  if (place.depth >= maxContainers) {
    tooLarge(file, 'containers', maxContainers)
    return [file]
  }
  if (isMisnamed(container, name, bytes))
    report(file, 'misnamed-file', undefined, container.name.toUpperCase(), path.extname(name))
  const inner = await unpacked(container, bytes, file, budget)
  const found: VFile[] = []
  for (const each of inner)
    found.push(...(await enclosedFiles(each, container, place, budget, take)))
  if (found.length === 0 && !file.messages.some(({fatal}) => fatal))
    report(file, 'empty-container', undefined, container.name.toUpperCase())
  return file.messages.length > 0 ? [file, ...found] : found
}

/** The files of a container that may be dispatches, within the limits; the others are counted. */
async function unpacked(
  container: Container,
  bytes: Uint8Array,
  file: VFile,
  budget: Budget,
): Promise<readonly Enclosed[]> {
  const inner = (await container.unpack(bytes, file, budget.options)) ?? []
  const isTaken = ({name, aside}: Enclosed) => isKnown(name) && !aside
  const taken = inner.filter(isTaken)
  budget.files -= taken.length
  budget.bytes -= taken.reduce((sum, {size}) => sum + size, 0)
  if (budget.files < 0) tooLarge(file, 'files', maxEnclosed)
  else if (budget.bytes < 0) tooLarge(file, 'inflated', limitsOf(budget.options).inflated)
  else {
    const others = inner.filter((each) => !isTaken(each)).map(({name}) => harmless(name))
    if (others.length > 0) report(file, 'passed-over', undefined, others.length, endingsOf(others))
    return taken
  }
  return []
}

async function enclosedFiles(
  {name, bytes, doubtful}: Enclosed,
  container: Container,
  outer: Place,
  budget: Budget,
  take: Take,
): Promise<VFile[]> {
  const own = harmless(name)
  const inner = outer.inner === undefined ? own : `${outer.inner}/${own}`
  const format = container.name.toUpperCase()
  const depth = outer.depth + 1
  const place = {path: outer.path, inner, depth, ...(doubtful && {doubtful: format})}
  const file = fileAt(place)
  try {
    return await walk(bytes(), place, budget, take)
  } catch (error) {
    if (!(error instanceof Locked)) broken(file, format, error)
    else if (error.why === 'locked-file') report(file, error.why, undefined, format)
    else report(file, error.why, undefined)
  }
  return [file]
}

function fileAt({path: outer, inner}: Place): VFile {
  const whole = inner === undefined ? outer : `${outer}/${inner}`
  return new VFile({...(whole !== '' && {path: whole}), data: {inner}})
}

/** The name in `source.file` of a record: `thu.eml/cong-van.pdf`. */
function shownName({path: outer, inner}: Place): string {
  return inner === undefined ? path.basename(outer) : `${path.basename(outer)}/${inner}`
}

/** Control characters, and marks that turn the order of letters: `cv\u202Efdp.exe` would look like `cvexe.pdf`. */
const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/** A name that leads nowhere: no root, no folder above, nothing that steers a terminal. */
function harmless(name: string): string {
  const parts = name
    .replaceAll('\\', '/')
    .replace(unsafe, '\uFFFD')
    .replace(/^\p{L}:(?=\/)/u, '')
    .split('/')
  return parts.filter((part) => !/^\.{0,2}$/u.test(part)).join('/') || '_'
}
