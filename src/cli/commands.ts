import type {ChecklistOrder, FilterWords, Language, Limits, OcrChoice} from '../index.js'
import type {Io} from './io.js'

/** The options of a checklist as they are typed. */
export interface ChecklistWords {
  readonly sort?: ChecklistOrder
  readonly group?: ChecklistOrder
  readonly unit?: readonly string[]
  readonly units?: string
  readonly dueBefore?: string
  readonly overdue?: boolean
  readonly today?: string
  readonly received?: string
  readonly update?: string
  readonly summary?: boolean
  readonly failOverdue?: boolean
}

/** What a list may be sorted and grouped by; the help must not load the library. */
export const checklistOrders: readonly ChecklistOrder[] = ['deadline', 'unit', 'dispatch']

/** Limits that can be set, with their usual values: the help must not load the library. */
export const limitNames: Readonly<Record<keyof Limits, string>> = {
  bytes: '100M',
  inflated: '300M',
  part: '30M',
  parts: '10000',
  lines: '200000',
  pages: '5000',
  seconds: '120',
  memory: '1G',
}

/** Other names of formats: the endings of their files, as people type them. */
export const formatAliases: Readonly<Record<string, string>> = {md: 'markdown', yml: 'yaml'}

/** The engines for scans; the help must not load the library. */
export const ocrChoices: readonly OcrChoice[] = ['auto', 'js', 'native', 'off']

export type ChecklistWord = keyof ChecklistWords

/** The values of the options a command was given. */
export interface Given extends FilterWords, ChecklistWords {
  readonly lang: Language
  readonly quiet?: boolean
  readonly format?: string
  readonly output?: string
  readonly evidence?: boolean
  readonly missing?: boolean
  readonly allowSecret?: boolean
  readonly password?: string
  readonly ocr?: OcrChoice
  readonly ocrPages?: number
  readonly lexicon?: string
  readonly stdinName?: string
  readonly jobs?: number
  readonly limit?: Partial<Limits>
}

/** Runs a command on its arguments; gives the exit code. */
export type Run = (args: readonly string[], given: Given, io: Io) => Promise<number>

/** Một lệnh: its arguments, its formats, and where its code is, which is loaded only when it runs. */
export interface Command {
  readonly name: string
  /** `inputs`: files; `name`: one optional word. */
  readonly takes: 'inputs' | 'name'
  readonly formats: readonly string[]
  readonly output?: 'dir' | 'file'
  /** Reads dispatches: what may be set for reading applies. */
  readonly reads: boolean
  /** Takes many dispatches, which may be read at once. */
  readonly batch?: true
  /** Looks words up: a user may add their own. */
  readonly looksUp?: true
  /** Options of its own. */
  readonly options?: readonly (keyof FilterWords | ChecklistWord)[]
  readonly load: () => Promise<{readonly run: Run}>
}

/** The commands, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'parse',
    takes: 'inputs',
    formats: ['yaml', 'json', 'ndjson'],
    output: 'dir',
    reads: true,
    batch: true,
    looksUp: true,
    load: () => import('./run/parse.js'),
  },
  {
    name: 'checklist',
    takes: 'inputs',
    formats: ['markdown', 'csv', 'xlsx', 'ics', 'ics-todo', 'html', 'docx', 'json'],
    options: [
      'sort',
      'group',
      'unit',
      'units',
      'dueBefore',
      'overdue',
      'today',
      'received',
      'update',
      'summary',
      'failOverdue',
    ],
    output: 'file',
    reads: true,
    batch: true,
    looksUp: true,
    load: () => import('./run/checklist.js'),
  },
  {
    name: 'refs',
    takes: 'inputs',
    formats: ['table', 'csv', 'xlsx', 'markdown', 'json'],
    output: 'file',
    reads: true,
    batch: true,
    looksUp: true,
    load: async () => (await import('./run/product.js')).runs.refs,
  },
  {
    name: 'graph',
    takes: 'inputs',
    formats: [
      'dot',
      'mermaid',
      'graphml',
      'gexf',
      'json',
      'csv-nodes',
      'csv-edges',
      'ttl',
      'svg',
      'html',
    ],
    options: ['relation', 'from', 'depth', 'direction', 'year'],
    output: 'file',
    reads: true,
    batch: true,
    looksUp: true,
    load: async () => (await import('./run/product.js')).runs.graph,
  },
  {
    name: 'text',
    takes: 'inputs',
    formats: [],
    reads: true,
    load: async () => (await import('./run/stage.js')).runs.text,
  },
  {
    name: 'tree',
    takes: 'inputs',
    formats: ['outline', 'json'],
    reads: true,
    looksUp: true,
    load: async () => (await import('./run/stage.js')).runs.tree,
  },
  {name: 'schema', takes: 'name', formats: [], reads: false, load: () => import('./run/schema.js')},
  {
    name: 'validate',
    takes: 'inputs',
    formats: [],
    reads: false,
    load: () => import('./run/validate.js'),
  },
]
