import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'

/**
 * The bytes of a regular file within a limit; else the reason is reported. A pipe or a device is not opened:
 * reading it might never end.
 */
export function fileBytes(
  path: string,
  file: VFile,
  limit: number,
  what: 'bytes' | 'records' = 'bytes',
): Uint8Array | undefined {
  try {
    const facts = statSync(path) // one file at a time: waiting for a thread would take longer
    if (!facts.isFile()) report(file, 'unreadable-file', undefined, kindOf(facts))
    else if (facts.size > limit) report(file, 'too-large', undefined, what, limit)
    else return readFileSync(path)
  } catch (error) {
    report(file, 'unreadable-file', undefined, codeOf(error))
  }
  return undefined
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function kindOf(facts: {isDirectory(): boolean}): string {
  return facts.isDirectory() ? 'EISDIR' : 'NOT_FILE'
}

function codeOf(error: unknown): string {
  const {code} = error as {code?: string} // Node's file errors carry one
  return code?.startsWith('ERR_') ? 'EINVAL' : (code ?? 'EIO')
}
