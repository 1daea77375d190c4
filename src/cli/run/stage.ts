import type {VFile} from 'vfile'
import {messagesOf, type Parser, treeOutline} from '../../index.js'
import type {Given, Run} from '../commands.js'
import {isDocument} from '../inputs.js'
import {printable} from '../printable.js'
import {readInput} from './each.js'
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
      const file = await readInput(session, input)
      const shown = file ? await show(parser, file, given) : null
      if (file) session.reporter.messages(input.name, messagesOf(file))
      if (shown === null) session.fail()
      else {
        if (session.inputs.length > 1) io.stdout(`==> ${printable(input.name)} <==\n`)
        io.stdout(printable(shown, {lines: true}))
      }
    }
    return session.failed() ? 1 : 0
  }
}
