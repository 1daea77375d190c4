import path from 'node:path'
import {emit, products} from '../../index.js'
import type {Run} from '../commands.js'
import {targetsOf, writeWhole} from '../output.js'
import {texts} from '../texts.js'
import {eachRecord, openSession} from './each.js'

type FormatName = keyof typeof products.record.formats

/** `congvan parse` */
export const run: Run = async (args, given, io) => {
  const session = await openSession(args, given, io)
  const name = (given.format ?? 'yaml') as FormatName // one of the choices
  const format = products.record.formats[name]
  const options = {language: given.lang}
  const folder = given.output === undefined ? undefined : path.resolve(io.cwd, given.output)
  const targets =
    folder === undefined ? undefined : targetsOf(session.inputs, folder, format.extension)
  const inputs = new Set(session.inputs.map((input) => input.path))
  const clash = [...(targets?.values() ?? [])].find((target) => inputs.has(target))
  if (clash !== undefined) {
    session.reporter.problem(texts[given.lang].wouldOverwrite(clash))
    return 2
  }
  const stream = streamOf(name, session.inputs.length, io.stdout)
  await eachRecord(session, given, io, async (input, records) => {
    const target = targets?.get(input)
    if (target !== undefined) await writeWhole(target, await emit(format, records, options))
    else for (const record of records) stream.write(await emit(format, [record], options))
  })
  if (targets === undefined) stream.end()
  return session.failed() ? 1 : 0
}

/** Several records on one stream: YAML documents, JSON lines, or the members of one JSON array. */
function streamOf(name: FormatName, inputs: number, write: (text: string) => void) {
  const array = name === 'json' && inputs > 1
  let count = 0
  return {
    write(text: string) {
      if (array) write(`${count === 0 ? '[\n' : ',\n'}${text.trimEnd()}`)
      else write(name === 'yaml' && count > 0 ? `---\n${text}` : text)
      count++
    },
    end() {
      if (array) write(count === 0 ? '[]\n' : '\n]\n')
    },
  }
}
