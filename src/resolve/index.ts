import type {Plugin} from 'unified'
import {citationsOf} from '../tree/citations.js'
import type {CitationNode, Root} from '../tree/nodes.js'

/**
 * Plugin: links short forms (`Nghị quyết 02`), names given (`sau đây gọi là …`) and anaphora (`Công văn nêu
 * trên`) to the mention they lean on, when exactly one document fits. What does not resolve stays open.
 */
export const congvanResolve: Plugin<[], Root> = () => (tree) => {
  const citations = citationsOf(tree)
  const aliases = aliasesOf(citations)
  const full = fullByHead(citations.filter((one) => !aliases.has(printOf(one))))
  const seen = new Map<string, CitationNode[]>()
  for (const citation of citations.filter(({data}) => !data.isAlias)) {
    const {form, documentType} = citation.data
    const named = only((aliases.get(printOf(citation)) ?? []).filter((one) => one !== citation))
    if (named) link(citation, named)
    else if (form === 'short') link(citation, only(full.get(headOf(citation)) ?? []))
    else if (form === 'anaphora') link(citation, only(seen.get(kindMeant(citation)) ?? []))
    if (named || form !== 'full') continue
    for (const kind of [documentType ?? '', '']) remember(seen, kind, citation)
    if (citation.data.relation === 'amends') remember(seen, amended, citation)
  }
}

/** Links each “(sau đây gọi tắt là …)” to the citation before it; gives what the names stand for. */
function aliasesOf(citations: readonly CitationNode[]): Map<string, CitationNode[]> {
  const aliases = new Map<string, CitationNode[]>()
  let before: CitationNode | undefined
  for (const citation of citations)
    if (!citation.data.isAlias) before = citation.data.form === 'full' ? citation : undefined
    else if (before) {
      link(citation, before)
      remember(aliases, printOf(citation), before)
    }
  return aliases
}

/** By which words a short name is known again. */
const printOf = ({data: {form, documentType, number, name}}: CitationNode) =>
  form === 'anaphora' ? '' : `${documentType} ${number} ${name}`

/** The document that this one amends, as a kind of its own. */
const amended = 'amends'

/** What an anaphora leans on: a document of its kind; provisions alone, the one that is amended. */
function kindMeant({data: {documentType, provisions, relation}}: CitationNode): string {
  const isLoose = documentType === null && provisions.length > 0 && relation === 'amends'
  return isLoose ? amended : (documentType ?? '')
}

function link(citation: CitationNode, antecedent: CitationNode | undefined): void {
  const offset = antecedent?.position.start.offset
  if (offset !== undefined) citation.data.antecedent = offset
}

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

/** Keeps the first mention of each document of a kind. */
function remember(by: Map<string, CitationNode[]>, key: string, citation: CitationNode): void {
  const known = by.get(key) ?? []
  if (known.length === 0) by.set(key, known)
  if (known.length < 2 && !known.some((one) => isSame(one, citation))) known.push(citation)
}

const isSame = (a: CitationNode, b: CitationNode) =>
  a.data.number === b.data.number && a.data.name === b.data.name

const only = (candidates: readonly CitationNode[]) =>
  candidates.length === 1 ? candidates[0] : undefined
