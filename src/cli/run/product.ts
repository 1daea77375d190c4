import path from 'node:path'
import {
  type Dispatch,
  type EmitOptions,
  emit,
  type Format,
  message,
  type Parser,
  products,
} from '../../index.js'
import type {Given, Run} from '../commands.js'
import {fallsOn, writeWhole} from '../output.js'
import {texts} from '../texts.js'
import {eachRecord} from './each.js'
import {withFilter} from './filter.js'
import {endingUntold, formatTold} from './format-told.js'
import {withoutRepeats} from './repeats.js'
import {openSession, parserOf, type Session} from './session.js'

/** `congvan refs`, `congvan graph`: one file made of all the records. */
export const runs = {
  refs: {run: runOf(products.refs.formats, 'table')},
  graph: {run: withFilter((filter) => runOf(products.graph.formats, 'dot', {filter}))},
} as const

function runOf(
  formats: Readonly<Record<string, Format>>,
  usual: string,
  more: Pick<EmitOptions, 'filter'> = {},
): Run {
  return async (args, given, io) => {
    const opened = await openSession(args, given, io)
    const parser = await parserOf(opened)
    if (!parser) return 2
    const [session, repeats] = await withoutRepeats(opened)
    const target = given.output === undefined ? undefined : path.resolve(io.cwd, given.output)
    const format = formats[given.format ?? formatTold(given.output, formats) ?? usual]
    const problem = await problemOf(session, {target, formats, format})
    if (problem !== undefined) {
      session.reporter.problem(problem)
      return 2
    }
    const all: Dispatch[] = []
    await eachRecord(session, parser, repeats, (_, records) => {
      all.push(...records)
    })
    if (all.length === 0 || !format) return 1
    const fault = await put(await emit(format, all, {...optionsOf(given, parser), ...more}), target)
    if (fault !== undefined)
      session.reporter.messages(undefined, message('cannot-write', given.output ?? '', fault))
    return session.failed() || fault !== undefined ? 1 : 0

    async function put(
      data: string | Uint8Array,
      file: string | undefined,
    ): Promise<string | undefined> {
      if (file !== undefined) return writeWhole(file, data)
      io.stdout(data)
      return undefined
    }
  }
}

interface Aim {
  readonly target: string | undefined
  readonly formats: Readonly<Record<string, Format>>
  readonly format: Format | undefined
}

/** Why nothing can be written there; `undefined` where it can. */
async function problemOf(session: Session, {target, formats, format}: Aim) {
  const {given, io} = session
  const words = texts[given.lang]
  const name = given.output ?? ''
  if (target !== undefined && (await isInput(target, session))) return words.wouldOverwrite(name)
  const untold = given.format === undefined ? endingUntold(name, formats) : undefined
  if (untold) return words.unknownEnding(name, untold.ending, untold.known)
  const isOnScreen = format?.binary && target === undefined && io.outIsTerminal
  return isOnScreen ? words.binaryOnScreen : undefined
}

const optionsOf = (
  {lang, missing}: Given,
  {typeName, holidays}: Pick<Parser, 'typeName' | 'holidays'>,
) => ({
  language: lang,
  typeName,
  holidays,
  missing: missing ?? false,
})

/** Whether a target is something that is read. */
export async function isInput(target: string, {inputs, given, io}: Session): Promise<boolean> {
  const {lexicon, units} = given
  const beside = [lexicon, units].map((name) => name && path.resolve(io.cwd, name))
  const read = [...beside, ...inputs.map((input) => input.path)]
  return (await fallsOn([target], read)) !== undefined
}
