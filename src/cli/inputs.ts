import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'

/** Một đầu vào đã tìm thấy: a file, or standard input. */
export interface Input {
  /** As named on the command line, or found below a folder of it. */
  readonly name: string
  readonly path: string | null
}

/** What was found, and the words that matched nothing. */
export interface Inputs {
  readonly found: readonly Input[]
  readonly unmatched: readonly string[]
}

const readable = /\.(?:txt|text|md|markdown|docx|docm|dotx|pdf)$/iu
const recordFile = /\.(?:ya?ml|json|ndjson)$/iu

/** True for a file that holds records rather than a dispatch. */
export function isRecordFile(name: string): boolean {
  return recordFile.test(name)
}

/** Files, folders, patterns and `-` → inputs, each once, in order. Office lock files (`~$…`) are passed over. */
export async function findInputs(words: readonly string[], cwd: string): Promise<Inputs> {
  const found = new Map<string, Input>()
  const unmatched: string[] = []
  for (const word of words) {
    const inputs = await expand(word, cwd)
    if (inputs.length === 0) unmatched.push(word)
    for (const input of inputs)
      if (!found.has(input.path ?? '-')) found.set(input.path ?? '-', input)
  }
  return {found: [...found.values()], unmatched}
}

async function expand(word: string, cwd: string): Promise<Input[]> {
  if (word === '-') return [{name: '-', path: null}]
  for (const spelled of new Set([word, word.normalize('NFC'), word.normalize('NFD')])) {
    const full = path.resolve(cwd, spelled)
    const facts = await stat(full).catch(() => undefined) // missing: the next spelling, then a pattern
    if (facts?.isDirectory()) return below(full, spelled)
    if (facts) return [{name: spelled, path: full}]
  }
  return /[*?[\]{}]/u.test(word) ? matching(word, cwd) : []
}

async function below(folder: string, name: string): Promise<Input[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((full) => ({name: path.join(name, path.relative(folder, full)), path: full}))
}

function wanted(name: string): boolean {
  return !name.startsWith('~$') && (readable.test(name) || recordFile.test(name))
}

/** Patterns match without regard to case; on Windows a backslash parts folders. */
async function matching(pattern: string, cwd: string): Promise<Input[]> {
  const {glob} = await import('tinyglobby')
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const names = await glob(slashed, {
    cwd,
    caseSensitiveMatch: false,
    onlyFiles: true,
    expandDirectories: false,
  })
  return names
    .filter((name) => !path.basename(name).startsWith('~$'))
    .sort()
    .map((name) => ({name, path: path.resolve(cwd, name)}))
}
