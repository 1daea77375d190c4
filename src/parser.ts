import type {VFile} from 'vfile'
import {report} from './diagnostics/report.js'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import {type Message, messagesOf} from './messages.js'
import type {Dispatch} from './model/dispatch.js'
import {pipeline} from './pipeline.js'
import {read} from './read/index.js'
import {openOcr} from './read/ocr/index.js'
import type {ReadHooks, ReadOptions} from './read/reader.js'
import {faultsOf} from './record/validate.js'
import {numberedText} from './source/numbered.js'
import type {SourceText} from './source/source-text.js'
import type {Root} from './tree/nodes.js'

/** What may be set for reading and parsing. */
export interface ParseOptions extends ReadOptions, ReadHooks {
  /** Process a document with a mark of secrecy: refused by default. */
  readonly allowSecret?: boolean
  /** Leave the evidence of the header facts out of the record. */
  readonly withoutEvidence?: boolean
  readonly lexicon?: Lexicon
}

/** The record of a file, null where it could not be made, and what there is to say about it. */
export interface Parsed {
  readonly record: Dispatch | null
  readonly messages: readonly Message[]
}

/** A parser with its lexicon loaded once, for many files. Nothing a document holds makes it throw. */
export interface Parser {
  /** The record of a path, or of a file already read by `read` or `readBytes`. */
  readonly parse: (input: string | VFile) => Promise<Parsed>
  /** The canonical text, numbered; null where there is none: the messages of the file tell why. */
  readonly text: (file: VFile) => Promise<string | null>
  /** The tree, citations included; null where there is none. */
  readonly tree: (file: VFile) => Promise<Root | null>
  /** The printed name of a document type: `Công văn` for `cong-van`. */
  readonly typeName: (id: string) => string
  /** The words it reads by. */
  readonly lexicon: Lexicon
  /** Ngày nghỉ of its lexicon, for the days of a checklist. */
  readonly holidays: Lexicon['holidays']
}

/** Makes a parser. */
export function createParser(options: ParseOptions = {}): Parser {
  const lexicon = options.lexicon ?? loadLexicon()
  const machine = pipeline(lexicon)
  const reading = {...options, engine: options.engine ?? openOcr(options.ocr, options.ocrHands)}
  return {
    async parse(input) {
      const file = typeof input === 'string' ? await read(input, reading) : input
      const done = await admitted(file, machine, options)
      return {record: done ? withEvidence(done.record) : null, messages: messagesOf(file)}
    },
    async text(file) {
      return (await quietly(file)) ? numberedText(file.data['source'] as SourceText) : null // put there by `read()`
    },
    async tree(file) {
      return (await quietly(file))?.root ?? null
    },
    typeName: (id) => lexicon.typeById(id)?.name ?? id,
    lexicon,
    holidays: lexicon.holidays,
  }

  /** The inner stages tell what hinders them, not what the record lacks. */
  async function quietly(file: VFile) {
    const before = file.messages.length
    const done = await admitted(file, machine, options)
    if (done) file.messages.length = before
    return done
  }

  function withEvidence(record: Dispatch): Dispatch {
    const {evidence: _, ...bare} = record
    return options.withoutEvidence ? bare : record
  }
}

/** The one gate: what passes it is read, sound, and not secret (or allowed). */
async function admitted(
  file: VFile,
  machine: ReturnType<typeof pipeline>,
  options: ParseOptions,
): Promise<{root: Root; record: Dispatch} | undefined> {
  if (!file.data['source']) return undefined
  try {
    const root = (await machine.run(machine.parse(file), file)) as Root // the transformers keep the root
    const record = machine.stringify(root, file) as unknown as Dispatch // the compiler of the pipeline
    if (isRefused(record, file, options)) return undefined
    const [fault] = faultsOf(record)
    if (!fault) return {root, record}
    report(file, 'internal-error', undefined, `${fault.pointer} ${fault.keyword}`)
  } catch (error) {
    report(file, 'internal-error', undefined, error instanceof Error ? error.name : '?')
  }
  return undefined
}

function isRefused({secrecy}: Dispatch, file: VFile, {allowSecret}: ParseOptions): boolean {
  if (secrecy === null || allowSecret) return false
  file.messages.length = 0
  report(file, 'secret-document', undefined, secrecy)
  return true
}
