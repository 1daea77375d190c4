/**
 * Keeps the code that V8 makes of the command line: runs it over one dispatch in each format, then writes beside the
 * joined modules what was compiled. `bin/start.cjs` takes it where Node and machine are the same.
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {codeFolder, openCommand} from '../bin/start.cjs'

const shown = fileURLToPath(new URL('../fixtures/chi-thi-ubnd/', import.meta.url))
const inputs = readdirSync(shown)
  .filter((name) => /^input\.(?!scan\.)/u.test(name)) // a scan would run whatever engine the machine has
  .map((name) => path.join(shown, name))

const silent = {
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: async () => new Uint8Array(),
  isClosed: () => false,
  settled: async () => undefined,
  outIsTerminal: false,
  isTerminal: false,
  env: {},
  cwd: shown,
}

rmSync(codeFolder, {recursive: true, force: true})
const {exports: command, scripts} = openCommand()
// One file at a time: several are read in a thread, whose scripts are not seen here.
const runs = inputs.map((input) => ['parse', input])
for (const args of [
  ['--help'],
  ...runs,
  ['checklist', ...inputs.slice(0, 1)],
  ['refs', ...inputs.slice(0, 1)],
]) {
  const code = await command.main(args, silent)
  if (code !== 0) throw new Error(`congvan ${args.join(' ')} ended with ${code}`)
}
mkdirSync(codeFolder, {recursive: true})
for (const [name, script] of scripts)
  writeFileSync(path.join(codeFolder, `${name}.code`), script.createCachedData())
