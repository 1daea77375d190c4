import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Given} from '../src/cli/commands.js'
import type {Input} from '../src/cli/inputs.js'
import type {Io} from '../src/cli/io.js'
import {main} from '../src/cli/main.js'
import {readAhead} from '../src/cli/run/ahead.js'
import type {Session, SessionParser} from '../src/cli/run/session.js'
import {usualJobs} from '../src/cli/run/threads.js'
import {createParser, type ParserPool} from '../src/index.js'

const root = path.join(import.meta.dirname, '..')

async function play(args: readonly string[], isClosed = () => false) {
  const written = {stdout: '', stderr: ''}
  const io: Io = {
    stdout: (text) => {
      written.stdout += text
    },
    stderr: (text) => {
      written.stderr += text
    },
    stdin: async () => new Uint8Array(),
    isClosed: () => isClosed(),
    settled: async () => undefined,
    outIsTerminal: false,
    isTerminal: false,
    env: {},
    cwd: root,
  }
  return {code: await main(args, io), ...written}
}

describe('a batch', () => {
  it.each([
    ['parse', '-f', 'ndjson'],
    ['checklist', '-f', 'csv'],
    ['refs', '-f', 'json'],
    ['graph'],
  ])(
    '%s gives the same bytes, whatever the number of threads',
    async (...args) => {
      const files = 'fixtures/{giay-moi-khan,cong-van-so-giao-viec}/input.{txt,md,docx,pdf,html}'
      const alone = await play([...args, files, '--jobs', '1'])
      expect(alone.stdout.length).toBeGreaterThan(500)
      expect(await play([...args, files, '--jobs', '2'])).toEqual(alone)
    },
    60_000,
  )

  it('stops when nobody reads on', async () => {
    const {stdout} = await play(['parse', 'fixtures', '--jobs', '2', '-q'], () => true)
    expect(stdout).toBe('')
  })

  it('leaves nothing that keeps the process', () => {
    const bin = path.join(root, 'bin', 'congvan.cjs')
    const args = [bin, 'parse', 'fixtures/cong-van-*/input.txt', '--jobs', '2', '-q']
    const {status, stdout} = spawnSync(process.execPath, args, {cwd: root, timeout: 25_000})
    expect(status).toBe(0)
    expect(stdout.length).toBeGreaterThan(1000)
  })
})

describe('reading ahead', () => {
  const inputsOf = (count: number): Input[] =>
    Array.from({length: count}, (_, at) => ({name: `${at}.txt`, path: `/${at}.txt`, named: false}))
  const records: Input = {name: 'a.yaml', path: '/a.yaml', named: false}

  /** Reads ahead with a pool that only counts. */
  async function counted(inputs: readonly Input[], given: Partial<Given> = {}) {
    const begun: string[] = []
    const sizes: number[] = []
    const pool: ParserPool = {
      parseAll: async (file) => {
        begun.push(String(file))
        return [{record: null, messages: []}]
      },
      showAll: async () => [],
      close: async () => undefined,
    }
    const openPool = async (size: number) => {
      sizes.push(size)
      return pool
    }
    const ahead = await readAhead(sessionOf(inputs, given), {...createParser(), openPool})
    return {ahead, begun, sizes}
  }

  const sessionOf = (inputs: readonly Input[], given: Partial<Given>) =>
    ({inputs, given: {lang: 'vi', ...given}}) as unknown as Session // the parts that are looked at

  it('begins few files, in their order, and leaves records and standard input alone', async () => {
    const stdin: Input = {name: '-', path: null, named: true}
    const inputs = [stdin, records, ...inputsOf(40)]
    const {ahead, begun, sizes} = await counted(inputs, {jobs: 2})
    expect(sizes).toEqual([2])
    expect(begun).toHaveLength(8)
    expect(ahead?.parsed(stdin)).toBeUndefined()
    expect(ahead?.parsed(records)).toBeUndefined()
    for (const input of inputs.slice(2, 5)) await ahead?.parsed(input)
    expect(begun).toHaveLength(11)
    for (const input of inputs.slice(5)) await ahead?.parsed(input)
    expect(begun).toEqual(inputsOf(40).map((input) => input.path))
  })

  it('is for several files, in one thread that can be ended; more may be asked for', async () => {
    expect((await counted(inputsOf(1))).sizes).toEqual([])
    expect((await counted(inputsOf(1), {jobs: 4})).sizes).toEqual([])
    expect((await counted(inputsOf(400), {jobs: 1})).sizes).toEqual([1])
    expect((await counted([...inputsOf(3), records], {jobs: 64})).sizes).toEqual([3])
    expect((await counted(inputsOf(2))).sizes).toEqual([1])
    expect((await counted(inputsOf(400))).sizes).toEqual([usualJobs(400)])
  })

  it('takes two threads for many files where there are cores for two', () => {
    expect(usualJobs(19, 8)).toBe(1)
    expect(usualJobs(20, 8)).toBe(2)
    expect(usualJobs(1000, 1)).toBe(1)
  })

  it('does without threads where none can be had', async () => {
    const openPool: SessionParser['openPool'] = () => Promise.reject(new Error('no'))
    const session = sessionOf(inputsOf(40), {jobs: 2})
    expect(await readAhead(session, {...createParser(), openPool})).toBeUndefined()
  })
})
