import type {ParsedPart} from '../../index.js'
import {type Input, isRecordFile} from '../inputs.js'
import type {Session, SessionParser} from './session.js'
import {threadsFor, usualJobs} from './threads.js'

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
  const sources = dispatches.flatMap(({path}) => path ?? [])
  const jobs = given.jobs ?? usualJobs(sources.length)
  const pool = await threadsFor({sources, jobs}, parser)
  if (!pool) return undefined
  const {parseAll, close} = pool
  const rest = dispatches.values()
  const begun = new Map<Input, Promise<readonly ParsedPart[]>>()
  for (let count = 0; count < jobs * waiting; count++) begin()
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
