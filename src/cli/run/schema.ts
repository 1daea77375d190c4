import {schema, schemaNames} from '../../index.js'
import type {Run} from '../commands.js'
import {createReporter} from '../reporter.js'
import {texts} from '../texts.js'

/** `congvan schema [name]` */
export const run: Run = async ([name = 'dispatch'], given, io) => {
  const known = schemaNames.find((each) => each === name)
  if (!known) {
    const reporter = await createReporter(given, io)
    reporter.problem(texts[given.lang].unknownSchema(name, schemaNames.join(', ')))
    return 2
  }
  io.stdout(await schema(known))
  return 0
}
