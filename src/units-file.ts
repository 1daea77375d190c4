import {VFile} from 'vfile'
import {type Message, messagesOf} from './messages.js'
import type {Unit, UnitsFile} from './model/unit.js'
import {checkedFile} from './record/checked-file.js'

/** The units of a file, null where it has faults. */
export interface UnitsRead {
  readonly units: readonly Unit[] | null
  readonly messages: readonly Message[]
}

/** Đọc tệp đơn vị: a YAML file of `units`, each with its name, its aliases and the groups it is in. */
export async function readUnits(path: string): Promise<UnitsRead> {
  const file = new VFile({path})
  const checked = await checkedFile<UnitsFile>(path, file, 'units')
  return {units: checked?.units ?? null, messages: messagesOf(file)}
}
