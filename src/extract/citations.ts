import {fold} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Citation} from '../model/citation.js'
import {compatible} from '../model/identity.js'
import type {Relation} from '../model/vocabulary.js'
import type {SourceText} from '../source/source-text.js'
import {citationsOf} from '../tree/citations.js'
import type {CitationNode, Root} from '../tree/nodes.js'
import {citedDigits} from './citation-digits.js'
import {type OpenMention, openMentions} from './citation-doubts.js'
import {citationKey} from './citation-key.js'
import {type LinksOf, linking} from './citation-links.js'
import {pageOf, placeOf} from './context.js'
import type {Fact} from './facts.js'

interface CitationsContext {
  readonly lexicon: Lexicon
  readonly source: SourceText
}

/** The cited documents, and which of them each mention is of. */
export interface Citations {
  readonly citations: Citation[]
  readonly idsOf: ReadonlyMap<CitationNode, readonly string[]>
  /** The mentions that may be of several documents, each with its field in the record. */
  readonly open: readonly OpenMention[]
  /** What OCR is not sure of, by its field in the record. */
  readonly illegible: readonly (readonly [string, Fact<null>])[]
}

/**
 * Dẫn chiếu: mentions → distinct documents, in order of first mention. Mentions are of one document when
 * number (or name) agree and nothing printed contradicts; anaphora without antecedent name none.
 */
export function toCitations(root: Root, context: CitationsContext): Citations {
  const own = ownNumber(root)
  const mentions = citationsOf(root).filter(({data}) => !own || squeeze(data.number) !== own)
  const ids = gathered(mentions).map((document, i) => [document, `c${i + 1}`] as const)
  const idsOf = new Map<CitationNode, string[]>()
  for (const [document, id] of ids)
    for (const node of document) idsOf.set(node, [...(idsOf.get(node) ?? []), id])
  const linksOf = linking(idsOf, context.source)
  const cited = ids.map(([document, id]) => citationOf(document, id, {...context, linksOf}))
  return {
    citations: cited.map(({citation}) => citation),
    idsOf,
    open: openMentions(mentions, idsOf),
    illegible: cited.flatMap(({doubts}, index) =>
      doubts.map(([key, fact]) => [`/citations/${index}/${key}`, fact] as const),
    ),
  }
}

/** The mentions of each document, in order; what is cited in full is gathered first. */
function gathered(mentions: readonly CitationNode[]): CitationNode[][] {
  const documents: Gathered[] = []
  const named = new Map<string, Set<Gathered>>()
  const byOffset = new Map<number, Gathered>()
  const isFull = ({data}: CitationNode) => data.form === 'full'
  for (const mention of [...mentions.filter(isFull), ...mentions.filter((one) => !isFull(one))]) {
    const leaned = leanedOn(mention, byOffset)
    for (const document of leaned.slice(1)) document.add(mention)
    const known = leaned[0] ?? documentOf(mention, named)
    if (!known && isEmpty(mention)) continue
    const document = known ?? new Gathered()
    if (!known) documents.push(document)
    document.add(mention)
    byOffset.set(offsetOf(mention), document)
    for (const name of namesOf(mention))
      named.set(name, (named.get(name) ?? new Set()).add(document))
  }
  return documents
    .map((document) => document.mentions.toSorted((a, b) => offsetOf(a) - offsetOf(b)))
    .sort(([a], [b]) => (a && b ? offsetOf(a) - offsetOf(b) : 0))
}

/** Of its own it names no document. */
const isEmpty = ({data}: CitationNode) => data.form === 'anaphora' || data.alias !== undefined

const offsetOf = ({position}: CitationNode) => position.start.offset ?? 0

/** The documents of its antecedents, each once. */
const leanedOn = ({data}: CitationNode, byOffset: ReadonlyMap<number, Gathered>): Gathered[] => [
  ...new Set(data.antecedents?.flatMap((offset) => byOffset.get(offset) ?? [])),
]

/** By number, else by name; only the single document that nothing contradicts. */
function documentOf(
  mention: CitationNode,
  named: ReadonlyMap<string, ReadonlySet<Gathered>>,
): Gathered | undefined {
  for (const name of namesOf(mention)) {
    const [first, second] = fitting(named.get(name) ?? [], mention)
    if (first && !second) return first
  }
  return undefined
}

/** At most two documents that a mention may be of: more are as good as two. */
function fitting(documents: Iterable<Gathered>, mention: CitationNode): Gathered[] {
  const found: Gathered[] = []
  for (const document of documents) {
    if (document.agrees(mention)) found.push(document)
    if (found.length === 2) break
  }
  return found
}

/** The handles by which a mention can be known again, surest first. */
function namesOf(mention: CitationNode): string[] {
  const {number, name, documentType, issuer, issuedOn} = mention.data
  if (isEmpty(mention)) return []
  const handles = [number && `number ${squeeze(number)}`, name && `name ${squeeze(name)}`]
  if (!number && !name) handles.push(`issued ${documentType} ${issuedOn} ${squeeze(issuer)}`)
  return handles.filter((handle): handle is string => Boolean(handle))
}

/** What the mentions of one document say so far; they do not contradict each other. */
class Gathered {
  readonly mentions: CitationNode[] = []
  readonly #said = {documentType: null, issuedOn: null, year: null, number: null} as Said // nothing yet

  agrees({data}: CitationNode): boolean {
    const {documentType, issuedOn, year, number} = this.#said
    return (
      compatible(documentType, data.documentType) &&
      compatible(issuedOn, data.issuedOn) &&
      compatible(year, data.year) &&
      compatible(number, squeeze(data.number))
    )
  }

  add(mention: CitationNode): void {
    const {documentType, issuedOn, year, number} = mention.data
    this.mentions.push(mention)
    this.#said.documentType ??= documentType
    this.#said.issuedOn ??= issuedOn
    this.#said.year ??= year
    this.#said.number ??= squeeze(number)
  }
}

type Said = Pick<CitationNode['data'], 'documentType' | 'issuedOn' | 'year' | 'number'>

const squeeze = (text: string | null) => (text === null ? null : fold(text).replace(/\s/gu, ''))

function citationOf(
  mentions: readonly CitationNode[],
  id: string,
  {source, lexicon, linksOf}: CitationsContext & {readonly linksOf: LinksOf},
) {
  const isFull = ({data}: CitationNode) => data.form === 'full' && data.namedFor === undefined
  const surest = [...mentions.filter(isFull), ...mentions.filter((one) => !isFull(one))]
  const first = <Key extends keyof CitationNode['data']>(key: Key) =>
    surest.map(({data}) => data[key]).find((value) => value !== null && value !== undefined) ?? null
  const {values, doubts} = citedDigits(surest, source)
  const fields = {
    type: first('documentType'),
    number: values.number,
    name: first('name'),
    year: values.year,
    issuedOn: values.issuedOn,
    issuer: first('issuer'),
    subject: first('subject'),
  }
  const data = mentions.map((mention) => mention.data)
  const citation: Citation = {
    id,
    ...fields,
    relation: relationOf(data),
    provisions: distinct(data.flatMap(({provisions}) => provisions)),
    links: linksOf(mentions, id),
    key: citationKey(fields, lexicon),
    mentions: mentions.map((mention) => ({
      text: mention.value,
      at: placeOf(mention),
      page: pageOf(mention, source),
      form: mention.data.form,
      ...(mention.data.verb && {verb: mention.data.verb}),
    })),
  }
  return {citation, doubts}
}

/** What a dispatch does to a document (replaces it) tells more than that another mention comes with it (by “ban hành kèm theo”). */
function relationOf(data: readonly CitationNode['data'][]): Relation {
  const all = data.map(({relation}) => relation)
  return all.find((one) => acts.has(one)) ?? all.find((one) => one !== 'cites') ?? 'cites'
}

const acts: ReadonlySet<Relation> = new Set(['amends', 'replaces', 'repeals', 'corrects'])

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value] as const)).values()]
}

/** The dispatch's own number: it does not cite itself. */
function ownNumber(root: Root): string | null {
  for (const block of root.children)
    if (block.type === 'letterhead')
      for (const part of block.children)
        if (part.type === 'documentNumber') {
          const value = squeeze(part.value)?.replace(/^\D*/u, '')
          if (value && /\p{L}/u.test(value)) return value
        }
  return null
}
