import type {Parsed} from '../../index.js'
import {type Input, isRecordFile} from '../inputs.js'
import type {Session, SessionParser} from './session.js'

/** Đọc trước: the dispatches of a batch, parsed in threads a little ahead of their turn. */
export interface Ahead {
  /** What a dispatch gave; `undefined` for what is not parsed ahead. To be asked in the order of the inputs. */
  readonly parsed: (input: Input) => Promise<Parsed> | undefined
  readonly close: () => Promise<void>
}

/** Files begun or done that wait for their turn, for each thread: the others need not stop for a long one. */
const waiting = 4

/** Starts threads where more than one is asked for; `undefined` where none is. */
export async function readAhead(
  {inputs, given}: Session,
  parser: SessionParser,
): Promise<Ahead | undefined> {
  const dispatches = inputs.filter(({name, path}) => path !== null && !isRecordFile(name))
  const size = threadsFor(dispatches.length, given.jobs)
  if (size < 2) return undefined
  const pool = await parser.openPool(size).catch(() => undefined) // no threads to be had: one by one does it, too
  if (!pool) return undefined
  const {parse, close} = pool
  const rest = dispatches.values()
  const begun = new Map<Input, Promise<Parsed>>()
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
    if (input?.path) begun.set(input, parse(input.path))
  }
}

/** One by one unless more are asked for: threads take memory, and do not pay on every machine. */
const threadsFor = (files: number, jobs = 1) => Math.min(jobs, files)
