import type {VFile} from 'vfile'
import {decodedText} from '../read/decode.js'
import {fileBytes} from '../read/file-bytes.js'
import {maxRecordBytes} from '../read/limits.js'
import {placedValues} from './placed-values.js'
import {reportFaults} from './report-faults.js'
import {type Fault, faultsOf} from './validate.js'

/** Files of a user's own: the schema of each, and the message about its faults. */
const kinds = {lexicon: 'invalid-lexicon', units: 'invalid-units'} as const

/**
 * Tệp của người dùng: the first value of a YAML file, with what it may leave out filled in; `undefined` where it cannot be
 * read or has faults, which are reported. `ownFaults` finds those that no schema can tell.
 */
export async function checkedFile<Value>(
  path: string,
  file: VFile,
  kind: keyof typeof kinds,
  ownFaults: (value: Value) => readonly Fault[] = () => [],
): Promise<Value | undefined> {
  const bytes = fileBytes(path, file, maxRecordBytes, 'records')
  const decoded = bytes && decodedText(bytes, file)
  if (!decoded) return undefined
  const [first] = await placedValues(decoded.text, file)
  if (file.messages.length > 0) return undefined
  const placed = first ?? {value: null, lineOf: () => ''}
  const schemaFaults = faultsOf(placed.value, kind)
  const value = placed.value as Value // checked just above; the check fills in what may be left out
  const faults = schemaFaults.length > 0 ? schemaFaults : ownFaults(value)
  reportFaults(
    faults.map((fault) => ({fault, placed, above: []})),
    file,
    kinds[kind],
  )
  return faults.length > 0 ? undefined : value
}
