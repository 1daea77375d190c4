import type {Run} from '../commands.js'
import {isRecordFile} from '../inputs.js'
import {texts} from '../texts.js'
import {eachRecord, openSession} from './each.js'

/** `congvan validate FILE…` */
export const run: Run = async (args, given, io) => {
  const session = await openSession(args, given, io)
  const files = session.inputs.filter(({name}) => isRecordFile(name))
  let count = 0
  await eachRecord({...session, inputs: files}, {...given, quiet: true}, io, (_, records) => {
    count += records.length
  })
  if (!given.quiet) io.stderr(`${texts[given.lang].valid(count)}\n`)
  return session.failed() || files.length < session.inputs.length ? 1 : 0
}
