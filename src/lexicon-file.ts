import {VFile} from 'vfile'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import type {LexiconData} from './lexicon/schema.js'
import {type Message, messagesOf} from './messages.js'
import type {HolidayYear} from './model/holidays.js'
import {checkedFile} from './record/checked-file.js'
import type {Fault} from './record/validate.js'

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
  const extra = await checkedFile(path, file, 'lexicon', ownFaults)
  const lexicon = extra ? loadLexicon(extra) : null
  return {lexicon, words: extra ?? null, messages: messagesOf(file)}
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
