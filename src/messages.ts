import {VFile} from 'vfile'
import {catalog, type DiagnosticId, type Severity} from './diagnostics/catalog.js'
import {report} from './diagnostics/report.js'

/** Thông báo: one diagnostic about a file, in both languages. */
export interface Message {
  readonly id: string
  readonly severity: Severity
  /** Line in the canonical text, where it has one. */
  readonly line: number | null
  readonly vi: string
  readonly en: string
}

/** The diagnostics of a file. */
export function messagesOf(file: VFile): Message[] {
  return file.messages.map((message) => {
    const id = (message.ruleId ?? '') as DiagnosticId // only `report()` makes messages
    const {values = []} = message as {values?: unknown[]} // stored by `report()`
    const say = (words: (...given: never[]) => string) => words(...(values as never[])) // those the entry takes
    const {severity, vi, en} = catalog[id]
    return {id, severity, line: message.line ?? null, vi: say(vi), en: say(en)}
  })
}

/** One entry of the catalogue, about what is no file that was read: a folder, an output. */
export function message<Id extends DiagnosticId>(
  id: Id,
  ...values: Parameters<(typeof catalog)[Id]['vi']>
): Message[] {
  const file = new VFile()
  report(file, id, undefined, ...values)
  return messagesOf(file)
}
