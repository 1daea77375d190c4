import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

/** A module of `src/`, as the tests of the house look at it. */
export interface Module {
  /** Its place below `src/`. */
  readonly name: string
  readonly folder: string
  readonly text: string
  readonly code: ts.SourceFile
  /** Own modules it imports, relative to `src/`; `values` leaves out those whose types alone it takes. */
  readonly imports: readonly string[]
  readonly values: readonly string[]
  readonly packages: readonly string[]
  /** Parts of Node, such as `node:path`. */
  readonly builtins: readonly string[]
}

const src = fileURLToPath(new URL('../src/', import.meta.url))
const importing =
  /^(?:import|export)(?<type> type)?[^'"]*?from '(?<from>[^']+)'|import\('(?<lazy>[^']+)'\)/gmu

function moduleOf(name: string): Module {
  const text = readFileSync(src + name, 'utf8')
  const all = [...text.matchAll(importing)].map(({groups}) => ({
    from: groups?.['from'] ?? groups?.['lazy'] ?? '',
    type: groups?.['type'] !== undefined,
  }))
  const own = all
    .filter(({from}) => from.startsWith('.'))
    .map(({from, type}) => ({
      from: path.posix.join(path.posix.dirname(name), from).replace(/\.js$/u, '.ts'),
      type,
    }))
  const others = all.map(({from}) => from).filter((from) => !from.startsWith('.'))
  return {
    name,
    folder: name.includes('/') ? (name.split('/')[0] ?? '') : name,
    text,
    code: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true),
    imports: own.map(({from}) => from),
    values: own.filter(({type}) => !type).map(({from}) => from),
    packages: others.filter((from) => !from.startsWith('node:')).map(packageOf),
    builtins: others.filter((from) => from.startsWith('node:')),
  }
}

/** The package that a name to import stands in. */
function packageOf(from: string): string {
  return /^(?:@[^/]+\/)?[^/]+/u.exec(from)?.[0] ?? from
}

export const modules: readonly Module[] = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => moduleOf(name.replaceAll('\\', '/')))

/** Every node of a module's syntax, from the top down. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}
