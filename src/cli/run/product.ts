import path from 'node:path'
import {type Dispatch, emit, type Format, products} from '../../index.js'
import type {Run} from '../commands.js'
import {writeWhole} from '../output.js'
import {texts} from '../texts.js'
import {eachRecord, openSession} from './each.js'

/** `congvan checklist`, `congvan refs`, `congvan graph`: one file made of all the records. */
export const runs = {
  checklist: {run: runOf(products.checklist.formats, 'markdown')},
  refs: {run: runOf(products.refs.formats, 'table')},
  graph: {run: runOf(products.graph.formats, 'dot')},
} as const

function runOf(formats: Readonly<Record<string, Format>>, usual: string): Run {
  return async (args, given, io) => {
    const session = await openSession(args, given, io)
    const target = given.output === undefined ? undefined : path.resolve(io.cwd, given.output)
    if (target !== undefined && session.inputs.some((input) => input.path === target)) {
      session.reporter.problem(texts[given.lang].wouldOverwrite(target))
      return 2
    }
    const format = formats[given.format ?? usual]
    if (!format) return 2
    if (format.binary && target === undefined && io.outIsTerminal) {
      session.reporter.problem(texts[given.lang].binaryOnScreen)
      return 2
    }
    const all: Dispatch[] = []
    await eachRecord(session, given, io, (_, records) => {
      all.push(...records)
    })
    const options = {language: given.lang, missing: given.missing ?? false}
    const data = await emit(format, all, options)
    if (target === undefined) io.stdout(data)
    else await writeWhole(target, data)
    return session.failed() ? 1 : 0
  }
}
