import {fold} from '../src/lexicon/fold.js'

/** Keys whose values are words as printed, in which OCR takes a letter for another now and then. */
const worded = new Set([
  'name',
  'text',
  'subject',
  'purpose',
  'archive',
  'parent',
  'position',
  'issuer',
])

/** Share of the letters of some words that may be misread; two of a few words, of which they are a quarter at most. */
const misread = 0.08
const few = [2, 0.25] as const

/**
 * The JSON pointers of what a scan gives otherwise than its gold: numbers, days and what is derived from them must be the
 * same to the letter, of words nearly all letters must be.
 */
export function unlike(read: unknown, gold: unknown, pointer = ''): string[] {
  const key = pointer.split('/').at(-1) ?? ''
  if (typeof read === 'string' && typeof gold === 'string')
    return read === gold || (worded.has(key) && isAlmost(read, gold)) ? [] : [pointer]
  if (!isHolder(read) || !isHolder(gold)) return read === gold ? [] : [pointer]
  const keys = new Set([...Object.keys(read), ...Object.keys(gold)])
  if (Array.isArray(read) && Object.keys(read).length !== Object.keys(gold).length) return [pointer]
  return [...keys].flatMap((each) => unlike(read[each], gold[each], `${pointer}/${each}`))
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Digits must be the same, whatever stands between them. */
function isAlmost(read: string, gold: string): boolean {
  const digits = (text: string) => text.replace(/\P{N}+/gu, ' ').trim()
  const most = Math.max(Math.floor(gold.length * misread), Math.min(few[0], gold.length * few[1]))
  return digits(read) === digits(gold) && changes(fold(read), fold(gold)) <= most
}

/** How many letters must be put in, left out or changed to make one of the other (Levenshtein). */
function changes(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [at, other] of [...b].entries())
      next.push(
        Math.min(
          (row[at] ?? 0) + (letter === other ? 0 : 1),
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
