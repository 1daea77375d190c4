import {basename} from 'node:path'
import fc from 'fast-check'
import type {Node, Parent} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse, stringify} from 'yaml'
import {bare, fold} from '../src/lexicon/fold.js'
import type {Dispatch} from '../src/model/dispatch.js'
import {pipeline} from '../src/pipeline.js'
import {read, readBytes} from '../src/read/index.js'
import type {SourceText} from '../src/source/source-text.js'
import type {Root} from '../src/tree/nodes.js'
import {factsOf, folders} from './fixture-folders.js'
import {page} from './generated-pages.js'

/** One document on its way through the machine. */
interface Run {
  readonly source: SourceText
  readonly tree: Root
  readonly record: Dispatch
  readonly file: VFile
}

const machine = pipeline()

async function run(file: VFile): Promise<Run> {
  const source = file.data['source'] as SourceText | undefined // put there by `read()`
  if (!source) throw new Error(`${file.path} was not read: ${file.messages.join('; ')}`)
  const tree = (await machine.run(machine.parse(file), file)) as Root // the transformers keep the root
  machine.stringify(tree, file)
  const again = new VFile({value: file.value, data: {...file.data}})
  const record = (await machine.process(again)).result as Dispatch // made by the compiler of the pipeline
  return {source, tree, record, file}
}

const runText = async (text: string, name = 'input.txt') =>
  run(await readBytes(new TextEncoder().encode(text), name))

type Placed = Node & {readonly value?: unknown; readonly children?: readonly Node[]}

const childrenOf = (node: Node): readonly Placed[] => (node as Partial<Parent>).children ?? []
const all = (node: Placed): Placed[] => [node, ...childrenOf(node).flatMap(all)]
const startOf = ({position}: Node) => position?.start.offset ?? Number.NaN
const endOf = ({position}: Node) => position?.end.offset ?? Number.NaN
const flat = (text: string) => text.replace(/\n/gu, ' ')

/** The slice of the canonical text at `line:column-line:column`. */
function sliceAt({value, lines}: SourceText, at: string): string {
  const [from = '', to = ''] = at.split('-')
  const offset = (point: string) => {
    const [line = 0, column = 0] = point.split(':').map(Number)
    return (lines[line - 1]?.offset ?? Number.NaN) + column - 1
  }
  return flat(value.slice(offset(from), offset(to)))
}

/** What must hold of every run; each gives what breaks it. */
const invariants: Readonly<Record<string, (one: Run) => unknown[]>> = {
  'every line lies in exactly one block': ({source, tree}) =>
    source.lines
      .map(({text, offset}) => {
        const held = tree.children.filter(
          (block) => startOf(block) < offset + text.length && endOf(block) > offset,
        )
        return {text, blocks: held.map(({type}) => type)}
      })
      .filter(({blocks}) => blocks.length !== 1),

  'every value is the slice at its place': ({source, tree}) =>
    all(tree)
      .filter((node) => typeof node.value === 'string')
      .map((node) => ({
        type: node.type,
        value: node.value,
        slice: flat(source.value.slice(startOf(node), endOf(node))),
      }))
      .filter(({value, slice}) => value !== slice),

  'every evidence and mention is the slice at its place': ({source, record}) =>
    [...Object.values(record.evidence ?? {}), ...record.citations.flatMap(({mentions}) => mentions)]
      .map(({text, at}) => ({text, at, slice: sliceAt(source, at)}))
      .filter(({text, slice}) => text !== slice),

  'children lie inside their parents and in order': ({tree}) =>
    all(tree).flatMap((node) => {
      const children = childrenOf(node)
      const outside =
        node.type === 'root'
          ? []
          : children.filter((child) => startOf(child) < startOf(node) || endOf(child) > endOf(node))
      const early = children.filter((child, index) => {
        const before = children[index - 1]
        return before !== undefined && startOf(child) < endOf(before)
      })
      return [...outside, ...early].map(
        (child) => `${node.type} > ${child.type} at ${startOf(child)}`,
      )
    }),

  'the tree survives JSON': ({tree}) => {
    const copy: unknown = JSON.parse(JSON.stringify(tree))
    expect(copy).toEqual(tree)
    return []
  },

  'a tree without places can be compiled': ({tree, file}) => {
    const bareTree = JSON.parse(
      JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
    ) as Root // the same nodes
    machine.stringify(bareTree, new VFile({data: {...file.data}}))
    return []
  },

  'a record comes back from YAML': ({record}) => {
    expect(parse(stringify(record))).toEqual(record)
    return []
  },
}

const names = Object.keys(invariants)
const breaches = (name: string, one: Run) => invariants[name]?.(one) ?? []

describe('over the fixtures', () => {
  const runs = new Map<string, Promise<Run>>()
  const runOf = (path: string) => {
    const known = runs.get(path) ?? read(path).then(run)
    runs.set(path, known)
    return known
  }

  describe.each(folders)('$name', ({inputs}) => {
    it.each(names)('%s', async (name) => {
      for (const path of inputs)
        expect.soft(breaches(name, await runOf(path)), basename(path)).toEqual([])
    })

    it('gives one record in all its formats', async () => {
      const records = await Promise.all(
        inputs.map(async (path) => factsOf((await runOf(path)).record)),
      )
      for (const record of records) expect(record).toEqual(records[0])
    })
  })
})

describe('over generated pages', () => {
  const settings = {numRuns: 25, seed: 20200305, interruptAfterTimeLimit: 400}

  it('any string gives a record, or the reason why it is no text', async () => {
    const anything = fc.oneof(
      fc.string({unit: 'binary', maxLength: 300}),
      fc.string({unit: 'grapheme', maxLength: 300}),
      page,
    )
    await fc.assert(
      fc.asyncProperty(
        anything.filter((text) => text.length > 0),
        fc.constantFrom('a.txt', 'a.md'),
        async (text, name) => {
          const file = await readBytes(new TextEncoder().encode(text), name)
          if (file.data['source']) expect((await run(file)).record.$schema).toBeTruthy()
          else expect(['undecodable-text', 'blank-file']).toContain(file.messages.at(-1)?.ruleId)
        },
      ),
      {...settings, numRuns: 40},
    )
  })

  it.each(names)('%s', async (name) => {
    const holds = fc.asyncProperty(page, async (text) => {
      expect(breaches(name, await runText(text))).toEqual([])
    })
    await fc.assert(holds, settings)
  })
})

describe('folding', () => {
  const words = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), page)

  it('is idempotent and keeps the length', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const folded of [fold(text), bare(text)]) {
          expect(folded.length).toBe(text.length)
        }
        expect(fold(fold(text))).toBe(fold(text))
        expect(bare(bare(text))).toBe(bare(text))
      }),
      {numRuns: 200, seed: 20200305},
    )
  })

  it('gives one key for the old and the new place of a tone', () => {
    const pairs = [
      ['hoà', 'hòa'],
      ['Hoá', 'Hóa'],
      ['khoẻ', 'khỏe'],
      ['THUỶ', 'THỦY'],
      ['uỷ', 'ủy'],
      ['toạ', 'tọa'],
      ['xoè', 'xòe'],
    ] as const
    for (const [old, modern] of pairs) expect(fold(`${old} ban`)).toBe(fold(`${modern} ban`))
    expect(fold('quý')).toBe('quý')
  })
})
