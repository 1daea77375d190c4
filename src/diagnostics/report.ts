import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {catalog, type DiagnosticId} from './catalog.js'

type Values<Id extends DiagnosticId> = Parameters<(typeof catalog)[Id]['vi']>

/** Reports one entry of the catalogue on a file: the only way to make a message. */
export function report<Id extends DiagnosticId>(
  file: VFile,
  id: Id,
  place: Position | undefined,
  ...values: Values<Id>
): void {
  const entry = catalog[id]
  const say = entry.vi as (...given: Values<Id>) => string // one entry, where TypeScript sees them all
  const message = file.message(say(...values), {ruleId: id, source: 'congvan', place})
  message.fatal = fatality[entry.severity]
  Object.assign(message, {values})
}

/** unified's tri-state: true = error, false = warning, undefined = info. */
const fatality = {error: true, warning: false, info: undefined} as const
