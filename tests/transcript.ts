import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {run} from './stand-in.js'

/**
 * Transcripts of the command line (`tests/cli/*.md`): files in fences ```` ```file NAME ```` (```` ```bytes NAME ````
 * with hexadecimal digits), then a session:
 *
 * ```console
 * $ congvan parse a.txt
 * stdout
 * 2> stderr
 * => exit code, when it is not 0
 * ```
 *
 * `…` alone on a line stands for any lines; `cat`, `< FILE` and `> FILE` work; `FIXTURES` is the folder of fixtures.
 */
export interface Session {
  readonly title: string
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly text: string
  readonly commands: readonly Step[]
}

interface Step {
  readonly line: string
  readonly expected: string
}

const fixtures = path.join(import.meta.dirname, '..', 'fixtures')
const fence = /^```(?<kind>file|bytes|console)(?: (?<name>.+))?\n(?<body>[\s\S]*?)^```$/gmu

export function sessionsOf(markdown: string): Session[] {
  return sectionsOf(markdown).map((section) => {
    const found = [...section.matchAll(fence)].map(({groups}) => groups ?? {})
    const files = found.filter(({kind}) => kind !== 'console')
    const text = found.find(({kind}) => kind === 'console')?.['body'] ?? ''
    return {
      title: section.split('\n')[0] ?? '',
      files: new Map(
        files.map(({kind, name = '', body = ''}) => [name, kind === 'bytes' ? hex(body) : body]),
      ),
      text,
      commands: stepsOf(text),
    }
  })
}

/** The parts under `## ` headings; a heading within a fence is printed text. */
function sectionsOf(markdown: string): string[] {
  const sections: string[] = []
  let fenced = false
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced
    if (!fenced && line.startsWith('## ')) sections.push(line.slice(3))
    else if (sections.length > 0) sections[sections.length - 1] += `\n${line}`
  }
  return sections
}

const hex = (digits: string) => new Uint8Array(Buffer.from(digits.replace(/\s/gu, ''), 'hex'))

function stepsOf(text: string): Step[] {
  return text
    .split(/^\$ /mu)
    .slice(1)
    .map((step) => {
      const end = step.indexOf('\n')
      return {line: step.slice(0, end), expected: step.slice(end + 1)}
    })
}

/** Plays a session in a folder of its own; gives what each command printed, in the form of the transcript. */
export async function play({files, commands}: Session): Promise<string[]> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'congvan-cli-'))
  try {
    for (const [name, body] of files) {
      mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
      writeFileSync(path.join(cwd, name), body)
    }
    const printed: string[] = []
    for (const {line} of commands) printed.push(await step(line, cwd))
    return printed
  } finally {
    rmSync(cwd, {recursive: true})
  }
}

async function step(line: string, cwd: string): Promise<string> {
  const [command = '', ...args] = wordsOf(line.replace('FIXTURES', fixtures))
  if (command === 'cat')
    return shown(readFileSync(path.join(cwd, args[0] ?? ''), 'utf8').replaceAll('\r', '␍'))
  if (command === 'missing') return existsSync(path.join(cwd, args[0] ?? '')) ? 'no\n' : 'yes\n'
  const to = args.indexOf('>')
  const out = to < 0 ? undefined : args.splice(to, 2)[1]
  const from = args.indexOf('<')
  const stdin = from < 0 ? '' : readFileSync(path.join(cwd, args[from + 1] ?? ''))
  const {code, stdout, stderr} = await run(from < 0 ? args : args.slice(0, from), {
    stdin: async () => new Uint8Array(Buffer.from(stdin)),
    outIsTerminal: true,
    cwd,
  })
  const hidden = (text: string) =>
    text.replaceAll(`${cwd}${path.sep}`, '').replaceAll(fixtures, 'FIXTURES')
  const errors = hidden(stderr).replace(/^(?=[^\n])/gmu, '2> ')
  if (out !== undefined) writeFileSync(path.join(cwd, out), stdout)
  return `${out === undefined ? shown(hidden(stdout).replaceAll('\r\n', '\n')) : ''}${errors}${code === 0 ? '' : `=> ${code}\n`}`
}

/** Ends with a line end, so that the next part stands on a line of its own. */
const shown = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    (word) => word[1] ?? word[2] ?? word[3] ?? '',
  )
}

/** Whether what was printed is what a transcript expects, `…` standing for any lines. */
export function matches(expected: string, printed: string): boolean {
  const pieces = expected.trimEnd().split(/^…\n?/mu)
  if (pieces.length === 1) return expected.trimEnd() === printed.trimEnd()
  let at = 0
  return pieces.every((piece, index) => {
    const wanted = index === pieces.length - 1 ? piece.trimEnd() : piece
    const found = printed.indexOf(wanted, at)
    if (found < 0 || (index === 0 && found > 0)) return false
    at = found + wanted.length
    return index < pieces.length - 1 || wanted === '' || printed.trimEnd().endsWith(wanted)
  })
}
