import {VFile} from 'vfile'
import {report} from './diagnostics/report.js'
import {type Message, messagesOf} from './messages.js'
import type {Unit, UnitsFile} from './model/unit.js'
import {decode} from './read/decode.js'
import {fileBytes} from './read/file-bytes.js'
import {maxRecordBytes} from './read/limits.js'
import {placedValues} from './record/placed-values.js'
import {reportFaults} from './record/report-faults.js'
import {faultsOf} from './record/validate.js'

/** The units of a file, null where it has faults. */
export interface UnitsRead {
  readonly units: readonly Unit[] | null
  readonly messages: readonly Message[]
}

/** Đọc tệp đơn vị: a YAML file of `units`, each with its name, its aliases and the groups it is in. */
export async function readUnits(path: string): Promise<UnitsRead> {
  const file = new VFile({path})
  const units = await unitsIn(path, file)
  return {units: units ?? null, messages: messagesOf(file)}
}

async function unitsIn(path: string, file: VFile): Promise<readonly Unit[] | undefined> {
  const bytes = fileBytes(path, file, maxRecordBytes)
  if (!bytes) return undefined
  const decoded = decode(bytes)
  if (!decoded) {
    report(file, 'undecodable-text', undefined)
    return undefined
  }
  const [first] = await placedValues(decoded.text, file)
  if (file.messages.length > 0) return undefined
  const placed = first ?? {value: null, lineOf: () => ''}
  const faults = faultsOf(placed.value, 'units')
  reportFaults(
    faults.map((fault) => ({fault, placed, above: []})),
    file,
    'invalid-units',
  )
  return faults.length > 0 ? undefined : (placed.value as UnitsFile).units // checked; defaults filled in
}
