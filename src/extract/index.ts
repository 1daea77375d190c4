import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {type Lexicon, loadLexicon} from '../lexicon/index.js'
import type {DigitalSignature, Dispatch, Source} from '../model/dispatch.js'
import type {CitationNode, Root} from '../tree/nodes.js'
import {placed} from '../tree/placed.js'
import {reportAppendixTasks} from './appendix-tasks.js'
import {citationDoubts} from './citation-doubts.js'
import {toCitations} from './citations.js'
import {blocksOf, type ExtractContext, placeOf} from './context.js'
import {placeAndDateFacts} from './date.js'
import {deadlineDoubts} from './deadline-doubts.js'
import {toDirectives} from './directives.js'
import {type Fact, gather} from './facts.js'
import {issuerFacts} from './issuers.js'
import {familyOf, typeFact} from './kind.js'
import {markingFacts} from './markings.js'
import {numberFacts} from './number.js'
import {outlineOf} from './outline.js'
import {archiveFact, recipientsOf} from './recipients.js'
import {signaturesOf} from './signatures.js'
import {signerDoubts} from './signer-doubts.js'
import {subjectFact} from './subject.js'

/** Cây → bản ghi: the record of one dispatch, every header fact with its evidence or its doubt. */
function toDispatch(tree: Root, file: VFile, lexicon: Lexicon): Dispatch {
  const root = placed(tree)
  const {source} = file.data
  if (!source)
    throw new TypeError('Cannot extract from a file without a source text: read it first')
  const context: ExtractContext = {root, file, lexicon: lexicon.forText(source.value), source}
  const header = headerOf(context)
  const {open, illegible, ...body} = bodyOf(context, header.values)
  const end = endOf(context, header.archive.value)
  const facts = [
    ...Object.entries(header.facts),
    ...citationDoubts(open),
    ...deadlineDoubts(body.directives, context.lexicon),
    ...illegible,
    ...signerDoubts(end.signatures, context),
  ]
  reportUnrecognized(context)
  reportAppendixTasks(context)
  return {
    $schema: 'https://congvan.dev/schemas/dispatch.schema.json',
    source: sourceOf(file),
    ...header.values,
    ...body,
    ...end,
    digitalSignatures: digitalSignaturesOf(file),
    ...gather(facts, file),
  }
}

type HeaderKey =
  | 'family'
  | 'type'
  | 'number'
  | 'symbol'
  | 'issuedOn'
  | 'place'
  | 'issuers'
  | 'subject'
  | 'urgency'
  | 'secrecy'

/** Phần đầu: its values in the order of the record, and the facts behind them by JSON pointer. */
function headerOf(context: ExtractContext) {
  const {number, symbol} = numberFacts(context)
  const {place, issuedOn} = placeAndDateFacts(context)
  const {issuers, name, parent} = issuerFacts(context)
  const {urgency, secrecy} = markingFacts(context)
  const family = familyOf(context, [parent.value, name.value].filter(Boolean).join(' '))
  const type = typeFact(context, symbol.value, family)
  const subject = subjectFact(context)
  const archive = archiveFact(context)
  const values: Pick<Dispatch, HeaderKey> = {
    family,
    type: type.value,
    number: number.value,
    symbol: symbol.value,
    issuedOn: issuedOn.value,
    place: place.value,
    issuers: [...issuers],
    subject: subject.value,
    urgency: urgency.value,
    secrecy: secrecy.value,
  }
  const scalars = {type, number, symbol, issuedOn, place, subject, urgency, secrecy, archive}
  const issuer = {'/issuers/0/name': name, '/issuers/0/parent': parent}
  return {values, archive, facts: {...pointed(scalars), ...issuer}}
}

function pointed(facts: Readonly<Record<string, Fact<unknown>>>): Record<string, Fact<unknown>> {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [`/${key}`, fact]))
}

/** Phần nội dung: addressees, outline, directives, citations. */
function bodyOf(
  context: ExtractContext,
  {type, number, issuedOn}: Pick<Dispatch, 'type' | 'number' | 'issuedOn'>,
) {
  const {root} = context
  const {citations, idsOf, open, illegible} = toCitations(root, context)
  const citationIds = (node: CitationNode) => idsOf.get(node) ?? []
  return {
    addressees: blocksOf(root, 'addressees').flatMap(({children}) =>
      children.map((entry) => ({name: entry.value, at: placeOf(entry)})),
    ),
    outline: outlineOf(context),
    directives: toDirectives(root, {...context, type, number, issuedOn, citationIds}),
    citations,
    open,
    illegible,
  }
}

/** Phần cuối: signatures, recipients, appendices. */
function endOf(context: ExtractContext, archive: string | null) {
  return {
    signatures: signaturesOf(context),
    recipients: recipientsOf(context),
    archive,
    appendices: blocksOf(context.root, 'appendix').map((block) => ({
      title: block.title,
      at: placeOf(block),
    })),
  }
}

function sourceOf(file: VFile): Source {
  const given = file.data
  return {
    file: given.file ?? file.basename ?? '',
    format: given.format ?? '',
    sha256: given.sha256 ?? '',
    bytes: given.bytes ?? 0,
    pages: given.source?.pages ?? null,
    text: given.text ?? 'native',
    encoding: given.encoding ?? null,
  }
}

/** Chữ ký số, as the reader found them: never the signer or the date of the document. */
function digitalSignaturesOf(file: VFile): DigitalSignature[] {
  const {digitalSignatures = []} = file.data
  return [...digitalSignatures]
}

function reportUnrecognized({root, file}: ExtractContext): void {
  const count = blocksOf(root, 'unrecognized').length
  if (count > 0) report(file, 'unrecognized-lines', undefined, count)
}

/** Plugin: compiles the tree to a {@link Dispatch}; unified puts it on `file.result`. */
export const congvanExtract: Plugin<[{lexicon?: Lexicon}?], Root, Dispatch> = function (
  settings = {},
) {
  const lexicon = settings.lexicon ?? loadLexicon()
  this.compiler = (tree, file) => toDispatch(tree as Root, file, lexicon)
}

declare module 'unified' {
  interface CompileResultMap {
    Dispatch: Dispatch
  }
}
