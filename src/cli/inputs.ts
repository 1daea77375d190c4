import {realpath, stat} from 'node:fs/promises'
import path from 'node:path'
import {endingsOf, holdsDocument, type Message, message, readableEndings} from '../index.js'
import {filesBelow} from './folder.js'

/** Một đầu vào đã tìm thấy: a file, or standard input. */
export interface Input {
  /** As named on the command line, or found below a folder of it. */
  readonly name: string
  readonly path: string | null
  /** Named itself, not found below a folder. */
  readonly named: boolean
}

/** Something to say about a word of the command line, or about a folder. */
export interface Remark {
  readonly name: string
  readonly messages: readonly Message[]
}

/** What was found, and what there is to say about the rest. */
export interface Inputs {
  readonly found: readonly Input[]
  readonly remarks: readonly Remark[]
}

/** Which files of a folder a command takes. */
export type Wanted = (name: string) => boolean

const recordEndings = ['.yaml', '.yml', '.json', '.ndjson', '.jsonl']

/** True for a file that holds records rather than a dispatch. */
export function isRecordFile(name: string): boolean {
  return recordEndings.includes(path.extname(name).toLowerCase())
}

/** True for a file that may hold a dispatch. */
export function isDocument(name: string): boolean {
  return readableEndings.includes(path.extname(name).toLowerCase())
}

/** Files, folders, patterns and `-` → inputs, each once, in order. */
export async function findInputs(
  words: readonly string[],
  cwd: string,
  wanted: Wanted,
): Promise<Inputs> {
  const found = new Map<string, Input>()
  const remarks: Remark[] = []
  for (const word of words) {
    const {inputs, said} = await expand(word, cwd, wanted)
    remarks.push(...said)
    for (const input of inputs) {
      const key = await identity(input.path)
      if (!found.has(key)) found.set(key, input)
    }
  }
  return {found: [...found.values()], remarks}
}

/** One file is one input, whatever the case or the link by which it is named. */
async function identity(full: string | null): Promise<string> {
  if (full === null) return '-'
  return realpath(full).catch(() => full) // gone meanwhile: reading it will tell
}

interface Expanded {
  readonly inputs: readonly Input[]
  readonly said: readonly Remark[]
}

async function expand(word: string, cwd: string, wanted: Wanted): Promise<Expanded> {
  if (word === '-') return {inputs: [{name: '-', path: null, named: true}], said: []}
  for (const spelled of new Set([word, word.normalize('NFC'), word.normalize('NFD')])) {
    const full = path.resolve(cwd, spelled)
    const facts = await stat(full).catch(() => undefined) // missing: the next spelling, then a pattern
    if (facts?.isDirectory()) return below(full, spelled, wanted)
    if (facts) return {inputs: [{name: spelled, path: full, named: true}], said: []}
  }
  const inputs = /[*?[\]{}]/u.test(word) ? await matching(word, cwd) : []
  const said = inputs.length > 0 ? [] : [{name: word, messages: message('no-match', word)}]
  return {inputs, said}
}

/** Endings of records, and of copies of what lies beside them or is still on its way. */
const told = /^\.(?:ya?ml|json|ndjson|jsonl|bak\d*|old|tmp|part|crdownload)$/iu

/** Whether the name of a file does not tell what it is, so that its content has to. */
function isUntold(file: string): boolean {
  return !told.test(path.extname(file))
}

async function below(folder: string, name: string, wanted: Wanted): Promise<Expanded> {
  const {files, closed} = await filesBelow(folder)
  const documents = wanted(`x${readableEndings[0]}`)
  const isTaken = (file: string) =>
    wanted(path.basename(file)) || (documents && isUntold(file) && holdsDocument(file))
  const taken = new Set(files.filter(isTaken))
  const named = (file: string) => path.join(name, path.relative(folder, file))
  const others = files.filter((file) => !taken.has(file))
  const said = closed.map(({path: shut, code}) => ({
    name: named(shut),
    messages: message('unreadable-folder', code),
  }))
  if (others.length > 0)
    said.push({name, messages: message('passed-over', others.length, endingsOf(others))})
  if (taken.size === 0 && closed.length === 0) {
    const endings = [...readableEndings, ...recordEndings].filter((each) => wanted(`x${each}`))
    said.push({name, messages: message('empty-folder', endings.join(', '))})
  }
  return {inputs: [...taken].map((file) => ({name: named(file), path: file, named: false})), said}
}

/** Patterns match without regard to case; on Windows a backslash parts folders. */
async function matching(pattern: string, cwd: string): Promise<Input[]> {
  const {glob} = await import('tinyglobby')
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const options = {cwd, caseSensitiveMatch: false, onlyFiles: true, expandDirectories: false}
  const names = await glob(slashed, options)
  return names
    .filter((name) => !path.basename(name).startsWith('~$'))
    .sort()
    .map((name) => ({name, path: path.resolve(cwd, name), named: true}))
}
