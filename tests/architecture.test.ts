import {describe, expect, it} from 'vitest'
import {catalog} from '../src/diagnostics/catalog.js'
import {products} from '../src/emit/index.js'
import {readers} from '../src/read/index.js'
import {constructs} from '../src/structure/constructs.js'
import {type Module, modules} from './modules.js'

const inFolder = (folder: string) => modules.filter((module) => module.folder === folder)
const foldersOf = (module: Module) => module.imports.map((name) => name.split('/')[0] ?? '')

/** What each folder may import of ours. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  source: ['source'],
  tree: ['tree', 'model'],
  diagnostics: ['diagnostics'],
  lexicon: ['lexicon', 'model'],
  encoding: ['encoding', 'lexicon'],
  read: ['read', 'source', 'encoding', 'diagnostics', 'model', 'once.ts'],
  structure: ['structure', 'source', 'tree', 'lexicon', 'diagnostics'],
  phrase: ['phrase', 'source', 'tree', 'lexicon', 'diagnostics', 'model'],
  resolve: ['resolve', 'source', 'tree', 'lexicon', 'diagnostics'],
  extract: ['extract', 'source', 'tree', 'lexicon', 'diagnostics', 'model', 'phrase'],
  emit: ['emit', 'model'],
  record: ['record', 'read', 'model', 'diagnostics', 'once.ts'],
  units: ['units', 'lexicon', 'emit', 'model'],
  worked: ['worked', 'read', 'record', 'emit', 'model', 'diagnostics'],
  pool: ['pool', 'lexicon', 'read', 'messages.ts', 'parser.ts'],
  cli: ['cli', 'index.ts'],
}

describe('the arrows', () => {
  it.each(Object.keys(arrows))('%s looks only where it may', (folder) => {
    const strayed = inFolder(folder).flatMap((module) =>
      foldersOf(module)
        .filter((to) => !arrows[folder]?.includes(to))
        .map((to) => `${module.name} → ${to}`),
    )
    expect(strayed).toEqual([])
  })

  it('nothing imports cli', () => {
    expect(
      modules.filter((module) => module.folder !== 'cli' && foldersOf(module).includes('cli')),
    ).toEqual([])
  })

  it.each([
    ['mammoth', 'read'],
    ['pdf-parse', 'read'],
    ['remark-parse', 'read'],
    ['htmlparser2', 'read'],
    ['pkijs', 'read'],
    ['asn1js', 'read'],
    ['commander', 'cli'],
    ['chalk', 'cli'],
    ['tinyglobby', 'cli'],
  ])('%s appears in %s/ only', (name, folder) => {
    const users = modules
      .filter(({packages}) => packages.includes(name))
      .map((module) => module.folder)
    expect([...new Set(users)]).toEqual([folder])
  })

  it('a format takes nothing of another: what several have in common lies in folders of its own', () => {
    const formats = new Set(readers.map(({name}) => name))
    const formatOf = (name: string) => /^read\/(?<own>[\p{L}-]+)/u.exec(name)?.groups?.['own'] ?? ''
    const strayed = inFolder('read').flatMap(({name, imports}) =>
      imports
        .filter((to) => formats.has(formatOf(name)) && formats.has(formatOf(to)))
        .filter((to) => formatOf(to) !== formatOf(name))
        .map((to) => `${name} → ${to}`),
    )
    expect(strayed).toEqual([])
  })

  it('zod is no part of a run: the path of parsing imports types of the model only', () => {
    const seen = new Set<string>()
    const visit = (name: string) => {
      if (seen.has(name)) return
      seen.add(name)
      for (const next of modules.find((module) => module.name === name)?.values ?? []) visit(next)
    }
    visit('index.ts')
    const heavy = modules.filter(({name, packages}) => seen.has(name) && packages.includes('zod'))
    expect(heavy.map(({name}) => name)).toEqual([])
  })

  it('there is no cycle', () => {
    const cycles: string[] = []
    const state = new Map<string, 'open' | 'done'>()
    const visit = (name: string, trail: readonly string[]) => {
      if (state.get(name) === 'done') return
      if (state.get(name) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '))
        return
      }
      state.set(name, 'open')
      for (const next of modules.find((module) => module.name === name)?.values ?? [])
        visit(next, [...trail, name])
      state.set(name, 'done')
    }
    for (const {name} of modules) visit(name, [])
    expect(cycles).toEqual([])
  })
})

describe('tables and folders agree', () => {
  it('every reader is a file', () => {
    for (const {name} of readers)
      expect(modules.some((module) => module.name === `read/${name}.ts`)).toBe(true)
  })

  it('every construct has a name of its own', () => {
    const names = constructs.map(({name}) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.at(-1)).toBe('paragraph')
  })

  it('every product has formats, each with an ending', () => {
    for (const {formats} of Object.values(products))
      for (const format of Object.values(formats)) expect(format.extension).toMatch(/^\p{Ll}+$/u)
  })

  it('every diagnostic speaks both languages', () => {
    for (const [id, {vi, en}] of Object.entries(catalog)) {
      expect(id).toMatch(/^\p{Ll}+(?:-\p{Ll}+)*$/u)
      expect(String(vi)).not.toBe(String(en))
    }
  })
})
