import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import type {Dispatch} from '../src/model/dispatch.js'

/** One folder of `fixtures/`: an invented document in several formats, and its hand-made record. */
export interface FixtureFolder {
  readonly name: string
  /** Paths of its inputs but its scan, which takes OCR. */
  readonly inputs: readonly string[]
  readonly scan: string
}

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))

const scan = 'input.scan.pdf'

/** All folders, by name. */
export const folders: readonly FixtureFolder[] = readdirSync(root)
  .sort()
  .map((name) => ({
    name,
    inputs: readdirSync(`${root}${name}`)
      .filter((file) => file.startsWith('input.') && file !== scan)
      .sort()
      .map((file) => `${root}${name}/${file}`),
    scan: `${root}${name}/${scan}`,
  }))

/** What stands behind `input.` in a file name: `pdf`, or `tcvn3.txt` where the encoding is told, too. */
export const extensionOf = (path: string) => path.slice(path.indexOf('input.') + 'input.'.length)

/** The gold of a folder, with what a format gives otherwise. */
export function goldOf(folder: FixtureFolder, extension?: string): Record<string, unknown> {
  const gold = yamlOf(`${root}${folder.name}/expected.yaml`)
  for (const [field, {read}] of Object.entries(differencesOf(folder, extension)))
    put(gold, field.split('/').slice(1), read)
  return gold
}

/** A field that one format gives otherwise than the others do, and why. */
export interface Difference {
  readonly read: unknown
  readonly reason: string
}

/** The fields that `expected.<ext>.yaml` names, by their JSON pointers. */
export function differencesOf(
  {name}: FixtureFolder,
  extension?: string,
): Readonly<Record<string, Difference>> {
  const file = `${root}${name}/expected.${extension}.yaml`
  return extension && existsSync(file) ? (yamlOf(file) as Record<string, Difference>) : {}
}

function put(value: unknown, [key = '', ...rest]: readonly string[], read: unknown): void {
  const holder = value as Record<string, unknown> // a list takes its indexes as keys, too
  if (!(key in holder)) throw new RangeError(`The gold has no ${key}`)
  if (rest.length > 0) put(holder[key], rest, read)
  else holder[key] = read
}

const yamlOf = (path: string) => parse(readFileSync(path, 'utf8')) as Record<string, unknown> // mappings, checked by the schema test

/** True when a folder has this file. */
export const has = ({name}: FixtureFolder, file: string) => existsSync(`${root}${name}/${file}`)

/** Keys that tell places or identity, not facts. */
const places = new Set(['$schema', 'source', 'evidence', 'at', 'page', 'mentions', 'key'])

/** A record reduced to its facts; a doubt to its field and reason. */
export function factsOf(record: Dispatch): Record<string, unknown> {
  const doubts = record.doubts.map(({field, reason}) => ({field, reason}))
  return {...(withoutPlaces(record) as Record<string, unknown>), doubts}
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => !places.has(key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutPlaces(inner)]))
}

const at = '1:1-1:2'

/** The gold with places put back, to be checked against the published schema. */
export function placed(gold: Record<string, unknown>): Record<string, unknown> {
  const each = (key: string, more: (entry: Entry) => Entry) =>
    ((gold[key] ?? []) as Entry[]).map((entry) => ({...entry, ...more(entry)})) // lists of mappings
  return {
    ...gold,
    $schema: 'https://congvan.dev/schemas/dispatch.schema.json',
    source: {
      file: 'f',
      format: 'f',
      sha256: '',
      bytes: 0,
      pages: null,
      text: 'native',
      encoding: null,
    },
    addressees: each('addressees', () => ({at})),
    outline: each('outline', outlined),
    directives: each('directives', () => ({at, page: null})),
    citations: each('citations', () => ({key: null, mentions: []})),
    appendices: each('appendices', () => ({at})),
    doubts: each('doubts', () => ({candidates: [], message: ''})),
  }
}

type Entry = Record<string, unknown>

function outlined(entry: Entry): Entry {
  const children = (entry['children'] as Entry[]).map((child) => ({...child, ...outlined(child)})) // elements again
  return {at, page: null, children}
}
