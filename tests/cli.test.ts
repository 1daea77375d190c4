import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {matches, play, sessionsOf} from './transcript.js'

const folder = new URL('cli/', import.meta.url)

/** `UPDATE=1` writes what was printed where a transcript has no answer yet, and where it differs. */
const update = process.env['UPDATE'] === '1'

for (const name of readdirSync(folder).sort())
  describe(name, () => {
    const markdown = readFileSync(new URL(name, folder), 'utf8')
    it.each(sessionsOf(markdown).map((session) => [session.title, session] as const))(
      '%s',
      async (_, session) => {
        const printed = await play(session)
        if (update)
          rewrite(
            name,
            session.text,
            session.commands
              .map(({line, expected}, i) =>
                matches(expected, printed[i] ?? '')
                  ? `$ ${line}\n${expected}`
                  : `$ ${line}\n${printed[i]}`,
              )
              .join(''),
          )
        else
          for (const [index, {line, expected}] of session.commands.entries())
            if (!matches(expected, printed[index] ?? ''))
              expect.soft(printed[index], line).toBe(expected)
      },
      60_000,
    )
  })

function rewrite(name: string, before: string, after: string): void {
  const file = new URL(name, folder)
  if (before !== after)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(before, () => after),
    )
}
