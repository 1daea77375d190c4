import {fold} from '../lexicon/fold.js'
import type {Unit} from '../model/unit.js'

/** Đơn vị gọi tên: a name that a file of units knows brings its aliases and groups; all of the file where none is named. */
export function unitsNamed(names: readonly string[], known: readonly Unit[]): readonly Unit[] {
  if (names.length === 0) return known
  return names.map((name) => {
    const unit = known.find((each) => isCalled(each, name))
    return unit ?? {name, aliases: [], groups: []}
  })
}

function isCalled({name, aliases}: Unit, wanted: string): boolean {
  return [name, ...aliases].some((each) => plain(each) === plain(wanted))
}

function plain(name: string): string {
  return fold(name.normalize('NFC')).replace(/\s+/gu, ' ').trim()
}
