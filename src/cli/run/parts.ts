import type {VFile} from 'vfile'
import {readAll, readAllBytes} from '../../index.js'
import type {Input} from '../inputs.js'
import {type Session, stdinBytes} from './session.js'

/** Đọc một đầu vào: the files in it, or itself alone; `undefined` when standard input cannot be read. */
export async function readInput(session: Session, input: Input): Promise<VFile[] | undefined> {
  const {reading: options} = session
  if (input.path !== null) return readAll(input.path, options)
  const bytes = await stdinBytes(session)
  return bytes && readAllBytes(bytes, input.name, options)
}

/** The place of a file in its container. */
export function innerOf(file: VFile): string | undefined {
  return file.data.inner
}

/** An input as it is named, and the file in it. */
export function partName({name}: Input, inner: string | undefined): string {
  return inner === undefined ? name : `${name}/${inner}`
}

/** Whether an error is told of a file. */
export function isBroken({messages}: VFile): boolean {
  return messages.some(({fatal}) => fatal === true)
}
