import {VFile} from 'vfile'
import {catalog, type DiagnosticId, type Severity} from './diagnostics/catalog.js'
import {report} from './diagnostics/report.js'
import type {GraphFilter} from './emit/graph-filter.js'
import {FilterError, type FilterWords, graphFilter} from './emit/graph-filter-words.js'
import {products} from './emit/index.js'
import type {EmitOptions, Format, Language, Product} from './emit/product.js'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import type {Dispatch} from './model/dispatch.js'
import {pipeline} from './pipeline.js'
import {read, readBytes} from './read/index.js'
import type {ReadOptions} from './read/reader.js'
import {loadRecords} from './record/load.js'
import {readSchema} from './record/schema.js'
import {type Fault, faultsOf} from './record/validate.js'
import {numberedText} from './source/numbered.js'
import type {SourceText} from './source/source-text.js'
import type {Root} from './tree/nodes.js'
import {outline} from './tree/outline.js'

export type {Checklist, Task, TaskGroup} from './model/checklist.js'
export type {Citation, Mention, Provision} from './model/citation.js'
export type {Deadline, Directive, Party} from './model/directive.js'
export type {Graph, GraphEdge, GraphFile, GraphNode} from './model/graph.js'
export type {
  Dispatch,
  Fault,
  FilterWords,
  Format,
  GraphFilter,
  Language,
  Lexicon,
  Product,
  ReadOptions,
  Root,
  Severity,
  SourceText,
}
export {FilterError, graphFilter, loadLexicon, products, read, readBytes}

/** Thông báo: one diagnostic about a file, in both languages. */
export interface Message {
  readonly id: string
  readonly severity: Severity
  /** Line in the canonical text, where it has one. */
  readonly line: number | null
  readonly vi: string
  readonly en: string
}

/** What may be set for reading and parsing. */
export interface ParseOptions extends ReadOptions {
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

/** A parser with its lexicon loaded once, for many files. */
export interface Parser {
  /** A path, or a file already read by {@link read} or {@link readBytes}. */
  readonly parse: (input: string | VFile) => Promise<Parsed>
}

/** Makes a parser. */
export function createParser(options: ParseOptions = {}): Parser {
  const machine = pipeline(options.lexicon)
  return {
    async parse(input) {
      const file = typeof input === 'string' ? await read(input, options) : input
      if (!file.data['source']) return {record: null, messages: messagesOf(file)}
      const done = await machine.process(file)
      const record = done.result as Dispatch // made by the compiler of the pipeline
      if (isRefused(record, file, options)) return {record: null, messages: messagesOf(file)}
      const faults = faultsOf(record)
      if (faults.length > 0)
        throw new TypeError(`The record of ${file.path} is invalid: ${JSON.stringify(faults)}`)
      return {
        record: options.withoutEvidence ? stripped(record) : record,
        messages: messagesOf(file),
      }
    },
  }
}

function isRefused({secrecy}: Dispatch, file: VFile, {allowSecret}: ParseOptions): boolean {
  if (secrecy === null || allowSecret) return false
  file.messages.length = 0
  report(file, 'secret-document', undefined, secrecy)
  return true
}

function stripped({evidence: _, ...record}: Dispatch): Dispatch {
  return record
}

/** Bóc tách: the record of one dispatch. */
export function parse(input: string | VFile, options: ParseOptions = {}): Promise<Parsed> {
  return createParser(options).parse(input)
}

/** Văn bản chuẩn hoá có đánh số dòng. */
export function text(file: VFile): string {
  return numberedText(sourceOf(file))
}

/** Cây văn bản, citations included. */
export async function tree(file: VFile, options: ParseOptions = {}): Promise<Root> {
  sourceOf(file)
  const machine = pipeline(options.lexicon)
  return (await machine.run(machine.parse(file), file)) as Root // the transformers keep the root
}

function sourceOf(file: VFile): SourceText {
  const source = file.data['source']
  if (!source) throw new TypeError('The file has no text: read it first and look at its messages')
  return source as SourceText // put there by `read()`
}

export {outline as treeOutline}

/** Danh sách việc: the checklist of some records, as the text of a file. */
export function checklist(
  records: readonly Dispatch[],
  format: keyof typeof products.checklist.formats = 'markdown',
  options: Partial<EmitOptions> = {},
): Promise<string> {
  return emit(products.checklist.formats[format], records, options)
}

/** Đồ thị dẫn chiếu: the citation graph of some records, as the text of a file. */
export function graph(
  records: readonly Dispatch[],
  format: keyof typeof products.graph.formats = 'dot',
  options: Partial<EmitOptions> = {},
): Promise<string> {
  return emit(products.graph.formats[format], records, options)
}

/** Writes records in a format of {@link products}; an invalid record is refused. */
export async function emit(
  format: Format,
  records: readonly Dispatch[],
  options: Partial<EmitOptions> = {},
): Promise<string> {
  for (const record of records) {
    const [fault] = faultsOf(record)
    if (fault)
      throw new TypeError(`Cannot write an invalid record: ${fault.pointer} ${fault.keyword}`)
  }
  const typeName = options.typeName ?? namer()
  return format.write(records, {...options, language: options.language ?? 'vi', typeName})
}

function namer(): EmitOptions['typeName'] {
  const lexicon = loadLexicon()
  return (id) => lexicon.typeById(id)?.name ?? id
}

/** Kiểm tra bản ghi: the faults of a value against a published schema. */
export const validate = faultsOf

/** Records of a YAML or JSON text; faults are reported on the file. */
export const records = loadRecords

/** Names of the published schemas. */
export const schemaNames = ['dispatch', 'checklist', 'graph'] as const

/** Lược đồ JSON đã công bố. */
export function schema(name: (typeof schemaNames)[number] = 'dispatch'): Promise<string> {
  return readSchema(name)
}

/** The diagnostics of a file. */
export function messagesOf(file: VFile): Message[] {
  return file.messages.map((message) => {
    const id = (message.ruleId ?? '') as DiagnosticId // only `report()` makes messages
    const {values = []} = message as {values?: unknown[]} // stored by `report()`
    const say = (words: (...given: never[]) => string) => words(...(values as never[]))
    const {severity, vi, en} = catalog[id]
    return {id, severity, line: message.line ?? null, vi: say(vi), en: say(en)}
  })
}

/** The message for words of a command line that match no file. */
export function noMatch(pattern: string): Message[] {
  const file = new VFile()
  report(file, 'no-match', undefined, pattern)
  return messagesOf(file)
}
