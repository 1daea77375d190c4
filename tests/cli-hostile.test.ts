import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import JSZip from 'jszip'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {folders} from './fixture-folders.js'
import {run} from './stand-in.js'

const letter = 'Số: 01/CV-AB\nV/v một việc\nKính gửi: Ban Quản lý.\nĐề nghị báo cáo.\n'
/** Takes longer than a second to read. */
const long = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;\n'.repeat(150_000)
let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'congvan-hostile-'))
  write('tot.txt', letter)
})
afterEach(() => rmSync(cwd, {recursive: true}))

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(cwd, name), content)
}

/** What a batch says and gives; the good file is always among its records. */
async function batch(...args: string[]) {
  const {code, stdout, stderr} = await run(['parse', ...args, '-q', '-f', 'ndjson'], {cwd})
  const ids = [...stderr.matchAll(/\[(?<id>\p{Ll}[\p{Ll}-]+)\]/gu)].map(
    ({groups}) => groups?.['id'],
  )
  const files = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {source: {file: string}}).source.file)
  expect(files).toContain('tot.txt')
  return {code, ids, files, stderr}
}

describe('a batch goes on', () => {
  it('past files that are none', async () => {
    mkdirSync(path.join(cwd, 'thu-muc.docx'))
    write('rong.pdf', '')
    write('ba-byte.docx', 'PK\u0003')
    const {code, ids} = await batch(
      'thu-muc.docx',
      'rong.pdf',
      'ba-byte.docx',
      'mat.txt',
      'tot.txt',
    )
    expect(code).toBe(1)
    expect(ids).toEqual(['empty-folder', 'no-match', 'empty-file', 'broken-file'])
  })

  it.skipIf(process.platform === 'win32')('past pipes, devices and links in circles', async () => {
    execFileSync('mkfifo', [path.join(cwd, 'ong.txt')])
    symlinkSync(path.join(cwd, 'vong.txt'), path.join(cwd, 'vong.txt'))
    symlinkSync('/dev/zero', path.join(cwd, 'khong.txt'))
    mkdirSync(path.join(cwd, 'den'))
    symlinkSync(cwd, path.join(cwd, 'den/len'))
    const {code, ids} = await batch('ong.txt', 'khong.txt', 'vong.txt', 'tot.txt')
    expect(code).toBe(1)
    expect(ids).toEqual(['no-match', 'unreadable-file', 'unreadable-file'])
    expect((await batch('.')).files).toEqual(['tot.txt'])
  })

  it.skipIf(process.platform === 'win32')('past names that would steer a terminal', async () => {
    write('a\u001B[31m\u202Etxt.pdf', 'x')
    const {code, stderr} = await batch('.')
    expect(code).toBe(1)
    expect(stderr).toContain('a\uFFFD[31m\uFFFDtxt.pdf')
    expect(stderr).not.toMatch(/[\u001B\u202E]/u)
  })

  it('past a file that takes longer than it may', async () => {
    write('dai.txt', long)
    write('xong.txt', letter)
    const {code, ids, files} = await batch('dai.txt', 'tot.txt', 'xong.txt', '--limit', 'seconds=1')
    expect(code).toBe(1)
    expect(ids).toEqual(['took-too-long'])
    expect(files).toEqual(['tot.txt', 'xong.txt'])
  }, 60_000)

  it('and a small zip alone that holds much is ended, too', async () => {
    const zip = new JSZip()
    zip.file('dai.txt', long)
    write('goi.zip', await zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'}))
    const args = ['parse', 'goi.zip', '--limit', 'seconds=1', '--lang', 'en']
    const {code, stderr} = await run(args, {cwd})
    expect(code).toBe(1)
    expect(stderr).toContain('[took-too-long]')
  }, 60_000)

  it.each(['text', 'tree'])(
    '%s: past a file that takes longer than it may',
    async (command) => {
      write('dai.txt', long)
      const args = [command, 'dai.txt', 'tot.txt', '--limit', 'seconds=1', '--lang', 'en']
      const {code, stdout, stderr} = await run(args, {cwd})
      expect(code).toBe(1)
      expect(stderr).toContain('dai.txt: error: This file took longer than 1 seconds')
      expect(stdout).toContain('==> tot.txt <==')
      expect(stdout).not.toContain('dai.txt')
    },
    60_000,
  )

  it.each(['parse', 'text', 'tree'])(
    '%s: standard input alone is ended, too',
    async (command) => {
      const stdin = async () => new TextEncoder().encode(long)
      const args = [command, '-', '--limit', 'seconds=1', '--lang', 'en']
      const {code, stdout, stderr} = await run(args, {cwd, stdin})
      expect({code, stdout}).toEqual({code: 1, stdout: ''})
      expect(stderr).toContain('-: error: This file took longer than 1 seconds')
    },
    60_000,
  )

  it('past files that are larger than they may be', async () => {
    const pdf = folders[0]?.inputs.find((name) => name.endsWith('.pdf')) ?? ''
    const {code, ids} = await batch(pdf, 'tot.txt', '--limit', 'bytes=1k', '--limit', 'lines=100')
    expect(code).toBe(1)
    expect(ids).toEqual(['too-large'])
  })
})
