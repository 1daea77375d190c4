import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createCanvas} from '@napi-rs/canvas'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {ocrChoices} from '../../src/cli/commands.js'
import {createParser, type Ocr, openOcr, readBytes} from '../../src/index.js'
import {engines} from '../../src/read/ocr/engines.js'

/** What starting a program does; tests set their own. */
const start = vi.hoisted(() => ({throws: false}))
vi.mock(import('node:child_process'), async (original) => {
  const own = await original()
  const spawn = (...given: Parameters<typeof own.spawn>) => {
    if (start.throws) throw Object.assign(new Error('spawn EAGAIN'), {code: 'EAGAIN'})
    return own.spawn(...given)
  }
  return {...own, spawn: spawn as typeof own.spawn}
})

const {PATH} = process.env
const open: Ocr[] = []
afterEach(async () => {
  start.throws = false
  process.env['PATH'] = PATH
  await Promise.all(open.splice(0).map((ocr) => ocr.close()))
})

function opened(...given: Parameters<typeof openOcr>): Ocr {
  const ocr = openOcr(...given)
  open.push(ocr)
  return ocr
}

const blank = new Uint8Array(createCanvas(200, 200).toBuffer('image/png'))

/** A folder of programs with a `tesseract` that knows Vietnamese, and nothing else. */
function installed(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'programs-'))
  const program = path.join(folder, 'tesseract')
  writeFileSync(program, '#!/bin/sh\necho vie\n')
  chmodSync(program, 0o755)
  process.env['PATH'] = `${folder}${path.delimiter}/usr/bin${path.delimiter}/bin`
  return folder
}

describe('the engines', () => {
  it('are the rows of one table, and the command offers them all', () => {
    expect([...ocrChoices].sort()).toEqual(['auto', 'off', ...Object.keys(engines)].sort())
  })

  it('of the packages reads where no program can be started, which is told at once', async () => {
    start.throws = true
    expect((await opened('auto').engine())?.name).toBe('js')
    expect(await opened('native').engine()).toBeUndefined()
  })

  it.skipIf(process.platform === 'win32').each(['vanishes', 'loses its right to run'])(
    'of the packages takes over from a program that %s',
    async (what) => {
      const folder = installed()
      const [ocr, native] = [opened('auto', 1), opened('native', 1)]
      expect([(await ocr.engine())?.name, (await native.engine())?.name]).toEqual([
        'native',
        'native',
      ])
      if (what === 'vanishes') {
        rmSync(folder, {recursive: true})
        process.env['PATH'] = folder
      } else start.throws = true
      expect(await ocr.read(blank, 200, 'page')).toEqual({words: []})
      expect((await ocr.engine())?.name).toBe('js')
      expect(await native.read(blank, 200, 'page')).toBeUndefined()
      expect(await native.engine()).toBeUndefined()
    },
  )
})

it('a PDF of pages with letters asks for no engine', async () => {
  const engine = vi.fn(async () => undefined)
  const none: Ocr = {engine, read: async () => undefined, close: async () => undefined}
  const url = new URL('../../fixtures/cong-van-so-giao-viec/input.pdf', import.meta.url)
  const file = await readBytes(new Uint8Array(readFileSync(url)), 'cong-van.pdf', {engine: none})
  const {record} = await createParser({engine: none}).parse(file)
  expect(record?.source.text).toBe('native')
  expect(engine).not.toHaveBeenCalled()
})
