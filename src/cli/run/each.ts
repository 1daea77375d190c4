import {
  type Dispatch,
  holdsRecords,
  type Message,
  type ParsedPart,
  readRecordBytes,
  readRecords,
} from '../../index.js'
import {type Input, isRecordFile} from '../inputs.js'
import {readAhead} from './ahead.js'
import {isBroken, partName, workOnBytes} from './parts.js'
import type {Repeats} from './repeats.js'
import {type Session, type SessionParser, stdinBytes} from './session.js'

/** What a command does with the records of one input, or of one of the files in it. */
export type Take = (
  input: Input,
  records: readonly Dispatch[],
  inner: string | undefined,
) => Promise<void> | void

/** The records of one input and what there is to say about them. */
export interface Found {
  /** The file of a container that they stand in. */
  readonly inner?: string | undefined
  readonly records: readonly Dispatch[]
  readonly messages: readonly Message[]
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

  async function* found(input: Input): AsyncIterable<Found> {
    const parts = await ahead?.parsed(input)
    if (parts) yield* parts.map(foundOf)
    else yield* recordsOf(session, parser, repeats, input)
  }
}

async function oneAfterOther(
  session: Session,
  find: (input: Input) => AsyncIterable<Found>,
  take: Take,
): Promise<void> {
  const {inputs, reporter, io} = session
  let failures = 0
  let done = 0
  for (const [index, input] of inputs.entries()) {
    if (io.isClosed()) return
    reporter.progress(index + 1, inputs.length, input.name)
    for await (const {inner, records, messages} of find(input)) {
      reporter.messages(partName(input, inner), messages)
      const broken = isBroken(messages)
      if (broken) session.fail()
      if (records.length > 0) {
        await take(input, records, inner)
        done++
      } else if (broken) failures++
    }
  }
  reporter.summary(done, failures)
}

async function* recordsOf(
  session: Session,
  parser: SessionParser,
  repeats: Repeats,
  input: Input,
): AsyncIterable<Found> {
  const {given} = session
  const loaded = repeats.loaded.get(input) ?? (await loadInput(session, parser, input))
  if (!loaded) {
    session.fail()
    return
  }
  if ('parts' in loaded) {
    yield* loaded.parts.map(foundOf)
    return
  }
  const {fresh, notes} = repeats.sort(loaded.records)
  const records = given.evidence === false ? fresh.map(({evidence: _, ...bare}) => bare) : fresh
  yield {records, messages: [...loaded.messages, ...notes]}
}

const foundOf = ({record, messages, inner}: ParsedPart): Found => ({
  inner,
  records: record ? [record] : [],
  messages,
})

/** What a dispatch gave, or the records of a file of records. */
async function loadInput(
  session: Session,
  parser: SessionParser,
  input: Input,
): Promise<{readonly parts: readonly ParsedPart[]} | Found | undefined> {
  const {given} = session
  const options = {allowSecret: given.allowSecret ?? false, passForeign: !input.named}
  const isRecords = isRecordFile(input.name)
  if (input.path !== null && isRecords) return readRecords(input.path, options)
  if (input.path !== null) return {parts: await parser.parseAll(input.path)}
  const bytes = await stdinBytes(session)
  if (!bytes) return undefined
  if (isRecords || (given.stdinName === undefined && holdsRecords(bytes)))
    return readRecordBytes(bytes, input.name, options)
  const {name} = input
  const parts = await workOnBytes(session, parser, {bytes, name}, (source, pool) =>
    (pool ?? parser).parseAll(source),
  )
  return {parts}
}
