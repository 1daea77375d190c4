import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {catalog} from '../src/diagnostics/catalog.js'
import {products} from '../src/emit/index.js'
import {readers} from '../src/read/index.js'
import {constructs} from '../src/structure/constructs.js'

const src = fileURLToPath(new URL('../src/', import.meta.url))

interface Module {
  readonly name: string
  readonly folder: string
  readonly text: string
  /** Own modules it imports, relative to `src/`; types only ones apart. */
  readonly imports: readonly string[]
  readonly values: readonly string[]
  readonly packages: readonly string[]
}

const modules: readonly Module[] = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .map((name) => {
    const text = readFileSync(src + name, 'utf8')
    const found = [
      ...text.matchAll(
        /^(?:import|export)(?<type> type)?[^'"]*?from '(?<from>[^']+)'|import\('(?<lazy>[^']+)'\)/gmu,
      ),
    ]
    const all = found.map(({groups}) => ({
      from: groups?.['from'] ?? groups?.['lazy'] ?? '',
      type: groups?.['type'] !== undefined,
    }))
    const own = (each: {from: string}) =>
      path.posix.join(path.posix.dirname(name), each.from).replace(/\.js$/u, '.ts')
    const relative = all.filter(({from}) => from.startsWith('.'))
    return {
      name,
      folder: name.includes('/') ? (name.split('/')[0] ?? '') : name,
      text,
      imports: relative.map(own),
      values: relative.filter(({type}) => !type).map(own),
      packages: all
        .map(({from}) => from)
        .filter((from) => !from.startsWith('.') && !from.startsWith('node:')),
    }
  })

const inFolder = (folder: string) => modules.filter((module) => module.folder === folder)
const foldersOf = (module: Module) => module.imports.map((name) => name.split('/')[0] ?? '')

/** What each folder may import of ours. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  source: ['source'],
  tree: ['tree', 'model'],
  diagnostics: ['diagnostics'],
  lexicon: ['lexicon', 'model'],
  read: ['read', 'source', 'diagnostics'],
  structure: ['structure', 'source', 'tree', 'lexicon', 'diagnostics'],
  phrase: ['phrase', 'source', 'tree', 'lexicon', 'diagnostics', 'model'],
  resolve: ['resolve', 'source', 'tree', 'lexicon', 'diagnostics'],
  extract: ['extract', 'source', 'tree', 'lexicon', 'diagnostics', 'model', 'phrase'],
  emit: ['emit', 'model'],
  record: ['record', 'read', 'model', 'diagnostics'],
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
    ['@xmldom/xmldom', 'read'],
    ['commander', 'cli'],
    ['chalk', 'cli'],
    ['tinyglobby', 'cli'],
  ])('%s appears in %s/ only', (name, folder) => {
    const users = modules
      .filter(({packages}) => packages.includes(name))
      .map((module) => module.folder)
    expect([...new Set(users)]).toEqual([folder])
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

describe('what is never written', () => {
  const withoutComments = (text: string) =>
    text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<![:'"`\\])\/\/.*$/gmu, '')

  it('Vietnamese letters stand in no code literal outside the places for words', () => {
    const places =
      /^(?:diagnostics\/catalog|model\/|emit\/|cli\/|record\/fault-text|lexicon\/fold|lexicon\/schema|lexicon\/pattern)/u
    const letters = /[\u00C0-\u00FFăđơưĂĐƠƯ\u1EA0-\u1EF9]/u
    const alone = /pointLetters|\[a-zđ\]|a-zđ/u
    const found = modules
      .filter(({name}) => !places.test(name))
      .flatMap(({name, text}) =>
        withoutComments(text)
          .split('\n')
          .filter((line) => letters.test(line) && !alone.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      )
    expect(found).toEqual([])
  })

  it.each([
    ['\\b', /\\b(?![A-Za-z])/u],
    ['\\w', /\\w/u],
    ['[a-z]', /\[a-z\]/u],
    ['[à-ỹ]', /\[à-ỹ\]/u],
  ])('%s does not know Vietnamese', (_, pattern) => {
    const folders = ['structure', 'phrase', 'resolve', 'extract', 'lexicon']
    const users = modules.filter(
      ({folder, text}) => folders.includes(folder) && pattern.test(withoutComments(text)),
    )
    expect(users.map(({name}) => name)).toEqual([])
  })

  it('files stay under 250 lines', () => {
    expect(modules.filter(({text}) => text.split('\n').length > 251).map(({name}) => name)).toEqual(
      [],
    )
  })

  it('no any, no default export', () => {
    const found = modules.filter(({text}) =>
      /: any\b|as any\b|export default/u.test(withoutComments(text)),
    )
    expect(found.map(({name}) => name)).toEqual([])
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
