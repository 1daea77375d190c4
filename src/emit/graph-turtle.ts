import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import type {Relation} from '../model/vocabulary.js'
import {provisionsText} from './graph-labels.js'
import type {EmitOptions} from './product.js'

/** Terms of the European Legislation Identifier where it has them, our own elsewhere. */
const terms: Readonly<Record<Relation, string>> = {
  based_on: 'eli:based_on',
  implements: 'eli:implements',
  replies_to: 'cv:replies_to',
  amends: 'eli:amends',
  replaces: 'cv:replaces',
  repeals: 'eli:repeals',
  guides: 'cv:guides',
  promulgates: 'cv:promulgates',
  corrects: 'eli:corrects',
  requested_by: 'cv:requested_by',
  cites: 'eli:cites',
}

/** Đồ thị dạng RDF Turtle; each relation is also a statement with the provisions and the words behind it. */
export function graphTurtle({nodes, edges}: Graph, options: EmitOptions): string {
  const names = new Map(nodes.map((node) => [node.id, iriOf(node.urn, node.id)]))
  const nameOf = (id: string) => names.get(id) ?? iriOf(null, id)
  return [
    '@prefix eli: <http://data.europa.eu/eli/ontology#> .',
    '@prefix cv: <https://congvan.dev/ns#> .',
    '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .',
    '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
    '',
    ...nodes.map((node) => nodeText(node, nameOf, options)),
    ...edges.map((edge) => edgeText(edge, nameOf, options)),
    '',
  ].join('\n')
}

function nodeText(
  node: GraphNode,
  nameOf: (id: string) => string,
  {language}: EmitOptions,
): string {
  const said = [
    'a eli:LegalResource',
    `cv:id ${literal(node.id)}`,
    `cv:state ${literal(node.state)}`,
    `eli:title ${literal(node.label)}@${language}`,
    node.type && `cv:type ${literal(node.type)}`,
    node.number && `eli:id_local ${literal(node.number)}`,
    node.issuedOn && `eli:date_document ${literal(node.issuedOn)}^^xsd:date`,
    node.year && `cv:year ${literal(String(node.year))}^^xsd:gYear`,
    node.issuer && `cv:issuer ${literal(node.issuer)}@vi`,
    node.subject && `eli:description ${literal(node.subject)}@vi`,
    ...node.files.map((file) => `cv:file ${literal(file)}`),
    node.key && `cv:key ${literal(node.key)}`,
    node.akn && `cv:akn ${literal(node.akn)}`,
    ...node.supersededBy.map((id) => `cv:supersededBy ${nameOf(id)}`),
  ]
  return `${nameOf(node.id)} ${said.filter(Boolean).join(' ;\n  ')} .\n`
}

function edgeText(
  edge: GraphEdge,
  nameOf: (id: string) => string,
  {language}: EmitOptions,
): string {
  const {from, to, relation, provisions, text, verb, file, at, page} = edge
  const triple = [nameOf(from), terms[relation], nameOf(to)]
  const articles = provisionsText(provisions, language)
  const said = [
    `a rdf:Statement ; rdf:subject ${triple[0]} ; rdf:predicate ${triple[1]} ; rdf:object ${triple[2]}`,
    articles && `cv:provisions ${literal(articles)}@${language}`,
    text && `cv:text ${literal(text)}@vi`,
    verb && `cv:verb ${literal(verb)}@vi`,
    `cv:file ${literal(file)}`,
    at && `cv:at ${literal(at)}`,
    page && `cv:page ${page}`,
  ]
  return `${triple.join(' ')} .\n[] ${said.filter(Boolean).join(' ; ')} .\n`
}

/** A urn:lex where the document has one; else its id in a space of our own. */
function iriOf(urn: string | null, id: string): string {
  return `<${urn ?? `https://congvan.dev/id/${encodeURIComponent(id)}`}>`
}

function literal(text: string): string {
  const escaped = text
    .replace(/["\\]/gu, '\\$&')
    .replace(
      /[\u0000-\u001F\u007F-\u009F\u2028\u2029\p{Cs}]/gu,
      (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
  return `"${escaped}"`
}
