import {stat} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {containerEndings, type FileSource, holdsFiles, type ParserPool} from '../../index.js'
import type {SessionParser} from './session.js'

/** From this size, in bytes, even a file that is read alone may take long. */
const large = 5 * 1024 * 1024

/** From so many files on a second thread saves more time than its start takes. */
const manyFiles = 20

/** How many files are read at once where nobody says so: two of a large batch, where there are cores for two. */
export function usualJobs(files: number, cores = availableParallelism()): number {
  return files >= manyFiles && cores > 1 ? 2 : 1
}

/** What is to be read: all of it, whether there is more besides, and how many files may be read at once. */
export interface Load {
  readonly sources: readonly FileSource[]
  readonly more?: boolean
  readonly jobs?: number | undefined
}

/**
 * The threads that some files need; `undefined` where they need none, or none are to be had: one by one does it, too.
 * A thread can be ended when a file takes too long or too much memory, and the others go on: so a batch has one, and
 * more where they are asked for. A mail or a zip is a batch, too, and a small one may hold much. Any other file alone, of
 * ordinary size, is read at once: starting a thread would take longer.
 */
export async function threadsFor(
  {sources, more = false, jobs = 1}: Load,
  parser: SessionParser,
): Promise<ParserPool | undefined> {
  const [only] = sources
  if (only === undefined) return undefined
  const isBatch = more || sources.length > 1 || (await mayTakeLong(only))
  const size = Math.min(jobs, sources.length)
  return isBatch ? parser.openPool(size).catch(() => undefined) : undefined
}

async function mayTakeLong(source: FileSource): Promise<boolean> {
  if (typeof source !== 'string')
    return source.bytes.length > large || holdsFiles(source.bytes, source.name)
  if (containerEndings.includes(path.extname(source).toLowerCase())) return true
  const facts = await stat(source).catch(() => undefined) // gone meanwhile: reading it will tell
  return (facts?.size ?? 0) > large
}
