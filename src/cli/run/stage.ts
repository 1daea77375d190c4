import type {VFile} from 'vfile'
import {messagesOf, type Parser, treeOutline} from '../../index.js'
import type {Given, Run} from '../commands.js'
import {isDocument} from '../inputs.js'
import {printable} from '../printable.js'
import {innerOf, isBroken, partName, readInput} from './parts.js'
import {openSession, parserOf} from './session.js'

type Show = (parser: Parser, file: VFile, given: Given) => Promise<string | null>

/** `congvan text`, `congvan tree`: the inner stages of each input. */
export const runs = {
  text: {run: runOf((parser, file) => parser.text(file))},
  tree: {
    run: runOf(async (parser, file, {format}) => {
      const root = await parser.tree(file)
      if (!root) return null
      return format === 'json' ? `${JSON.stringify(root, null, 2)}\n` : treeOutline(root)
    }),
  },
} as const

function runOf(show: Show): Run {
  return async (args, given, io) => {
    const session = await openSession(args, given, io, isDocument)
    const parser = await parserOf(session)
    if (!parser) return 2
    for (const input of session.inputs) {
      if (io.isClosed()) break
      const files = await readInput(session, input)
      if (!files) session.fail()
      const titled = session.inputs.length > 1 || (files ?? []).length > 1
      for (const file of files ?? []) {
        const name = partName(input, innerOf(file))
        const shown = await show(parser, file, given)
        session.reporter.messages(name, messagesOf(file))
        if (shown !== null) {
          if (titled) io.stdout(`==> ${printable(name)} <==\n`)
          io.stdout(printable(shown, {lines: true}))
        } else if (isBroken(file)) session.fail()
      }
    }
    return session.failed() ? 1 : 0
  }
}
