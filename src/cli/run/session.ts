import path from 'node:path'
import {
  createParser,
  createParserPool,
  defaultLimits,
  message,
  openOcr,
  type Parser,
  type ParserPool,
  type ReadHooks,
  type ReadOptions,
  readLexicon,
} from '../../index.js'
import type {Given} from '../commands.js'
import {codeOf} from '../fault-code.js'
import {findInputs, type Input, isDocument, isRecordFile, type Wanted} from '../inputs.js'
import type {Io} from '../io.js'
import {createReporter, type Reporter} from '../reporter.js'

/** A run over inputs: they are found first, so that all names are known before anything is written. */
export interface Session {
  readonly inputs: readonly Input[]
  readonly reporter: Reporter
  readonly given: Given
  readonly io: Io
  /** How dispatches are read: with one engine for all scans. */
  readonly reading: ReadOptions & ReadHooks
  /** Whether some input could not be found or read. */
  readonly failed: () => boolean
  readonly fail: () => void
}

const either: Wanted = (name) => isDocument(name) || isRecordFile(name)

/** Finds the inputs and tells what there is to say about the words of the command line. */
export async function openSession(
  words: readonly string[],
  given: Given,
  io: Io,
  wanted: Wanted = either,
): Promise<Session> {
  const reporter = await createReporter(given, io)
  const {found, remarks} = await findInputs(words, io.cwd, wanted)
  let failed = false
  for (const {name, messages} of remarks) {
    reporter.messages(name, messages)
    failed ||= messages.some(({severity}) => severity === 'error')
  }
  return {
    inputs: found.map((input) =>
      input.path === null && given.stdinName ? {...input, name: given.stdinName} : input,
    ),
    reporter,
    given,
    io,
    reading: {
      ...readOptionsOf(given),
      engine: openOcr(given.ocr ?? 'auto'),
      onPage: reporter.page,
    },
    failed: () => failed,
    fail: () => {
      failed = true
    },
  }
}

/** What is set for reading, as plain data: it is copied to threads. */
function readOptionsOf({password, limit, ocr = 'auto', ocrPages}: Given): ReadOptions {
  return {
    ocr,
    ...(password !== undefined && {password}),
    ...(limit && {limits: limit}),
    ...(ocrPages !== undefined && {ocrPages}),
  }
}

/** A parser, and a pool of threads that parse files just so. */
export interface SessionParser extends Parser {
  readonly openPool: (size: number) => Promise<ParserPool>
}

/** A parser as the options want it; `undefined` when the lexicon of the user has faults. */
export async function parserOf({
  given,
  io,
  reporter,
  reading,
}: Session): Promise<SessionParser | undefined> {
  const options = {
    allowSecret: given.allowSecret ?? false,
    withoutEvidence: given.evidence === false,
    ...readOptionsOf(given),
  }
  const openPool = (size: number) => createParserPool(options, size, reading)
  // A copy would load the lexicon, which a run whose threads do the reading does without.
  if (given.lexicon === undefined)
    return Object.assign(createParser({...options, ...reading}), {openPool})
  const {lexicon, words, messages} = await readLexicon(path.resolve(io.cwd, given.lexicon))
  reporter.messages(given.lexicon, messages)
  if (!lexicon || !words) return undefined
  return {
    ...createParser({...options, ...reading, lexicon}),
    openPool: (size) => createParserPool({...options, words}, size, reading),
  }
}

/** The bytes of standard input; `undefined`, and told, when it cannot be read. */
export async function stdinBytes({io, reporter, given}: Session): Promise<Uint8Array | undefined> {
  try {
    return await io.stdin(given.limit?.bytes ?? defaultLimits.bytes)
  } catch (error) {
    reporter.messages('-', message('unreadable-file', codeOf(error)))
    return undefined
  }
}
