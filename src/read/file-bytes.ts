import {createHash} from 'node:crypto'
import {closeSync, constants, fstatSync, openSync, readSync, statSync} from 'node:fs'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'

/**
 * The bytes of a regular file within a limit; else the reason is reported. A pipe or a device is not opened:
 * reading it might never end. What another program writes meanwhile is no whole document.
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
    else {
      const bytes = wholeOf(path, limit)
      if (bytes) return bytes
      report(file, 'unreadable-file', undefined, 'CHANGED')
    }
  } catch (error) {
    report(file, 'unreadable-file', undefined, codeOf(error))
  }
  return undefined
}

/** The first and the last bytes of a regular file, which may be the same; `undefined` where it cannot be read. */
export function headAndTail(path: string, most: number): readonly [Buffer, Buffer] | undefined {
  try {
    if (!statSync(path).isFile()) return undefined
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const {size} = fstatSync(descriptor)
      const length = Math.min(most, size)
      return [readBytes(descriptor, length), readBytes(descriptor, length, size - length)]
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined // what cannot be opened is not looked into: it is counted with the others
  }
}

/** All bytes of a file; `undefined` where it is not the same any more once they are read. */
function wholeOf(path: string, limit: number): Uint8Array | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // a pipe that is there by now keeps nobody waiting
  try {
    const facts = fstatSync(descriptor)
    if (!facts.isFile() || facts.size > limit) return undefined
    const bytes = readBytes(descriptor, facts.size)
    const {size, mtimeMs} = fstatSync(descriptor)
    const isWhole = bytes.length === size && size === facts.size && mtimeMs === facts.mtimeMs
    return isWhole ? bytes : undefined
  } finally {
    closeSync(descriptor)
  }
}

function readBytes(descriptor: number, size: number, from = 0): Buffer {
  const bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, from + length)
    if (count === 0) break
    length += count
  }
  return bytes.subarray(0, length)
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
