import type {Plugin} from 'unified'
import {citationsOf} from '../tree/citations.js'
import type {CitationNode, Root} from '../tree/nodes.js'
import {passagesOf} from './passages.js'

/**
 * Plugin: links short forms (`Nghị quyết 02`), names given (`sau đây gọi là …`) and anaphora (`Công văn nêu
 * trên`) to the mention they lean on, when exactly one document fits. What does not resolve stays open.
 */
export const congvanResolve: Plugin<[], Root> = () => (tree) => {
  const citations = citationsOf(tree)
  const aliases = aliasesOf(citations)
  const full = fullByHead(citations.filter((one) => !aliases.has(printOf(one))))
  const seen = new Map<string, CitationNode[]>()
  const listed = listsOf(tree)
  for (const citation of citations.filter(({data}) => data.namedFor === undefined)) {
    const {form, documentType} = citation.data
    const bearers = (aliases.get(printOf(citation)) ?? []).filter((one) => one !== citation)
    const named = only(bearers)
    if (named) link(citation, [named])
    else if (bearers.length > 1) lean(citation, bearers)
    else if (form === 'short') lean(citation, full.get(headOf(citation)) ?? [])
    else if (form === 'anaphora') {
      const list = citation.data.isPlural ? listed(citation) : []
      if (list.length > 1) link(citation, list)
      else lean(citation, seen.get(kindMeant(citation)) ?? [])
    }
    if (named || form !== 'full') continue
    for (const kind of [documentType ?? '', '']) remember(seen, kind, citation)
    if (citation.data.relation === 'amends') remember(seen, amended, citation)
  }
}

/** Links each “(sau đây gọi tắt là …)” to the citation it names; gives what the names stand for. */
function aliasesOf(citations: readonly CitationNode[]): Map<string, CitationNode[]> {
  const aliases = new Map<string, CitationNode[]>()
  const byOffset = new Map(citations.map((one) => [one.position.start.offset, one]))
  for (const citation of citations) {
    const bearer = byOffset.get(citation.data.namedFor)
    if (!bearer || bearer === citation) continue
    link(citation, [bearer])
    remember(aliases, printOf(citation), bearer)
  }
  return aliases
}

/** By which words a short name is known again. */
const printOf = ({data: {form, documentType, number, name, alias}}: CitationNode) =>
  form === 'anaphora' ? '' : (alias ?? `${documentType} ${number} ${name}`)

/** The document that this one amends, as a kind of its own. */
const amended = 'amends'

/** What an anaphora leans on: a document of its kind; provisions alone, the one that is amended. */
function kindMeant({data: {documentType, provisions, relation}}: CitationNode): string {
  const isLoose = documentType === null && provisions.length > 0 && relation === 'amends'
  return isLoose ? amended : (documentType ?? '')
}

function link({data}: CitationNode, antecedents: readonly CitationNode[]): void {
  data.antecedents = offsetsOf(antecedents)
}

/** On the only one that fits; several stay open, as candidates. */
function lean(citation: CitationNode, fitting: readonly CitationNode[]): void {
  if (fitting.length === 1) link(citation, fitting)
  else if (fitting.length > 1) citation.data.candidates = offsetsOf(fitting)
}

const offsetsOf = (citations: readonly CitationNode[]) =>
  citations.flatMap(({position}) => position.start.offset ?? [])

/** A list is told again within so many passages, and has no more documents. */
const farthest = 20
const longestList = 50

/**
 * “các văn bản nêu trên”: the documents of its kind in the passage before it that names any, its own included; only
 * several fit a plural.
 */
function listsOf(tree: Root): (plural: CitationNode) => CitationNode[] {
  const passages = passagesOf(tree)
  const placeOf = new Map(passages.flatMap((passage, i) => passage.map((one) => [one, i] as const)))
  return (plural) => {
    const own = placeOf.get(plural) ?? -1
    for (let i = own; i >= 0 && i > own - farthest; i--) {
      const passage = passages[i] ?? []
      const before = passage.includes(plural) ? passage.slice(0, passage.indexOf(plural)) : passage
      const named = before.filter((one) => isOfKind(one, plural))
      if (named.length > 0) return distinct(named.slice(-longestList))
    }
    return []
  }
}

const isOfKind = ({data}: CitationNode, {data: {documentType}}: CitationNode) =>
  data.form === 'full' &&
  data.namedFor === undefined &&
  (documentType === null || data.documentType === documentType)

const distinct = (citations: readonly CitationNode[]) =>
  citations.filter((one, i) => !citations.slice(0, i).some((other) => isSame(one, other)))

/** Full citations by kind and bare number: `nghi-quyet 2` for 02-NQ/TW. */
function fullByHead(citations: readonly CitationNode[]): Map<string, CitationNode[]> {
  const heads = new Map<string, CitationNode[]>()
  for (const citation of citations)
    if (citation.data.form === 'full' && citation.data.number)
      remember(heads, headOf(citation), citation)
  return heads
}

function headOf({data: {documentType, number}}: CitationNode): string {
  const digits = /^\d+(?:\.\d+)?/u.exec(number ?? '')?.[0].replace(/^0+/u, '') ?? ''
  return `${documentType ?? ''} ${digits}`
}

/** As many as a person would weigh. */
const mostCandidates = 8

/** Keeps the first mention of each document of a kind. */
function remember(by: Map<string, CitationNode[]>, key: string, citation: CitationNode): void {
  const known = by.get(key) ?? []
  if (known.length === 0) by.set(key, known)
  if (known.length < mostCandidates && !known.some((one) => isSame(one, citation)))
    known.push(citation)
}

const isSame = (a: CitationNode, b: CitationNode) =>
  a.data.number === b.data.number && a.data.name === b.data.name

const only = (candidates: readonly CitationNode[]) =>
  candidates.length === 1 ? candidates[0] : undefined
