import type {VFile} from 'vfile'
import type {Severity} from './diagnostics/catalog.js'
import type {ChecklistOptions, ChecklistOrder, Concern, Wanted} from './emit/checklist-options.js'
import type {GraphFilter} from './emit/graph-filter.js'
import {products} from './emit/index.js'
import type {EmitOptions, Format, Language, Product} from './emit/product.js'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import {type Message, message, messagesOf} from './messages.js'
import type {Checklist, Task, TaskGroup} from './model/checklist.js'
import type {Dispatch} from './model/dispatch.js'
import type {Unit} from './model/unit.js'
import {
  createParser,
  type FileSource,
  type Parsed,
  type ParsedPart,
  type ParseOptions,
  type Parser,
  type ShownPart,
  type Stage,
} from './parser.js'
import type {ParserPool} from './pool/index.js'
import type {ParserSettings} from './pool/settings.js'
import {containers} from './read/containers.js'
import {read, readBytes, readers} from './read/index.js'
import {defaultLimits, type Limits} from './read/limits.js'
import type {OcrChoice} from './read/ocr/engines.js'
import {type Ocr, openOcr} from './read/ocr/index.js'
import type {ReadHooks, ReadOptions} from './read/reader.js'
import {holdsRecords, type Loaded, recordsOfBytes, recordsOfFile} from './record/file.js'
import type {LoadOptions} from './record/load.js'
import {readSchema} from './record/schema.js'
import {type Fault, faultsOf} from './record/validate.js'
import type {SourceText} from './source/source-text.js'
import type {Root} from './tree/nodes.js'
import {formatOf as checklistFormatOf, type Worked} from './worked/index.js'

export {readChecklist} from './checklist-file.js'
export {isOverdue} from './emit/checklist-filter.js'
export {FilterError, type FilterWords, graphFilter} from './emit/graph-filter-words.js'
export {readLexicon} from './lexicon-file.js'
export type {Citation, Mention, Provision} from './model/citation.js'
export type {Deadline, Directive, Party} from './model/directive.js'
export type {
  Addressee,
  Appendix,
  DigitalSignature,
  Issuer,
  OutlineElement,
  Recipient,
  Signature,
  Source,
} from './model/dispatch.js'
export {type Due, type DueContext, dueOf} from './model/due.js'
export type {Doubt, Evidence} from './model/evidence.js'
export type {Graph, GraphEdge, GraphFile, GraphNode} from './model/graph.js'
export type {HolidayYear} from './model/holidays.js'
export type {
  Citing,
  Reference,
  ReferencePlace,
  References,
  Superseding,
} from './model/references.js'
export {checklist, checklistOf, emit, graph, refs} from './products.js'
export {fingerprints, holdsFiles, readAll, readAllBytes} from './read/all.js'
export {endingsOf} from './read/endings.js'
export {holdsDocument} from './read/glance.js'
export {outline as treeOutline} from './tree/outline.js'
export {concernOf} from './units/concern.js'
export {unitsNamed} from './units/named.js'
export {readUnits} from './units-file.js'
export {mergeChecklists} from './worked/merge.js'
export {dayOf} from './worked/values.js'
export type {
  Checklist,
  ChecklistOptions,
  ChecklistOrder,
  Concern,
  Dispatch,
  EmitOptions,
  Fault,
  FileSource,
  Format,
  GraphFilter,
  Language,
  Lexicon,
  Limits,
  LoadOptions,
  Message,
  Ocr,
  OcrChoice,
  Parsed,
  ParsedPart,
  ParseOptions,
  Parser,
  ParserPool,
  ParserSettings,
  Product,
  ReadHooks,
  ReadOptions,
  Root,
  Severity,
  ShownPart,
  SourceText,
  Stage,
  Task,
  TaskGroup,
  Unit,
  Wanted,
  Worked,
}
export {
  checklistFormatOf,
  createParser,
  defaultLimits,
  holdsRecords,
  loadLexicon,
  message,
  messagesOf,
  openOcr,
  products,
  read,
  readBytes,
}

/** File name endings of what may hold several dispatches. */
export const containerEndings: readonly string[] = containers.flatMap(({extensions}) => extensions)

/** File name endings of the dispatches that can be read, and of the containers they come in. */
export const readableEndings: readonly string[] = [...readers, ...containers].flatMap(
  ({extensions}) => extensions,
)

/** Bóc tách: the record of one dispatch. */
export function parse(input: string | VFile, options: ParseOptions = {}): Promise<Parsed> {
  return createParser(options).parse(input)
}

/** The same of a path that may hold several dispatches (a mail, a zip): a record of each, with its place within. */
export function parseAll(
  source: FileSource,
  options: ParseOptions = {},
): Promise<readonly ParsedPart[]> {
  return createParser(options).parseAll(source)
}

/** Nhiều luồng đọc: parses as many files at once as `size` says; `close` it when all is done. */
export async function createParserPool(
  settings: ParserSettings = {},
  size?: number,
  {onPage}: Pick<ReadHooks, 'onPage'> = {},
): Promise<ParserPool> {
  const {openPool} = await import('./pool/index.js')
  const threads = size ?? (await import('node:os')).availableParallelism()
  return openPool(settings, threads, onPage && {onPage})
}

/** Văn bản chuẩn hoá có đánh số dòng; null where a document cannot be read or is refused: see its messages. */
export function text(file: VFile, options: ParseOptions = {}): Promise<string | null> {
  return createParser(options).text(file)
}

/** Cây văn bản, citations included; null as for {@link text}. */
export function tree(file: VFile, options: ParseOptions = {}): Promise<Root | null> {
  return createParser(options).tree(file)
}

/** Kiểm tra bản ghi: the faults of a value against a published schema. */
export const validate = faultsOf

/** Bản ghi đọc lại: the records of a YAML, JSON or NDJSON file, and what there is to say about it. */
export async function readRecords(path: string, options: LoadOptions = {}) {
  return withMessages(await recordsOfFile(path, options))
}

/** The same of bytes that were got elsewhere. */
export async function readRecordBytes(bytes: Uint8Array, name: string, options: LoadOptions = {}) {
  return withMessages(await recordsOfBytes(bytes, name, options))
}

function withMessages({records, file}: Loaded) {
  return {records, messages: messagesOf(file)}
}

/** Names of the published schemas. */
export const schemaNames = ['dispatch', 'checklist', 'graph', 'references'] as const

/** Lược đồ JSON đã công bố. */
export function schema(name: (typeof schemaNames)[number] = 'dispatch'): Promise<string> {
  return readSchema(name)
}
