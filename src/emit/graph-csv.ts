import type {Graph, GraphEdge, GraphNode} from '../model/graph.js'
import {provisionsText} from './graph-labels.js'
import type {EmitOptions} from './product.js'

const kinds: Readonly<Record<GraphNode['state'], string>> = {
  'in-hand': 'InHand',
  cited: 'Cited',
  ambiguous: 'Ambiguous',
}

const nodeHeader = [
  'id:ID',
  'label',
  'type',
  'number',
  'issuedOn:date',
  'year:int',
  'issuer',
  'subject',
  'files:string[]',
  'key',
  'akn',
  'urn',
  'supersededBy:string[]',
  ':LABEL',
]

/** Các nút dạng CSV, with the headers of `neo4j-admin database import`. */
export function graphCsvNodes({nodes}: Graph): string {
  return table([nodeHeader, ...nodes.map(nodeRow)])
}

function nodeRow(node: GraphNode): Cell[] {
  const {id, label, type, number, issuedOn, year, issuer, subject, files, key, akn, urn} = node
  const known = [id, label, type, number, issuedOn, year, issuer, subject]
  const labels = [
    'Document',
    kinds[node.state],
    ...(node.supersededBy.length > 0 ? ['Superseded'] : []),
  ]
  return [...known, list(files), key, akn, urn, list(node.supersededBy), list(labels)]
}

/** Các cạnh dạng CSV, with the headers of `neo4j-admin database import`. */
export function graphCsvEdges({edges}: Graph, {language}: EmitOptions): string {
  const header = [
    ':START_ID',
    ':END_ID',
    ':TYPE',
    'provisions',
    'text',
    'verb',
    'file',
    'at',
    'page:int',
  ]
  const row = ({from, to, relation, provisions, text, verb, file, at, page}: GraphEdge): Cell[] => {
    const articles = provisionsText(provisions, language)
    return [from, to, relation.toUpperCase(), articles, text, verb, file, at, page]
  }
  return table([header, ...edges.map(row)])
}

type Cell = string | number | null

/** Neo4j parts lists at `;`. */
const list = (items: readonly string[]) => items.map((item) => item.replaceAll(';', ',')).join(';')

/** With the byte order mark and line ends that Excel wants. */
function table(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cellText(cell: Cell): string {
  const plain = String(cell ?? '').replace(/[\r\n]+/gu, ' ')
  const text = /^[\s'"]*[=+\-@\t＝＋－＠]/u.test(plain) ? `'${plain}` : plain
  return /[",;']/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
