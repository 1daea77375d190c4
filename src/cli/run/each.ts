import type {VFile} from 'vfile'
import {
  type Dispatch,
  holdsRecords,
  type Message,
  type Parsed,
  type Parser,
  read,
  readBytes,
  readRecordBytes,
  readRecords,
} from '../../index.js'
import {type Input, isRecordFile} from '../inputs.js'
import {readAhead} from './ahead.js'
import type {Repeats} from './repeats.js'
import {type Session, type SessionParser, stdinBytes} from './session.js'

/** What a command does with the records of one input. */
export type Take = (input: Input, records: readonly Dispatch[]) => Promise<void> | void

/** The records of one input and what there is to say about them. */
export interface Found {
  readonly records: readonly Dispatch[]
  readonly messages: readonly Message[]
}

/** Reads the dispatch of an input; `undefined` when standard input cannot be read. */
export async function readInput(session: Session, input: Input): Promise<VFile | undefined> {
  const {reading} = session
  if (input.path !== null) return read(input.path, reading)
  const bytes = await stdinBytes(session)
  return bytes && readBytes(bytes, input.name, reading)
}

/** The records of every input, one after the other: dispatches are parsed, record files are loaded. */
export async function eachRecord(
  session: Session,
  parser: SessionParser,
  repeats: Repeats,
  take: Take,
): Promise<void> {
  const ahead = await readAhead(session, parser)
  try {
    await oneAfterOther(session, found, take)
  } finally {
    await ahead?.close()
  }

  async function found(input: Input): Promise<Found> {
    const parsed = await ahead?.parsed(input)
    return parsed ? foundOf(parsed) : recordsOf(session, parser, repeats, input)
  }
}

async function oneAfterOther(
  session: Session,
  find: (input: Input) => Promise<Found>,
  take: Take,
): Promise<void> {
  const {inputs, reporter, io} = session
  let failures = 0
  let done = 0
  for (const [index, input] of inputs.entries()) {
    if (io.isClosed()) return
    reporter.progress(index + 1, inputs.length, input.name)
    const {records, messages} = await find(input)
    reporter.messages(input.name, messages)
    const broken = messages.some(({severity}) => severity === 'error')
    if (broken) session.fail()
    if (records.length > 0) {
      await take(input, records)
      done++
    } else if (broken) failures++
  }
  reporter.summary(done, failures)
}

async function recordsOf(
  session: Session,
  parser: Parser,
  repeats: Repeats,
  input: Input,
): Promise<Found> {
  const {given} = session
  const loaded = repeats.loaded.get(input) ?? (await loadInput(session, input))
  if (!loaded) {
    session.fail()
    return {records: [], messages: []}
  }
  if ('data' in loaded) return foundOf(await parser.parse(loaded))
  const {fresh, notes} = repeats.sort(loaded.records)
  const records = given.evidence === false ? fresh.map(({evidence: _, ...bare}) => bare) : fresh
  return {records, messages: [...loaded.messages, ...notes]}
}

const foundOf = ({record, messages}: Parsed): Found => ({records: record ? [record] : [], messages})

/** A file that was read, or the records of a file of records. */
async function loadInput(session: Session, input: Input): Promise<VFile | Found | undefined> {
  const {given, reading} = session
  const options = {allowSecret: given.allowSecret ?? false, passForeign: !input.named}
  const isRecords = isRecordFile(input.name)
  if (input.path !== null && isRecords) return readRecords(input.path, options)
  if (input.path !== null) return read(input.path, reading)
  const bytes = await stdinBytes(session)
  if (!bytes) return undefined
  return isRecords || (given.stdinName === undefined && holdsRecords(bytes))
    ? readRecordBytes(bytes, input.name, options)
    : readBytes(bytes, input.name, reading)
}
