import {execFileSync} from 'node:child_process'
import {appendFileSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'

/** What another program does between two looks at a file. */
const meanwhile = vi.hoisted(() => ({beforeOpen: () => {}, beforeRead: () => {}}))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    openSync: (...given: Parameters<typeof fs.openSync>) => {
      meanwhile.beforeOpen()
      return fs.openSync(...given)
    },
    readSync: (...given: Parameters<typeof fs.readSync>) => {
      meanwhile.beforeRead()
      meanwhile.beforeRead = () => {}
      return fs.readSync(...given)
    },
  }
})

const {readAll} = await import('../../src/index.js')

let folder = ''
let name = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'congvan-changing-'))
  name = path.join(folder, 'a.txt')
  writeFileSync(name, 'Số: 01/CV-AB\n'.repeat(100))
  meanwhile.beforeOpen = () => {}
  meanwhile.beforeRead = () => {}
})
afterEach(() => rmSync(folder, {recursive: true}))

async function read() {
  const files = await readAll(name)
  return files.map(({value, messages}) => [
    String(value ?? '').length,
    ...messages.map(({reason}) => reason),
  ])
}
const changed = [[0, expect.stringContaining('bị thay đổi')]]

describe('a file that changes while it is read', () => {
  it('is read whole where nothing happens', async () => {
    expect(await read()).toEqual([[1299]])
  })

  it.each([
    ['cut', () => truncateSync(name, 10)],
    ['written on', () => appendFileSync(name, 'Số: 02/CV-AB\n')],
    ['written anew', () => writeFileSync(name, 'Số: 02/CV-AB\n'.repeat(100))],
  ])('and is %s', async (_, change) => {
    meanwhile.beforeRead = change
    expect(await read()).toEqual(changed)
  })

  it('and is another, larger than it may be', async () => {
    meanwhile.beforeOpen = () => truncateSync(name, 200_000_000)
    expect(await read()).toEqual(changed)
  })

  it('and is gone', async () => {
    meanwhile.beforeOpen = () => unlinkSync(name)
    expect(await read()).toEqual([[0, expect.stringContaining('không có tệp')]])
  })

  it.skipIf(process.platform === 'win32')('and is a pipe by now', async () => {
    meanwhile.beforeOpen = () => {
      unlinkSync(name)
      execFileSync('mkfifo', [name])
    }
    expect(await read()).toEqual(changed)
  })
})
