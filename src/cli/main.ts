import {CommanderError, type Command as Program} from 'commander'
import {commands} from './commands.js'
import type {Io} from './io.js'
import {programOf} from './program.js'
import {texts} from './texts.js'

export {nodeIo} from './io.js'

/** Runs the command line: 0 done, 1 some document could not be read, 2 wrong usage. Nothing makes it throw. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(argv)
  let code = 0
  try {
    const program = programOf(lang, io, (result) => {
      code = result
    })
    code = (await played(program, argv)) ?? code
  } catch (error) {
    code = 1
    await tell('internal-error', error instanceof Error ? error.name : '?')
  }
  const fault = await io.settled()
  if (fault === undefined) return code
  await tell('cannot-write', fault)
  return 1

  async function tell(id: 'internal-error' | 'cannot-write', value: string): Promise<void> {
    const {message} = await import('../index.js')
    const {errorLabel, stdout} = texts[lang]
    const said = id === 'cannot-write' ? message(id, stdout, value) : message(id, value)
    for (const each of said) io.stderr(`${errorLabel}: ${each[lang]} [${id}]\n`)
  }
}

/** The exit code of a usage that commander does not take, else `undefined`. */
async function played(program: Program, argv: readonly string[]): Promise<number | undefined> {
  try {
    await program.parseAsync(withoutHelp(argv), {from: 'user'})
    return undefined
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** The language is needed before the options are parsed, for the help itself. */
function languageOf(argv: readonly string[]): 'vi' | 'en' {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1]
  return at >= 0 && value === 'en' ? 'en' : 'vi'
}

/** `help WORD` of a word that is no command is as wrong as that word alone, which commander can tell about. */
function withoutHelp(argv: readonly string[]): string[] {
  const at = argv.indexOf('help')
  const word = argv[at + 1]
  const known = word === undefined || word.startsWith('-') || word === 'help'
  if (at !== 0 || known || commands.some(({name}) => name === word)) return [...argv]
  return argv.slice(1)
}
