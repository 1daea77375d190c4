import type {FileSource, Message, ParserPool} from '../../index.js'
import type {Input} from '../inputs.js'
import {type Session, type SessionParser, stdinBytes} from './session.js'
import {threadsFor} from './threads.js'

/**
 * Works on an input as what can be read: its path, or the bytes of standard input, for which there is a thread of their
 * own where they need one. `undefined` when standard input cannot be read.
 */
export async function withSource<Answer>(
  session: Session,
  parser: SessionParser,
  {name, path}: Input,
  work: (source: FileSource, pool: ParserPool | undefined) => Promise<Answer>,
): Promise<Answer | undefined> {
  if (path !== null) return work(path, undefined)
  const bytes = await stdinBytes(session)
  return bytes && workOnBytes(session, parser, {bytes, name}, work)
}

/** The same of the bytes of standard input. */
export async function workOnBytes<Answer>(
  {inputs}: Session,
  parser: SessionParser,
  source: Exclude<FileSource, string>,
  work: (source: FileSource, pool: ParserPool | undefined) => Promise<Answer>,
): Promise<Answer> {
  const pool = await threadsFor({sources: [source], more: inputs.length > 1}, parser)
  try {
    return await work(source, pool)
  } finally {
    await pool?.close()
  }
}

/** An input as it is named, and the file in it. */
export function partName({name}: Input, inner: string | undefined): string {
  return inner === undefined ? name : `${name}/${inner}`
}

/** Whether an error is told of a file. */
export function isBroken(messages: readonly Message[]): boolean {
  return messages.some(({severity}) => severity === 'error')
}
