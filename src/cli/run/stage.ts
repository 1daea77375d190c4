import {messagesOf, text, tree, treeOutline} from '../../index.js'
import type {Given, Run} from '../commands.js'
import {openSession, readInput} from './each.js'

type FileRead = Awaited<ReturnType<typeof readInput>>

/** `congvan text`, `congvan tree`: the inner stages of each input. */
export const runs = {
  text: {run: runOf((file) => text(file))},
  tree: {
    run: runOf(async (file, {format}) => {
      const root = await tree(file)
      return format === 'json' ? `${JSON.stringify(root, null, 2)}\n` : treeOutline(root)
    }),
  },
} as const

function runOf(show: (file: FileRead, given: Given) => Promise<string> | string): Run {
  return async (args, given, io) => {
    const session = await openSession(args, given, io)
    for (const input of session.inputs) {
      const file = await readInput(input, given, io)
      session.reporter.messages(input.name, messagesOf(file))
      if (!file.data['source']) session.fail()
      else {
        if (session.inputs.length > 1) io.stdout(`==> ${input.name} <==\n`)
        io.stdout(await show(file, given))
      }
    }
    return session.failed() ? 1 : 0
  }
}
