import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {nodeIo} from '../src/cli/main.js'
import {writeWhole} from '../src/cli/output.js'
import {
  createParser,
  type Lexicon,
  loadLexicon,
  parse,
  readBytes,
  readRecords,
} from '../src/index.js'
import {recordOf} from './record-of.js'
import {run} from './stand-in.js'

/** Faults of the disk that a test cannot cause: the code that a call on a name gives. */
const faults = vi.hoisted(() => new Map<string, string>())

vi.mock('node:fs/promises', async (original) => {
  const own = await original<typeof import('node:fs/promises')>()
  const failing =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const code = faults.get(path.basename(String(args.at(call.name === 'rename' ? 1 : 0))))
      if (code !== undefined) throw Object.assign(new Error('no'), {code})
      return call(...args)
    }
  return {...own, readdir: failing(own.readdir as never), rename: failing(own.rename)}
})

const letter = 'Số: 01/CV-AB\nV/v một việc\nKính gửi: Ban Quản lý.\nĐề nghị báo cáo.\n'
let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'congvan-files-'))
  mkdirSync(path.join(cwd, 'den'))
  writeFileSync(path.join(cwd, 'den/a.txt'), letter)
})
afterEach(() => {
  faults.clear()
  rmSync(cwd, {recursive: true})
})

const play = (...args: string[]) => run(args, {cwd})

describe('an input is never written on', () => {
  it('through a folder that is a link', async () => {
    await play('parse', 'den', '-o', 'den', '-q')
    const before = readFileSync(path.join(cwd, 'den/a.yaml'), 'utf8')
    symlinkSync(path.join(cwd, 'den'), path.join(cwd, 'lien-ket'))
    const parsed = await play('parse', 'den/a.yaml', '-o', 'lien-ket', '--no-evidence')
    expect(parsed.code).toBe(2)
    expect(parsed.stderr).toContain('Không ghi đè')
    const listed = await play('checklist', 'den/a.txt', '-o', 'lien-ket/a.txt')
    expect(listed.code).toBe(2)
    expect(readFileSync(path.join(cwd, 'den/a.yaml'), 'utf8')).toBe(before)
    expect(readFileSync(path.join(cwd, 'den/a.txt'), 'utf8')).toBe(letter)
  })

  it('nor on the lexicon', async () => {
    writeFileSync(path.join(cwd, 'tu.yaml'), 'agencies: []\n')
    const {code} = await play('graph', 'den', '--lexicon', 'tu.yaml', '-o', 'tu.yaml')
    expect(code).toBe(2)
  })
})

describe('a fault of the disk is one sentence', () => {
  it.each([
    ['EBUSY', 'chương trình khác'],
    ['EPERM', 'Word'],
    ['ENOSPC', 'ổ đĩa đầy'],
    ['EACCES', 'không có quyền'],
  ])('%s', async (code, words) => {
    writeFileSync(path.join(cwd, 'den/b.txt'), letter)
    faults.set('a.yaml', code)
    const result = await play('parse', 'den', '-o', 'ra', '-q')
    expect(result).toMatchObject({code: 1, stdout: ''})
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
    expect(result.stderr).toContain(words)
    expect(result.stderr).toContain('[cannot-write]')
    expect(existsSync(path.join(cwd, 'ra/b.yaml'))).toBe(true)
  })

  it('a folder that does not open is told, and the others are read', async () => {
    mkdirSync(path.join(cwd, 'den/kin'))
    faults.set('kin', 'EACCES')
    const result = await play('checklist', 'den', '-q')
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('[unreadable-folder]')
    expect(result.stdout).toContain('01/CV-AB')
  })

  it.runIf(process.platform === 'linux')('odd places come to an end', async () => {
    expect(await writeWhole('/proc/khong-co/x/viec.md', '')).toBeTruthy()
  })
})

it.runIf(process.platform !== 'win32')('a device or a pipe is never read to its end', async () => {
  for (const {messages} of [await readRecords('/dev/zero'), await parse('/dev/zero')])
    expect(messages.map(({vi: words}) => words)).toEqual([
      expect.stringContaining('không phải tệp thường'),
    ])
})

describe('stdout', () => {
  const stdoutThat = (code: string | undefined) =>
    nodeIo({
      stdout: {
        write: (_, done) => {
          done(code === undefined ? null : Object.assign(new Error('no'), {code}))
        },
        on: () => undefined,
      },
      stderr: {write: (_, done) => done(), on: () => undefined},
      stdin: {async *[Symbol.asyncIterator]() {}},
      env: {},
      cwd: () => cwd,
    })

  it('closed early ends quietly; full is told', async () => {
    const withStdout = (fault: string | undefined) => {
      const {stdout, settled, isClosed} = stdoutThat(fault)
      return run(['parse', 'den', '-q'], {stdout, settled, isClosed, cwd})
    }
    expect(await withStdout('EPIPE')).toMatchObject({code: 0, stderr: ''})
    const full = await withStdout('ENOSPC')
    expect(full.code).toBe(1)
    expect(full.stderr).toContain('[cannot-write]')
    expect(await withStdout(undefined)).toMatchObject({code: 0, stderr: ''})
  })
})

describe('what nobody thought of', () => {
  it('inside the machine is a message about that file', async () => {
    const lexicon: Lexicon = {
      ...loadLexicon(),
      regex: () => {
        throw new RangeError('deep')
      },
      forText: () => lexicon,
    }
    const file = await readBytes(new TextEncoder().encode(letter), 'a.txt')
    const {record, messages} = await createParser({lexicon}).parse(file)
    expect(record).toBeNull()
    expect(messages.map(({id}) => id)).toEqual(['internal-error'])
  })

  it('outside of it is a sentence, never a stack', async () => {
    const stdout = () => {
      throw new TypeError('no')
    }
    const {code, stderr} = await run(['parse', 'den', '-q'], {stdout, cwd})
    expect(code).toBe(1)
    expect(stderr).toMatch(/^lỗi: .*\(TypeError\)[^\n]*\n$/u)
    expect(stderr).toContain('[internal-error]')
  })

  it('a record with faults without end tells the first fifty', async () => {
    const record = await recordOf(letter)
    const issuers = Array.from({length: 70}, () => ({name: 1, parent: null}))
    writeFileSync(path.join(cwd, 'sai.json'), JSON.stringify({...record, issuers}))
    const {stderr} = await play('validate', 'sai.json', '-q')
    expect(stderr.trim().split('\n')).toHaveLength(51)
    expect(stderr).toContain('và 20 lỗi nữa')
    expect(stderr).toContain('[more-faults]')
  })
})
