import {CommanderError, Option, Command as Program} from 'commander'
import {type Command, commands, type Given} from './commands.js'
import type {Io} from './io.js'
import {commandTexts, type Texts, texts} from './texts.js'
import {version} from './version.js'

export {nodeIo} from './io.js'

/** Runs the command line: 0 done, 1 some document could not be read, 2 wrong usage. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(argv)
  let code = 0
  const program = programOf(lang, io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], {from: 'user'})
    return code
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

function programOf(lang: 'vi' | 'en', io: Io, finish: (code: number) => void): Program {
  const words = texts[lang]
  const program = new Program('congvan')
  program
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (message, write) => write(errorText(message, words)),
    })
    .configureHelp({
      styleTitle: (title) => titles(words)[title] ?? title,
      optionDescription: (option) => optionText(option, words),
    })
    .description(words.description)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .addOption(new Option('--lang <lang>', words.lang).choices(['vi', 'en']).default('vi'))
    .showSuggestionAfterError(false)
  for (const command of commands) addCommand(program, command, lang, io, finish)
  return program
}

function addCommand(
  program: Program,
  command: Command,
  lang: 'vi' | 'en',
  io: Io,
  finish: (code: number) => void,
): void {
  const words = texts[lang]
  const own = program.command(command.name).description(commandTexts[lang][command.name] ?? '')
  if (command.takes === 'inputs') own.argument('<inputs...>', words.inputs)
  else own.argument('[name]', words.schemaName)
  own.addOption(new Option('--lang <lang>', words.lang).choices(['vi', 'en']).default('vi'))
  const [first] = command.formats
  if (first !== undefined)
    own.addOption(
      new Option('-f, --format <format>', words.format)
        .choices([...command.formats])
        .default(first),
    )
  if (command.output === 'dir') own.option('-o, --output <dir>', words.outputDir)
  if (command.output === 'file') own.option('-o, --output <file>', words.outputFile)
  for (const name of command.options ?? [])
    own.option(`--${name} <${words.filters[name][0]}>`, words.filters[name][1])
  if (command.name === 'parse') own.option('--no-evidence', words.noEvidence)
  if (command.reads)
    own.option('--allow-secret', words.allowSecret).option('--password <password>', words.password)
  own.option('-q, --quiet', words.quiet)
  own.action(async (args: string | readonly string[] | undefined, given: Given) => {
    const {run} = await command.load()
    const list = args === undefined ? [] : typeof args === 'string' ? [args] : args
    finish(await run(list, {...given, lang}, io))
  })
}

/** Commander's English headings. */
function titles(words: Texts): Readonly<Record<string, string>> {
  return {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  }
}

function optionText(option: Option, words: Texts): string {
  const notes = [
    option.argChoices ? `${words.choices}: ${option.argChoices.join(', ')}` : '',
    option.defaultValue !== undefined && typeof option.defaultValue === 'string'
      ? `${words.defaultIs}: ${option.defaultValue}`
      : '',
  ].filter(Boolean)
  return notes.length > 0 ? `${option.description} (${notes.join('; ')})` : option.description
}

/** Commander's own message names the word that is wrong: it is kept, and explained in the language. */
function errorText(message: string, words: Texts): string {
  const plain = message.replace(/^error:\s*/u, '').trim()
  const code = codes.find(([shape]) => shape.test(plain))?.[1]
  const word = /'(?<word>[^']*)'/u.exec(plain)?.groups?.['word']
  const known = code === undefined ? undefined : words.errors[code]
  return `${words.errorLabel}: ${known ? `${word ? `“${word}”: ` : ''}${known}` : plain}\n`
}

const codes: readonly (readonly [RegExp, string])[] = [
  [/^unknown command/u, 'commander.unknownCommand'],
  [/^unknown option/u, 'commander.unknownOption'],
  [/^missing required argument/u, 'commander.missingArgument'],
  [/^too many arguments/u, 'commander.excessArguments'],
  [/is invalid\./u, 'commander.invalidArgument'],
  [/argument missing/u, 'commander.optionMissingArgument'],
]
