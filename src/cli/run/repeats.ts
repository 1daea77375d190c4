import {type Dispatch, fingerprints, type Message, message, readRecords} from '../../index.js'
import {type Input, isRecordFile} from '../inputs.js'
import type {Found} from './each.js'
import type {Session} from './session.js'

/** Bản ghi lặp lại: which records of a run are there twice. */
export interface Repeats {
  /** Record files that were read already, to see what is in them. */
  readonly loaded: ReadonlyMap<Input, Found>
  /** Parts records into those not met so far, and a note for each of the others. */
  readonly sort: (records: readonly Dispatch[]) => {
    readonly fresh: readonly Dispatch[]
    readonly notes: readonly Message[]
  }
}

/**
 * A folder may hold dispatches and their records (`parse den -o den`, run twice). A dispatch that is an input
 * itself is read anew, and its record is left aside: it is no input any more, so it may be written again.
 */
export async function withoutRepeats(session: Session): Promise<[Session, Repeats]> {
  const files = session.inputs.filter(({name}) => isRecordFile(name))
  const known = new Set<string>()
  const loaded = new Map<Input, Found>()
  const repeats = {loaded, sort: (records: readonly Dispatch[]) => sort(records, known)}
  if (files.length === 0 || files.length === session.inputs.length) return [session, repeats]
  for (const {name, path} of session.inputs) {
    const inside =
      path === null || isRecordFile(name) ? [] : await fingerprints(path, session.reading)
    for (const sha256 of inside) known.add(sha256)
  }
  const aside = new Set<Input>()
  for (const input of files) {
    if (input.path === null) continue
    const {allowSecret = false} = session.given
    const found = await readRecords(input.path, {allowSecret, passForeign: !input.named})
    loaded.set(input, found)
    if (!isWholly(found, known)) continue
    aside.add(input)
    session.reporter.messages(input.name, notesOf(found.records))
  }
  return [{...session, inputs: session.inputs.filter((input) => !aside.has(input))}, repeats]
}

function isWholly({records, messages}: Found, known: ReadonlySet<string>): boolean {
  return (
    messages.length === 0 &&
    records.length > 0 &&
    records.every(({source}) => known.has(source.sha256))
  )
}

function sort(records: readonly Dispatch[], known: Set<string>) {
  const again = records.filter(({source: {sha256}}) => {
    const met = sha256 !== '' && known.has(sha256)
    known.add(sha256)
    return met
  })
  return {fresh: records.filter((record) => !again.includes(record)), notes: notesOf(again)}
}

function notesOf(records: readonly Dispatch[]): Message[] {
  return records.flatMap(({source}) => message('repeated-record', source.file))
}
