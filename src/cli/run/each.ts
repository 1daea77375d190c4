import {readFile} from 'node:fs/promises'
import {VFile} from 'vfile'
import {
  createParser,
  type Dispatch,
  messagesOf,
  noMatch,
  read,
  readBytes,
  records,
} from '../../index.js'
import type {Given} from '../commands.js'
import {findInputs, type Input, isRecordFile} from '../inputs.js'
import type {Io} from '../io.js'
import {createReporter, type Reporter} from '../reporter.js'

/** What a command does with the records of one input. */
export type Take = (input: Input, records: readonly Dispatch[]) => Promise<void> | void

/** A run over inputs: they are found first, so that all names are known before anything is written. */
export interface Session {
  readonly inputs: readonly Input[]
  readonly reporter: Reporter
  /** Whether some input could not be found or read. */
  readonly failed: () => boolean
  readonly fail: () => void
}

export async function openSession(
  words: readonly string[],
  given: Given,
  io: Io,
): Promise<Session> {
  const reporter = await createReporter(given, io)
  const {found, unmatched} = await findInputs(words, io.cwd)
  let failed = unmatched.length > 0
  for (const word of unmatched) reporter.messages(word, noMatch(word))
  return {
    inputs: found,
    reporter,
    failed: () => failed,
    fail: () => {
      failed = true
    },
  }
}

/** Reads the file of an input. */
export async function readInput({name, path}: Input, given: Given, io: Io): Promise<VFile> {
  const options = given.password === undefined ? {} : {password: given.password}
  return path === null ? readBytes(await io.stdin(), name, options) : read(path, options)
}

/** The records of every input, one after the other: dispatches are parsed, record files are loaded. */
export async function eachRecord(
  session: Session,
  given: Given,
  io: Io,
  take: Take,
): Promise<void> {
  const parser = createParser({
    allowSecret: given.allowSecret ?? false,
    withoutEvidence: given.evidence === false,
  })
  let failures = 0
  for (const [index, input] of session.inputs.entries()) {
    session.reporter.progress(index + 1, session.inputs.length, input.name)
    const found = await recordsOf(input)
    session.reporter.messages(input.name, found.messages)
    if (found.messages.some(({severity}) => severity === 'error')) session.fail()
    if (found.records.length > 0) await take(input, found.records)
    else failures++
  }
  session.reporter.summary(session.inputs.length - failures, failures)

  async function recordsOf(input: Input) {
    if (input.path !== null && isRecordFile(input.name)) return loaded(input.path)
    const {record, messages} = await parser.parse(await readInput(input, given, io))
    return {records: record ? [record] : [], messages}
  }
}

async function loaded(path: string) {
  const file = new VFile({path})
  const text = await readFile(path, 'utf8')
  const found = await records(text, file)
  return {records: found, messages: messagesOf(file)}
}
