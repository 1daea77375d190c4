import path from 'node:path'
import {type Dispatch, emit, message, products} from '../../index.js'
import type {Run} from '../commands.js'
import type {Input} from '../inputs.js'
import {fallsOn, openFolder, writeWhole} from '../output.js'
import {innerTarget, targetsOf} from '../targets.js'
import {texts} from '../texts.js'
import {eachRecord, type Take} from './each.js'
import {partName} from './parts.js'
import {withoutRepeats} from './repeats.js'
import {openSession, parserOf, type Session} from './session.js'

type FormatName = keyof typeof products.record.formats

/** `congvan parse` */
export const run: Run = async (args, given, io) => {
  const opened = await openSession(args, given, io)
  const parser = await parserOf(opened)
  if (!parser) return 2
  const [session, repeats] = await withoutRepeats(opened)
  const name = (given.format ?? 'yaml') as FormatName // one of the choices
  if (given.output === undefined) {
    const stream = streamOf(name, session)
    await eachRecord(session, parser, repeats, stream.take)
    stream.end()
    return session.failed() ? 1 : 0
  }
  const {extension} = products.record.formats[name]
  const targets = targetsOf(session.inputs, path.resolve(io.cwd, given.output), extension)
  const lexicon = given.lexicon === undefined ? undefined : path.resolve(io.cwd, given.lexicon)
  const read = [lexicon, ...session.inputs.map((input) => input.path)]
  const clash = await fallsOn(targets.values(), read)
  if (clash !== undefined) {
    session.reporter.problem(texts[given.lang].wouldOverwrite(path.relative(io.cwd, clash)))
    return 2
  }
  const fault = targets.size > 0 ? await openFolder(path.resolve(io.cwd, given.output)) : undefined
  if (fault === undefined)
    await eachRecord(session, parser, repeats, filesOf(name, session, targets))
  else session.reporter.messages(undefined, message('cannot-write', given.output, fault))
  return session.failed() || fault !== undefined ? 1 : 0
}

/** Several records on one stream: YAML documents, JSON lines, or the members of one JSON array. */
function streamOf(name: FormatName, {inputs, given, io}: Session) {
  const format = products.record.formats[name]
  let array = name === 'json' && inputs.length > 1
  let count = 0
  const write = (text: string) => {
    if (array) io.stdout(`${count === 0 ? '[\n' : ',\n'}${text.trimEnd()}`)
    else io.stdout(name === 'yaml' && count > 0 ? `---\n${text}` : text)
    count++
  }
  const take: Take = async (_, records, inner) => {
    array ||= name === 'json' && (records.length > 1 || inner !== undefined)
    for (const record of records) write(await emit(format, [record], {language: given.lang}))
  }
  const end = () => {
    if (array) io.stdout(count === 0 ? '[]\n' : '\n]\n')
  }
  return {take, end}
}

/** One file an input, or a part of it; what cannot be written is told, and the others are written. */
function filesOf(
  name: FormatName,
  {inputs, reporter, given, fail, io}: Session,
  targets: ReadonlyMap<Input, string>,
): Take {
  const format = products.record.formats[name]
  const taken = new Set([...targets.values()].map((target) => target.toLowerCase()))
  const read = inputs.map((input) => input.path)
  return async (input, records: readonly Dispatch[], inner) => {
    const whole = targets.get(input)
    if (whole === undefined) return
    const target = inner === undefined ? whole : await innerTarget(whole, inner, taken, read)
    const fault = await writeWhole(target, await emit(format, records, {language: given.lang}))
    if (fault === undefined) return
    reporter.messages(
      partName(input, inner),
      message('cannot-write', path.relative(io.cwd, target), fault),
    )
    fail()
  }
}
