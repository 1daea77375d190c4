import type {Message} from '../index.js'
import type {Given} from './commands.js'
import type {Io} from './io.js'
import {printable} from './printable.js'
import {texts} from './texts.js'

/** Báo cho người dùng: diagnostics and progress on stderr. */
export interface Reporter {
  /** About an input; about no input in particular when its name is `undefined`. */
  readonly messages: (name: string | undefined, messages: readonly Message[]) => void
  readonly problem: (text: string) => void
  readonly progress: (done: number, all: number, name: string) => void
  /** OCR has read so many pages of the file at hand. */
  readonly page: (count: number) => void
  readonly summary: (count: number, failed: number) => void
}

/** Inputs from which progress is worth showing. */
const many = 5

/** Makes a reporter; colours only for a terminal that wants them. */
export async function createReporter({lang, quiet}: Given, io: Io): Promise<Reporter> {
  const {Chalk} = await import('chalk')
  const colour = io.isTerminal && !io.env['NO_COLOR']
  const chalk = new Chalk({level: colour ? 1 : 0})
  const paint = {error: chalk.red, warning: chalk.yellow, info: chalk.cyan}
  const words = texts[lang]
  const clear = io.isTerminal ? '\r\u001B[K' : ''
  return {
    messages(name, messages) {
      for (const message of messages) {
        if (quiet && message.severity !== 'error') continue
        const line = message.line === null ? '' : `:${message.line}`
        const place = name === undefined ? '' : `${printable(name)}${line}: `
        const label = paint[message.severity](words.severity[message.severity])
        io.stderr(
          `${clear}${place}${label}: ${printable(message[lang])} ${chalk.dim(`[${message.id}]`)}\n`,
        )
      }
    },
    problem: (text) => io.stderr(`${clear}${chalk.red(words.errorLabel)}: ${printable(text)}\n`),
    progress(done, all, name) {
      if (io.isTerminal && !quiet && all > many)
        io.stderr(`${clear}[${done}/${all}] ${printable(name)}`)
    },
    page(count) {
      if (io.isTerminal && !quiet) io.stderr(`${clear}${words.ocrPage(count)}`)
    },
    summary(count, failed) {
      if (!quiet && count + failed > 1) io.stderr(`${clear}${words.done(count, failed)}\n`)
    },
  }
}
