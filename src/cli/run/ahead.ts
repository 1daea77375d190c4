import {stat} from 'node:fs/promises'
import path from 'node:path'
import {containerEndings, type ParsedPart} from '../../index.js'
import {type Input, isRecordFile} from '../inputs.js'
import type {Session, SessionParser} from './session.js'

/** Đọc trước: the dispatches of a batch, parsed in threads a little ahead of their turn. */
export interface Ahead {
  /** What a dispatch gave; `undefined` for what is not parsed ahead. To be asked in the order of the inputs. */
  readonly parsed: (input: Input) => Promise<readonly ParsedPart[]> | undefined
  readonly close: () => Promise<void>
}

/** Files begun or done that wait for their turn, for each thread: the others need not stop for a long one. */
const waiting = 4

/** Starts the threads that the inputs need; `undefined` where they need none. */
export async function readAhead(
  {inputs, given}: Session,
  parser: SessionParser,
): Promise<Ahead | undefined> {
  const dispatches = inputs.filter(({name, path}) => path !== null && !isRecordFile(name))
  const size = await threadsFor(dispatches, given.jobs)
  if (size === 0) return undefined
  const pool = await parser.openPool(size).catch(() => undefined) // no threads to be had: one by one does it, too
  if (!pool) return undefined
  const {parseAll, close} = pool
  const rest = dispatches.values()
  const begun = new Map<Input, Promise<readonly ParsedPart[]>>()
  for (let count = 0; count < size * waiting; count++) begin()
  return {
    parsed(input) {
      const parsed = begun.get(input)
      if (begun.delete(input)) begin()
      return parsed
    },
    close,
  }

  function begin(): void {
    const {value: input} = rest.next()
    if (input?.path) begun.set(input, parseAll(input.path))
  }
}

/** From this size, in bytes, even a file that is read alone may take long. */
const large = 5 * 1024 * 1024

/**
 * A thread can be ended when a file takes too long or too much memory, and the others go on: so a batch has one, and
 * more where they are asked for. A mail or a zip is a batch, too, and a small one may hold much. Any other file alone, of
 * ordinary size, is read at once: starting a thread would take longer.
 */
async function threadsFor(dispatches: readonly Input[], jobs = 1): Promise<number> {
  if (dispatches.length > 1) return Math.min(jobs, dispatches.length)
  const [only] = dispatches
  if (!only?.path) return 0
  if (containerEndings.includes(path.extname(only.name).toLowerCase())) return 1
  const facts = await stat(only.path).catch(() => undefined) // gone meanwhile: reading it will tell
  return (facts?.size ?? 0) > large ? 1 : 0
}
