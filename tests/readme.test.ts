import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {readLexicon} from '../src/index.js'
import {run} from './stand-in.js'

const root = path.join(import.meta.dirname, '..')

/** The commands of a README that play in a fresh copy of the project: `npx . …`. */
function commandsOf(markdown: string): string[][] {
  return [...markdown.matchAll(/^npx \. (?<words>[^#\n]+)/gmu)].map(({groups}) =>
    [...(groups?.['words'] ?? '').matchAll(/"(?<quoted>[^"]*)"|(?<bare>\S+)/gu)].map(
      (word) => word.groups?.['quoted'] ?? word.groups?.['bare'] ?? '',
    ),
  )
}

describe.each(['README.md', 'README.vi.md'])('%s', (name) => {
  const markdown = readFileSync(path.join(root, name), 'utf8')

  it('every command works as printed', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'congvan-readme-'))
    symlinkSync(path.join(root, 'fixtures'), path.join(cwd, 'fixtures'), 'junction')
    const commands = commandsOf(markdown)
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) {
      const {code, stderr} = await run(command, {cwd})
      expect(code, `${command.join(' ')}\n${stderr}`).toBe(0)
    }
    rmSync(cwd, {recursive: true})
  }, 60_000)

  it('the lexicon it shows is one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'congvan-readme-'))
    const shown = /```yaml\n(?<yaml>documentTypes:[\s\S]*?)```/u.exec(markdown)?.groups?.['yaml']
    writeFileSync(path.join(folder, 'tu.yaml'), shown ?? '')
    expect((await readLexicon(path.join(folder, 'tu.yaml'))).messages).toEqual([])
    rmSync(folder, {recursive: true})
  })
})

it('the YAML of the first example is what the command prints', async () => {
  const markdown = readFileSync(path.join(root, 'README.md'), 'utf8')
  const shown = /```yaml\n(?<yaml>[\s\S]*?)```/u.exec(markdown)?.groups?.['yaml']
  const [first = []] = commandsOf(markdown)
  expect((await run(first, {cwd: root})).stdout).toContain(shown)
})
