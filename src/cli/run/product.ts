import path from 'node:path'
import {type Dispatch, emit, type Format, type GraphFilter, products} from '../../index.js'
import type {Run} from '../commands.js'
import {writeWhole} from '../output.js'
import {texts} from '../texts.js'
import {eachRecord, openSession} from './each.js'
import {withFilter} from './filter.js'

/** `congvan checklist`, `congvan graph`: one file made of all the records. */
export const runs = {
  checklist: {run: runOf(products.checklist.formats, 'markdown')},
  graph: {run: withFilter((filter) => runOf(products.graph.formats, 'dot', {filter}))},
} as const

function runOf(
  formats: Readonly<Record<string, Format>>,
  usual: string,
  more: {readonly filter?: GraphFilter} = {},
): Run {
  return async (args, given, io) => {
    const session = await openSession(args, given, io)
    const target = given.output === undefined ? undefined : path.resolve(io.cwd, given.output)
    if (target !== undefined && session.inputs.some((input) => input.path === target)) {
      session.reporter.problem(texts[given.lang].wouldOverwrite(target))
      return 2
    }
    const all: Dispatch[] = []
    await eachRecord(session, given, io, (_, records) => {
      all.push(...records)
    })
    const format = formats[given.format ?? usual]
    if (!format) return 2
    const text = await emit(format, all, {language: given.lang, ...more})
    if (target === undefined) io.stdout(text)
    else await writeWhole(target, text)
    return session.failed() ? 1 : 0
  }
}
