import {parse as parseDot} from '@ts-graphviz/ast'
import {DOMParser} from '@xmldom/xmldom'
import {DirectedGraph, MultiDirectedGraph} from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import {Parser} from 'n3'
import {describe, expect, it} from 'vitest'
import {products} from '../../src/emit/index.js'
import type {Dispatch, GraphFile} from '../../src/index.js'
import {faultsOf} from '../../src/record/validate.js'
import {
  archiveOf,
  citationOf,
  dispatchOf,
  graphOf,
  hostileDispatch,
  options,
} from './graph-samples.js'

type FormatName = keyof typeof products.graph.formats

const write = async (name: FormatName, all: readonly Dispatch[]) =>
  products.graph.formats[name].write(all, options)

const plain = [
  dispatchOf({
    subject: 'việc “học” & làm',
    citations: [
      citationOf({relation: 'based_on', provisions: [{point: 'a', clause: '2', article: '5'}]}),
      citationOf({id: 'c2', type: null, number: null, key: null, relation: 'replies_to'}),
    ],
  }),
]

/** Control characters other than tab and line ends, and halves of characters. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF\p{Cs}]/u

describe.each([
  ['plain', plain],
  ['hostile', [hostileDispatch()]],
  ['archive', archiveOf(300)],
])('%s: each format through an independent reader', (_, all) => {
  const {nodes, edges} = graphOf(all)
  const ids = nodes.map(({id}) => id).sort()
  const arrows = edges.map(({from, to}) => [from, to]).sort()

  it('GraphML', async () => {
    const text = await write('graphml', all)
    expect(text).not.toMatch(unprintable)
    const read = graphml.parse(MultiDirectedGraph, text)
    expect(read.nodes().sort()).toEqual(ids)
    expect(read.mapEdges((_edge, _data, from, to) => [from, to]).sort()).toEqual(arrows)
    for (const {id, label, year} of nodes)
      expect(read.getNodeAttributes(id)).toMatchObject({label, ...(year === null ? {} : {year})})
  })

  it('GEXF', async () => {
    const text = await write('gexf', all)
    expect(text).not.toMatch(unprintable)
    const read = gexf.parse(MultiDirectedGraph, text)
    expect(read.nodes().sort()).toEqual(ids)
    expect(read.mapEdges((_edge, _data, from, to) => [from, to]).sort()).toEqual(arrows)
    for (const {id, label, year} of nodes)
      expect(read.getNodeAttributes(id)).toMatchObject({label, ...(year === null ? {} : {year})})
  })

  it('JSON', async () => {
    const file = JSON.parse(await write('json', all)) as GraphFile
    expect(faultsOf(file, 'graph')).toEqual([])
    expect(Object.keys(file.graph.nodes).sort()).toEqual(ids)
    expect(file.graph.edges.map(({source, target}) => [source, target]).sort()).toEqual(arrows)
  })

  it('CSV', async () => {
    const [nodeRows, edgeRows] = [await write('csv-nodes', all), await write('csv-edges', all)].map(
      rowsOf,
    )
    expect(nodeRows?.[0]?.[0]).toBe('id:ID')
    expect(edgeRows?.[0]?.slice(0, 3)).toEqual([':START_ID', ':END_ID', ':TYPE'])
    expect(
      nodeRows
        ?.slice(1)
        .map(([id]) => id)
        .sort(),
    ).toEqual(ids)
    expect(
      edgeRows
        ?.slice(1)
        .map(([from, to]) => [from, to])
        .sort(),
    ).toEqual(arrows)
    for (const cell of [...(nodeRows ?? []), ...(edgeRows ?? [])].flat())
      expect(cell).not.toMatch(/^\s*[=+@\-\t]/u)
  })

  it('DOT', async () => {
    const text = await write('dot', all)
    const [digraph] = parseDot(text).children
    const parts = digraph?.type === 'Graph' ? digraph.children : []
    const unquoted = (id: string) => id.replaceAll('\\\\', '\\').replaceAll('\\"', '"')
    expect(
      parts.flatMap((part) => (part.type === 'Node' ? [unquoted(part.id.value)] : [])).sort(),
    ).toEqual(ids)
    expect(parts.filter((part) => part.type === 'Edge')).toHaveLength(edges.length)
  })

  it('Turtle', async () => {
    const quads = new Parser().parse(await write('ttl', all))
    const of = (name: string) =>
      quads.filter(({predicate}) => predicate.value === `https://congvan.dev/ns#${name}`)
    expect(
      of('id')
        .map(({object}) => object.value)
        .sort(),
    ).toEqual(ids)
    expect(new Set(of('id').map(({subject}) => subject.value)).size).toBe(ids.length)
    const statements = quads.filter(({object}) => object.value.endsWith('#Statement'))
    expect(statements).toHaveLength(edges.length)
  })

  it('SVG', async () => {
    const text = await write('svg', all)
    expect(text).not.toMatch(unprintable)
    const problems: string[] = []
    const onError = (_level: string, message: string) => problems.push(message)
    const svg = new DOMParser({errorHandler: onError}).parseFromString(text, 'image/svg+xml')
    expect(problems).toEqual([])
    const groups = Array.from(svg.getElementsByTagName('g'))
    const classes = groups.map((group) => group.getAttribute('class'))
    expect(classes.filter((name) => name === 'node')).toHaveLength(ids.length)
    expect(classes.filter((name) => name === 'edge')).toHaveLength(edges.length)
    expect(svg.getElementsByTagName('script')).toHaveLength(0)
    expect(svg.getElementsByTagName('img')).toHaveLength(0)
  })

  it('Mermaid keeps names within their quotes', async () => {
    const lines = (await write('mermaid', all)).split('\n')
    for (const line of lines.filter((each) => /^ {2}n\d+\[/u.test(each)))
      expect(line).toMatch(/^ {2}n\d+\["[^"<>]*"\]:::[a-z-]+$/u)
  })
})

it('ELI terms where ELI has them, our own elsewhere', async () => {
  const quads = new Parser().parse(await write('ttl', plain))
  const predicates = quads.map(({predicate}) => predicate.value)
  expect(predicates).toContain('http://data.europa.eu/eli/ontology#based_on')
  expect(predicates).toContain('https://congvan.dev/ns#replies_to')
})

it('Mermaid is cut at 500 edges, with a notice', async () => {
  const text = await write('mermaid', archiveOf(400))
  expect(text.match(/-->/gu)).toHaveLength(500)
  expect(text).toContain('notice["Chỉ vẽ 500 trong 799 quan hệ')
})

it('a graph without parallel edges is a simple one', () => {
  const {nodes, edges} = graphOf(plain)
  const read = new DirectedGraph()
  for (const {id} of nodes) read.addNode(id)
  for (const {from, to} of edges) read.addEdge(from, to)
  expect(read.size).toBe(edges.length)
})

/** RFC 4180, in five lines. */
function rowsOf(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
