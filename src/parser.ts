import type {VFile} from 'vfile'
import {report} from './diagnostics/report.js'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import {type Message, messagesOf} from './messages.js'
import type {Dispatch} from './model/dispatch.js'
import {once} from './once.js'
import {pipeline} from './pipeline.js'
import {readAll, readAllBytes} from './read/all.js'
import {read} from './read/index.js'
import {openOcr} from './read/ocr/index.js'
import type {ReadHooks, ReadOptions} from './read/reader.js'
import {faultsOf} from './record/validate.js'
import {numberedText} from './source/numbered.js'
import type {Root} from './tree/nodes.js'
import {outline} from './tree/outline.js'

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

/** What one of the files in an input gave. */
export interface ParsedPart extends Parsed {
  /** Its place in the container; missing where the input is no container, or the container itself is spoken of. */
  readonly inner?: string
}

/** A file by its path, or bytes that were got elsewhere with their name. */
export type FileSource = string | {readonly bytes: Uint8Array; readonly name: string}

/** An inner stage as words: the canonical text, or the tree as outline or JSON. */
export type Stage = 'text' | 'outline' | 'json'

/** What one of the files in an input shows of a stage; null where it has none: its messages tell why. */
export interface ShownPart {
  readonly inner?: string
  readonly shown: string | null
  readonly messages: readonly Message[]
}

/** A parser with its lexicon loaded once, for many files. Nothing a document holds makes it throw. */
export interface Parser {
  /** The record of a path, or of a file already read by `read` or `readBytes`. */
  readonly parse: (input: string | VFile) => Promise<Parsed>
  /** The records of what may be a container (a mail, a zip): of each file in it, of any other file that one. */
  readonly parseAll: (source: FileSource) => Promise<readonly ParsedPart[]>
  /** The same of an inner stage. */
  readonly showAll: (source: FileSource, stage: Stage) => Promise<readonly ShownPart[]>
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

/** Makes a parser. Its lexicon is loaded when it is first needed: where threads do the reading it never is. */
export function createParser(options: ParseOptions = {}): Parser {
  const lexicon = once(() => options.lexicon ?? loadLexicon())
  const machine = once(() => pipeline(lexicon()))
  const reading = {...options, engine: options.engine ?? openOcr(options.ocr, options.ocrHands)}
  const inner = innerStages(machine, options)
  return {
    ...inner,
    async parse(input) {
      const file = typeof input === 'string' ? await read(input, reading) : input
      return parsed(file, machine(), options)
    },
    async parseAll(source) {
      const parts: ParsedPart[] = []
      for (const file of await filesOf(source, reading))
        parts.push({...innerOf(file), ...(await parsed(file, machine(), options))})
      return parts
    },
    async showAll(source, stage) {
      const parts: ShownPart[] = []
      for (const file of await filesOf(source, reading)) {
        const shown = await shownOf(file, stage, inner)
        parts.push({...innerOf(file), shown, messages: messagesOf(file)})
      }
      return parts
    },
    typeName: (id) => lexicon().typeById(id)?.name ?? id,
    get lexicon() {
      return lexicon()
    },
    get holidays() {
      return lexicon().holidays
    },
  }
}

/** The inner stages tell what hinders them, not what the record lacks. */
function innerStages(machine: () => Machine, options: ParseOptions): Pick<Parser, 'text' | 'tree'> {
  return {
    async text(file) {
      const {source} = file.data
      return source && (await quietly(file)) ? numberedText(source) : null
    },
    async tree(file) {
      return (await quietly(file))?.root ?? null
    },
  }

  async function quietly(file: VFile) {
    const before = file.messages.length
    const done = await admitted(file, machine(), options)
    if (done) file.messages.length = before
    return done
  }
}

async function shownOf(file: VFile, stage: Stage, {text, tree}: Pick<Parser, 'text' | 'tree'>) {
  if (stage === 'text') return text(file)
  const root = await tree(file)
  if (!root) return null
  return stage === 'json' ? `${JSON.stringify(root, null, 2)}\n` : outline(root)
}

function filesOf(source: FileSource, options: ReadOptions & ReadHooks): Promise<VFile[]> {
  return typeof source === 'string'
    ? readAll(source, options)
    : readAllBytes(source.bytes, source.name, options)
}

type Machine = ReturnType<typeof pipeline>

async function parsed(file: VFile, machine: Machine, options: ParseOptions): Promise<Parsed> {
  const done = await admitted(file, machine, options)
  return {record: done ? withEvidence(done.record, options) : null, messages: messagesOf(file)}
}

function withEvidence(record: Dispatch, {withoutEvidence}: ParseOptions): Dispatch {
  const {evidence: _, ...bare} = record
  return withoutEvidence ? bare : record
}

function innerOf(file: VFile): {inner?: string} {
  const {inner} = file.data
  return inner === undefined ? {} : {inner}
}

/** The one gate: what passes it is read, sound, and not secret (or allowed). */
async function admitted(
  file: VFile,
  machine: Machine,
  options: ParseOptions,
): Promise<{root: Root; record: Dispatch} | undefined> {
  if (!file.data.source) return undefined
  try {
    const root = (await machine.run(machine.parse(file), file)) as Root // the transformers keep the root
    const record = machine.stringify(root, file) as unknown as Dispatch // the compiler of the pipeline
    if (isRefused(record, file, options) || isNoDispatch(record, file)) return undefined
    const [fault] = faultsOf(record)
    if (!fault) return {root, record}
    report(file, 'internal-error', undefined, `${fault.pointer} ${fault.keyword}`)
  } catch (error) {
    report(file, 'internal-error', undefined, error instanceof Error ? error.name : '?')
  }
  return undefined
}

/**
 * The words of a mail are a dispatch only if they have a number, or a kind and an issuer, or a kind, a subject and whom
 * they are addressed to.
 */
function readsLikeOne({number, type, issuers, subject, addressees}: Dispatch): boolean {
  if (number !== null) return true
  return type !== null && (issuers.length > 0 || (subject !== null && addressees.length > 0))
}

function isNoDispatch(record: Dispatch, file: VFile): boolean {
  const {doubtful: container} = file.data
  if (container === undefined || readsLikeOne(record)) return false
  file.messages.length = 0
  report(file, 'empty-container', undefined, container)
  return true
}

function isRefused({secrecy}: Dispatch, file: VFile, {allowSecret}: ParseOptions): boolean {
  if (secrecy === null || allowSecret) return false
  file.messages.length = 0
  report(file, 'secret-document', undefined, secrecy)
  return true
}
