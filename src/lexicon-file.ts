import {VFile} from 'vfile'
import {report} from './diagnostics/report.js'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import type {LexiconData} from './lexicon/schema.js'
import {type Message, messagesOf} from './messages.js'
import type {HolidayYear} from './model/holidays.js'
import {decode} from './read/decode.js'
import {fileBytes} from './read/file-bytes.js'
import {maxRecordBytes} from './read/limits.js'
import {placedValues} from './record/placed-values.js'
import {reportFaults} from './record/report-faults.js'
import {type Fault, faultsOf} from './record/validate.js'

/** The lexicon with the words of a user in it, null where their file has faults. */
export interface LexiconRead {
  readonly lexicon: Lexicon | null
  /** Their words alone, as data. */
  readonly words: LexiconData | null
  readonly messages: readonly Message[]
}

/**
 * Đọc vốn từ của người dùng: a YAML file with `documentTypes`, `agencies`, `words` and `holidays`,
 * appended to our lists.
 */
export async function readLexicon(path: string): Promise<LexiconRead> {
  const file = new VFile({path})
  const extra = await extraOf(path, file)
  const lexicon = extra ? loadLexicon(extra) : null
  return {lexicon, words: extra ?? null, messages: messagesOf(file)}
}

async function extraOf(path: string, file: VFile): Promise<LexiconData | undefined> {
  const bytes = fileBytes(path, file, maxRecordBytes)
  const decoded = bytes && decode(bytes)
  if (!bytes) return undefined
  if (!decoded) {
    report(file, 'undecodable-text', undefined)
    return undefined
  }
  const [first] = await placedValues(decoded.text, file)
  if (file.messages.length > 0) return undefined
  const placed = first ?? {value: null, lineOf: () => ''}
  const schemaFaults = faultsOf(placed.value, 'lexicon')
  const extra = placed.value as LexiconData // checked just above; the check fills in what may be left out
  const faults = schemaFaults.length > 0 ? schemaFaults : ownFaults(extra)
  reportFaults(
    faults.map((fault) => ({fault, placed, above: []})),
    file,
    'invalid-lexicon',
  )
  return faults.length > 0 ? undefined : extra
}

/**
 * What the schema cannot say: ids that are ours already, lists that nothing reads, words without a letter, days of
 * another year.
 */
function ownFaults({documentTypes, words, holidays, ...rest}: LexiconData): Fault[] {
  const {typeById, words: lists} = loadLexicon()
  const taken = documentTypes.flatMap(({id}, index) =>
    typeById(id) ? [{pointer: `/documentTypes/${index}/id`, keyword: 'takenId', params: {id}}] : [],
  )
  const unread = Object.keys(words).flatMap((name) =>
    name in lists ? [] : [{pointer: `/words/${name}`, keyword: 'unknownList', params: {name}}],
  )
  const astray = holidays.flatMap((table, index) => daysAstray(table, `/holidays/${index}`))
  return [...taken, ...unread, ...astray, ...wordless({documentTypes, words, ...rest}, '')]
}

function daysAstray({year, off, worked}: HolidayYear, pointer: string): Fault[] {
  return Object.entries({off, worked}).flatMap(([list, days]) =>
    days.flatMap((day, index) =>
      day.startsWith(`${year}-`)
        ? []
        : [{pointer: `${pointer}/${list}/${index}`, keyword: 'otherYear', params: {year}}],
    ),
  )
}

/** A word without a letter would match everywhere. */
function wordless(value: unknown, pointer: string): Fault[] {
  if (typeof value === 'string')
    return /[\p{L}\p{N}]/u.test(value) ? [] : [{pointer, keyword: 'minLetters', params: {}}]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => wordless(inner, `${pointer}/${key}`))
}
