import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {createParser, createParserPool, type ParsedPart, readLexicon} from '../../src/index.js'
import {openPool, type ParserPool} from '../../src/pool/index.js'
import type {ThreadOptions} from '../../src/pool/thread.js'
import {folders} from '../fixture-folders.js'

const open: ParserPool[] = []

async function kept(pool: Promise<ParserPool>): Promise<ParserPool> {
  open.push(await pool)
  return pool
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

const files = folders.slice(0, 2).flatMap(({inputs}) => inputs)

const idsOf = (parts: readonly ParsedPart[]) =>
  parts.flatMap(({messages}) => messages.map(({id}) => id))

describe('a pool', () => {
  it('gives what a parser gives, each call its own file', async () => {
    const parser = createParser()
    const pool = await kept(createParserPool({}, 2))
    const missing = path.join(tmpdir(), 'không-có.docx')
    const paths = [...files, missing]
    const given = await Promise.all(paths.map((file) => pool.parseAll(file)))
    const expected = await Promise.all(paths.map((file) => parser.parse(file)))
    const endings = [...new Set(files.map((file) => path.extname(file)))]
    expect(endings).toEqual(
      expect.arrayContaining(['.docx', '.html', '.md', '.odt', '.pdf', '.txt']),
    )
    expect(given).toEqual(expected.map((parsed) => [parsed]))
  })

  it('parses by the settings and the words of its user', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'congvan-pool-'))
    try {
      const words = path.join(folder, 'tu.yaml')
      const letter = path.join(folder, 'a.txt')
      const secret = path.join(folder, 'b.txt')
      writeFileSync(words, 'words:\n  number-label: [Số VB]\n')
      writeFileSync(
        letter,
        'UBND TỈNH TÂN HÒA\nSố VB: 12/UBND-VP\nKính gửi: Sở Y tế.\nĐề nghị báo cáo.\n',
      )
      writeFileSync(
        secret,
        'UBND TỈNH TÂN HÒA\nMẬT\nSố: 12/UBND-VP\nKính gửi: Sở Y tế.\nĐề nghị báo cáo.\n',
      )
      const {words: data, lexicon} = await readLexicon(words)
      if (!data || !lexicon) throw new Error('The words have faults')
      const settings = {allowSecret: true, withoutEvidence: true}
      const pool = await kept(createParserPool({...settings, words: data}, 1))
      const parser = createParser({...settings, lexicon})
      expect((await pool.parseAll(letter))[0]?.record?.number).toBe('12/UBND-VP')
      for (const file of [letter, secret])
        expect(await pool.parseAll(file)).toEqual([await parser.parse(file)])
      const strict = await kept(createParserPool({}, 1))
      expect(idsOf(await strict.parseAll(secret))).toEqual(['secret-document'])
    } finally {
      rmSync(folder, {recursive: true})
    }
  })
})

describe('a worker that is unwell', () => {
  const entry = new URL('unwell.mjs', import.meta.url)
  const unwell = (options: ThreadOptions = {}) => kept(openPool({}, 1, {entry, ...options}))

  it.each([
    ['hang', 'took-too-long', 'quá 0.3 giây'],
    ['exit', 'worker-ended', 'mã lỗi 7'],
    ['fail', 'worker-ended', 'mã lỗi RangeError'],
    ['memory', 'worker-ended', 'quá nhiều bộ nhớ'],
    ['bytes', 'worker-ended', 'quá nhiều bộ nhớ'],
  ])('%s: its file gives one message, %s, and the next is parsed', async (path, id, words) => {
    const pool = await unwell(
      path === 'hang' ? {seconds: 0.3} : {megabytes: path === 'bytes' ? 256 : 16},
    )
    const [parts, next] = await Promise.all([pool.parseAll(path), pool.parseAll('next')])
    const [broken] = parts
    expect(broken?.record).toBeNull()
    expect(idsOf(parts)).toEqual([id])
    expect(broken?.messages[0]?.vi).toContain(words)
    expect(next).toEqual([{record: null, messages: [], path: 'next'}])
  })

  it('that gives signs of life may take its time', async () => {
    const pages: number[] = []
    const pool = await unwell({seconds: 1, onPage: (page) => pages.push(page)})
    expect(idsOf(await pool.parseAll('slow'))).toEqual([])
    expect(pages).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('that cannot start lets no pool open', async () => {
    await expect(openPool({}, 2, {entry: new URL('gone.mjs', entry)})).rejects.toThrow('gone.mjs')
  })

  it('is not waited for when the pool closes: every call is answered', async () => {
    const pool = await unwell()
    const calls = ['hang', 'next', 'next'].map((path) => pool.parseAll(path))
    await pool.close()
    for (const parts of await Promise.all(calls)) {
      expect(parts.map(({record}) => record)).toEqual([null])
      expect(idsOf(parts)).toEqual(['worker-ended'])
    }
    await pool.close()
  })
})
