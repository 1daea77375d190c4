import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {maxNesting} from './limits.js'
import {TooDeep} from './nesting.js'

/** Tệp hỏng: reported with what an error told, if it came to one; nothing is read. */
export function broken(file: VFile, format: string, error?: unknown): undefined {
  report(file, 'broken-file', undefined, format, error instanceof Error ? error.message : '')
}

/** Tệp quá lớn: reported with the limit that it passes; nothing is read. */
export function tooLarge(file: VFile, what: string, limit: number): undefined {
  report(file, 'too-large', undefined, what, limit)
}

/** A file that could not be read to its end: nested too deep, or broken. */
export function refused(file: VFile, format: string, error: unknown): undefined {
  return error instanceof TooDeep
    ? tooLarge(file, 'nesting', maxNesting)
    : broken(file, format, error)
}
