import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {Dispatch} from '../model/dispatch.js'
import {faultText} from './fault-text.js'
import {type Fault, faultsOf} from './validate.js'

/** Bản ghi đọc từ tệp: the records of one YAML or JSON file; faults are reported on the file. */
export async function loadRecords(text: string, file: VFile): Promise<Dispatch[]> {
  const {LineCounter, parseAllDocuments} = await import('yaml')
  const counter = new LineCounter()
  const documents = parseAllDocuments(text.replace(/^\uFEFF/u, ''), {lineCounter: counter})
  const records: Dispatch[] = []
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors
    if (error) {
      const line = String(counter.linePos(error.pos[0]).line)
      report(file, 'invalid-yaml', undefined, line, error.code)
      continue
    }
    const value = plainValue(document, file)
    if (value === undefined) continue
    for (const [index, record] of (Array.isArray(value) ? value : [value]).entries()) {
      const prefix = Array.isArray(value) ? [index] : []
      const faults = faultsOf(record)
      for (const fault of faults) reportFault(fault, file, lineOf(fault, prefix))
      if (faults.length === 0) records.push(record as Dispatch) // checked just above
    }

    function lineOf({pointer}: Fault, prefix: readonly number[]): string {
      const keys = [...prefix, ...pointer.split('/').slice(1).map(unescapePointer)]
      for (let depth = keys.length; depth >= 0; depth--) {
        const node = document.getIn(keys.slice(0, depth), true) as
          | {range?: readonly number[]}
          | undefined // a YAML node
        const start = node?.range?.[0]
        if (start !== undefined) return String(counter.linePos(start).line)
      }
      return ''
    }
  }
  return records
}

/** The plain value of a document; aliases that multiply without end are refused by the parser. */
function plainValue(document: {toJS(): unknown}, file: VFile): unknown {
  try {
    return document.toJS()
  } catch (error) {
    report(file, 'invalid-yaml', undefined, '1', error instanceof Error ? error.message : '')
    return undefined
  }
}

function unescapePointer(key: string): string | number {
  const plain = key.replaceAll('~1', '/').replaceAll('~0', '~')
  return /^\d+$/u.test(plain) ? Number(plain) : plain
}

function reportFault(fault: Fault, file: VFile, line: string): void {
  report(file, 'invalid-record', undefined, fault.pointer, line, faultText(fault))
}
