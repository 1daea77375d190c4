import {type CommanderError, InvalidArgumentError, Option, Command as Program} from 'commander'
import type {FilterWords} from '../index.js'
import {
  type ChecklistWord,
  type Command,
  checklistOrders,
  commands,
  formatAliases,
  type Given,
  ocrChoices,
} from './commands.js'
import type {Io} from './io.js'
import {limit} from './limit.js'
import {commandTexts, type Texts, texts} from './texts.js'
import {usageError} from './usage-error.js'
import {version} from './version.js'

/** The program of commander, made of the table of commands. */
export function programOf(lang: 'vi' | 'en', io: Io, finish: (code: number) => void): Program {
  const words = texts[lang]
  const {command, options} = words.placeholders
  const program = new Program('congvan')
  program
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (message, write) => write(usageError(message, lang)),
    })
    .configureHelp({
      styleTitle: (title) => titles(words)[title] ?? title,
      optionDescription: (option) => optionText(option, words),
      subcommandTerm: (each) => `${each.name()} ${each.usage()}`,
    })
    .usage(`[${options}] [${command}]`)
    .description(words.description)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(`help [${command}]`, words.helpCommand)
    .addOption(languageOption(words))
  for (const each of commands) addCommand(program, each, lang, io, finish)
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
  const {options, inputs, name} = words.placeholders
  const own = program.command(command.name).description(commandTexts[lang][command.name] ?? '')
  const argument = command.takes === 'inputs' ? `<${inputs}...>` : `[${name}]`
  own.argument(argument, command.takes === 'inputs' ? words.inputs : words.schemaName)
  own.usage(`[${options}] ${argument}`)
  for (const option of optionsOf(command, words)) own.addOption(option)
  own.action(async (args: string | readonly string[] | undefined, given: Given) => {
    if (named.some(([key]) => given[key] === '')) throw blankValue(own)
    const {run} = await command.load()
    const list = args === undefined ? [] : typeof args === 'string' ? [args] : args
    const {format, ...others} = given
    const isChosen = format !== undefined && own.getOptionValueSource('format') !== 'default'
    finish(await run(list, {...others, ...(isChosen && {format}), lang}, io))
  })
}

/** Options that name a file. */
const named = [
  ['output', '-o, --output'],
  ['lexicon', '--lexicon'],
  ['units', '--units'],
  ['update', '--update'],
  ['stdinName', '--stdin-name'],
] as const

/** An empty name (`-o ""`) is told like a name that is missing. */
function blankValue(own: Program): CommanderError {
  const given: Partial<Given> = own.opts()
  const flag = named.find(([key]) => given[key] === '')?.[1] ?? ''
  return own.error(`error: option '${flag}' argument missing`)
}

function optionsOf(
  {formats, output, name, reads, batch, looksUp, takes, options: filters = []}: Command,
  words: Texts,
) {
  const {dir, file, format, name: word} = words.placeholders
  const options = [languageOption(words)]
  const [first] = formats
  if (first !== undefined) options.push(formatOption(`-f, --format <${format}>`, formats, words))
  if (output === 'dir') options.push(new Option(`-o, --output <${dir}>`, words.outputDir))
  if (output === 'file') options.push(new Option(`-o, --output <${file}>`, words.outputFile))
  if (name === 'parse') options.push(new Option('--no-evidence', words.noEvidence))
  for (const own of filters) options.push(ownOption(own, words))
  if (name === 'refs') options.push(new Option('--missing', words.missing))
  if (looksUp) options.push(new Option(`--lexicon <${file}>`, words.lexicon))
  if (reads) options.push(...readingOptions(words))
  if (batch)
    options.push(new Option(`--jobs <${words.placeholders.count}>`, words.jobs).argParser(jobs))
  if (takes === 'inputs') options.push(new Option(`--stdin-name <${word}>`, words.stdinName))
  return [...options, new Option('-q, --quiet', words.quiet)]
}

/** The first format is the usual one. A wrong name is told by commander, which checks what the alias stands for. */
function formatOption(flags: string, formats: readonly string[], words: Texts): Option {
  const option = new Option(flags, words.format).choices([...formats]).default(formats[0])
  const check = option.parseArg
  return option.argParser((typed: string, before: string) => {
    const meant = formatAliases[typed] ?? typed
    return check?.(formats.includes(meant) ? meant : typed, before) ?? meant
  })
}

function readingOptions(words: Texts): Option[] {
  const {password, limit: name, engine, count} = words.placeholders
  return [
    new Option('--allow-secret', words.allowSecret),
    new Option(`--password <${password}>`, words.password),
    new Option(`--limit <${name}>`, words.limit).argParser(limit),
    new Option(`--ocr <${engine}>`, words.ocr).choices([...ocrChoices]).default('auto'),
    new Option(`--ocr-pages <${count}>`, words.ocrPages).argParser(ocrPages),
  ]
}

/** How many files are read at once. */
const jobs = (typed: string) => countUpTo(64, typed)

/** How many pages of a file OCR reads. */
const ocrPages = (typed: string) => countUpTo(5000, typed)

/** A wrong number is told like a wrong choice. */
function countUpTo(most: number, typed: string): number {
  const count = /^\d{1,4}$/u.test(typed) ? Number(typed) : 0
  if (count >= 1 && count <= most) return count
  throw new InvalidArgumentError(`Allowed choices are 1–${most}.`)
}

/** An option of one command: a flag where its value has no name; `--unit` may come again. */
function ownOption(own: keyof FilterWords | ChecklistWord, words: Texts): Option {
  const [value, does] = {...words.filters, ...words.checklist.options}[own]
  const flag = `--${own.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`)}`
  const option = new Option(value ? `${flag} <${value}>` : flag, does)
  if (own === 'sort' || own === 'group') return option.choices([...checklistOrders])
  if (own !== 'unit') return option
  return option.argParser((name: string, before: readonly string[] = []) => [...before, name])
}

function languageOption(words: Texts): Option {
  return new Option(`--lang <${words.placeholders.lang}>`, words.lang)
    .choices(['vi', 'en'])
    .default('vi')
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
