import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const node = (...args: string[]) => spawnSync(process.execPath, args, {cwd, encoding: 'utf8'})

/** Runs a command by its start and prints which scripts were opened, and which had to be compiled. */
const opened = (...args: string[]) => `
  import {openCommand} from './bin/start.cjs'
  const {exports, scripts} = openCommand()
  const io = exports.nodeIo({...process, cwd: process.cwd, stdin: process.stdin, stderr: process.stderr,
    stdout: {write: (data, done) => done(), on: () => {}}})
  await exports.main(${JSON.stringify(args)}, io)
  const compiled = [...scripts].filter(([, {cachedDataRejected}]) => cachedDataRejected !== false)
  console.log(JSON.stringify({opened: [...scripts.keys()], compiled: compiled.map(([name]) => name)}))`

const told = (...args: string[]) =>
  JSON.parse(node('--input-type=module', '-e', opened(...args)).stdout) as {
    opened: string[]
    compiled: string[]
  }

describe('the start of the command line', () => {
  it.each(['txt', 'md', 'docx', 'pdf'])('takes the code kept by the build for .%s', (ending) => {
    expect(told('parse', `fixtures/chi-thi-ubnd/input.${ending}`).compiled).toEqual([])
  })

  it('opens for the help no more than the table of commands', () => {
    expect(told('--help').opened.length).toBeLessThan(6)
  })

  it('opens no format but that of the file', () => {
    const all = told('parse', 'fixtures/chi-thi-ubnd/input.txt').opened
    expect(all.filter((name) => /pdf|lib|remark|micromark|common|read-/u.test(name))).toEqual([])
  })

  it('takes the kept code in a thread, too', () => {
    const thread = `
      const {scripts} = require('./bin/start.cjs').openCommand('worker.cjs')
      const [, ...more] = scripts.values() // the entry is but a few lines
      console.log(more.map(({cachedDataRejected}) => cachedDataRejected).join())
      require('node:worker_threads').parentPort.close()`
    const started = `
      require('./bin/start.cjs')
      new (require('node:worker_threads').Worker)(${JSON.stringify(thread)}, {eval: true, workerData: {}})`
    expect(node('-e', started)).toMatchObject({
      stdout: expect.stringMatching(/^(?:false,)+false\n$/u),
      stderr: '',
    })
  })
})
