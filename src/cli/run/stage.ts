import type {ParserPool, ShownPart, Stage} from '../../index.js'
import type {Given, Run} from '../commands.js'
import {type Input, isDocument} from '../inputs.js'
import {printable} from '../printable.js'
import {isBroken, partName, withSource} from './parts.js'
import {openSession, parserOf, type Session, type SessionParser} from './session.js'
import {threadsFor} from './threads.js'

/** `congvan text`, `congvan tree`: the inner stages of each input. */
export const runs = {
  text: {run: runOf(() => 'text')},
  tree: {run: runOf(({format}) => (format === 'json' ? 'json' : 'outline'))},
} as const

function runOf(stageOf: (given: Given) => Stage): Run {
  return async (args, given, io) => {
    const session = await openSession(args, given, io, isDocument)
    const parser = await parserOf(session)
    if (!parser) return 2
    const sources = session.inputs.flatMap(({path}) => path ?? [])
    const pool = await threadsFor({sources}, parser)
    try {
      await showEach(session, parser, pool, stageOf(given))
    } finally {
      await pool?.close()
    }
    return session.failed() ? 1 : 0
  }
}

async function showEach(
  session: Session,
  parser: SessionParser,
  pool: ParserPool | undefined,
  stage: Stage,
): Promise<void> {
  for (const input of session.inputs) {
    if (session.io.isClosed()) return
    const parts = await withSource(session, parser, input, (source, hand) =>
      (hand ?? pool ?? parser).showAll(source, stage),
    )
    if (parts) tell(session, input, parts)
    else session.fail()
  }
}

function tell(
  {inputs, io, reporter, fail}: Session,
  input: Input,
  parts: readonly ShownPart[],
): void {
  const titled = inputs.length > 1 || parts.length > 1
  for (const {inner, shown, messages} of parts) {
    const name = partName(input, inner)
    reporter.messages(name, messages)
    if (shown !== null) {
      if (titled) io.stdout(`==> ${printable(name)} <==\n`)
      io.stdout(printable(shown, {lines: true}))
    } else if (isBroken(messages)) fail()
  }
}
