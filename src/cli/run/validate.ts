import {message, readRecordBytes, readRecords} from '../../index.js'
import type {Run} from '../commands.js'
import {type Input, isRecordFile} from '../inputs.js'
import {texts} from '../texts.js'
import type {Found} from './each.js'
import {openSession, type Session, stdinBytes} from './session.js'

/** `congvan validate FILE…` */
export const run: Run = async (args, given, io) => {
  const session = await openSession(args, given, io, isRecordFile)
  let count = 0
  for (const input of session.inputs) {
    const {records, messages} = await checked(session, input)
    session.reporter.messages(input.name, messages)
    if (messages.some(({severity}) => severity === 'error')) session.fail()
    count += records.length
  }
  if (!given.quiet) io.stderr(`${texts[given.lang].valid(count)}\n`)
  return session.failed() ? 1 : 0
}

async function checked(session: Session, input: Input): Promise<Found> {
  const options = {allowSecret: true, passForeign: !input.named}
  if (input.path === null) {
    const bytes = await stdinBytes(session)
    if (bytes) return readRecordBytes(bytes, input.name, options)
    session.fail()
    return {records: [], messages: []}
  }
  if (isRecordFile(input.name)) return readRecords(input.path, options)
  return {records: [], messages: message('not-a-record')}
}
