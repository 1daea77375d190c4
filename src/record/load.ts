import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {Dispatch} from '../model/dispatch.js'
import {placedValues} from './placed-values.js'
import {type PlacedFault, reportFaults} from './report-faults.js'
import {faultsOf} from './validate.js'

/** What may be set for loading records. */
export interface LoadOptions {
  /** Take records of documents with a mark of secrecy: refused by default. */
  readonly allowSecret?: boolean
  /** Pass over values that are no records of ours, with a note: for files that nobody named. */
  readonly passForeign?: boolean
}

/** Bản ghi đọc từ tệp: the records of a YAML or JSON text; faults are reported on the file. */
export async function loadRecords(
  text: string,
  file: VFile,
  {allowSecret, passForeign}: LoadOptions = {},
): Promise<Dispatch[]> {
  const records: Dispatch[] = []
  const faults: PlacedFault[] = []
  let foreign = false
  for (const placed of await placedValues(text, file))
    for (const [above, value] of entriesOf(placed.value)) {
      if (passForeign && isForeign(value)) {
        foreign = true
        continue
      }
      const found = faultsOf(value)
      faults.push(...found.map((fault) => ({fault, placed, above})))
      if (found.length > 0) continue
      const record = value as Dispatch // checked just above
      if (record.secrecy === null || allowSecret) records.push(record)
      else report(file, 'secret-document', undefined, record.secrecy)
    }
  reportFaults(faults, file)
  if (foreign) report(file, 'foreign-file', undefined)
  if (records.length === 0 && file.messages.length === 0) report(file, 'no-record', undefined)
  return records
}

/** The records of a list, or the one record, each with the keys that lead to it. */
function entriesOf(value: unknown): (readonly [readonly number[], unknown])[] {
  return Array.isArray(value)
    ? value.map((each, index) => [[index], each] as const)
    : [[[], value] as const]
}

function isForeign(value: unknown): boolean {
  const named = (value as {$schema?: unknown} | null)?.$schema // any value may be asked
  return typeof named !== 'string' || !named.endsWith('/dispatch.schema.json')
}
