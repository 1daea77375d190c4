import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {loadLexicon} from '../src/lexicon/index.js'
import {phraseTable} from '../src/phrase/citation/phrases.js'
import {parseCitations} from '../src/phrase/citation.js'
import {actorsOf, deadlinesOf, directivesOf, duesOf} from './directive-cases.js'
import {recordOf} from './record-of.js'

/**
 * Three-line cases (`tests/cases/*.md`): a sentence that says why, the input, the answer. The answer may
 * leave keys out; it may not leave citations out.
 */
interface Case {
  readonly title: string
  readonly kind: string
  /** What follows the kind on the fence: the date of the citing document. */
  readonly given: string | null
  readonly input: string
  /** The input with its lines. */
  readonly lines: string
  readonly answer: unknown
}

const lexicon = loadLexicon()
const phrases = phraseTable(lexicon)

/** One row a kind of case: how its answer is made. */
const answers: Readonly<Record<string, (one: Case) => unknown>> = {
  phrases: ({input, given}) =>
    parseCitations(input, {lexicon, phrases, issuedOn: given}).map(({start, end, data}) => {
      const {documentType: type, provisions, ...rest} = data
      return {citation: {type, text: input.slice(start, end), ...rest}, provisions}
    }),
  deadlines: ({input, given}) => deadlinesOf(input, given, lexicon),
  due: ({input, given}) => duesOf(input, given, lexicon),
  actors: ({input}) => actorsOf(input, lexicon),
  directives: ({lines}) => directivesOf(lines),
  record: ({lines}) => recordOf(lines),
}

const shape =
  /^(?<title>[^\n`#][^\n]*)\n\n```congvan (?<kind>\S+)(?: (?<given>\S+))?\n(?<input>[\s\S]*?)\n```\n\n```yaml\n(?<answer>[\s\S]*?)\n```$/gmu

function casesOf(file: string): Case[] {
  const text = readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8')
  return [...text.matchAll(shape)].map(({groups = {}}) => ({
    title: groups['title'] ?? '',
    kind: groups['kind'] ?? '',
    given: groups['given'] ?? null,
    input: (groups['input'] ?? '').replaceAll('\n', ' '),
    lines: groups['input'] ?? '',
    answer: parse(groups['answer'] ?? ''),
  }))
}

/** Numbers as text, and only what the answer speaks of. */
function comparable(value: unknown, like: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(like))
    return value.map((one, i) => comparable(one, like[i] ?? one))
  if (isRecord(value) && isRecord(like))
    return Object.fromEntries(
      Object.keys(like).map((key) => [key, comparable(value[key], like[key])]),
    )
  return typeof value === 'number' ? String(value) : value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

for (const file of readdirSync(new URL('cases/', import.meta.url)).sort())
  describe(file, () => {
    const cases = casesOf(file)
    const fences = readFileSync(new URL(`cases/${file}`, import.meta.url), 'utf8').match(
      /^```congvan /gmu,
    )
    it('holds no case the runner cannot read', () => {
      expect(cases.length).toBe(fences?.length)
    })
    it.each(cases.map((one) => [one.title, one] as const))('%s', async (_, one) => {
      const answer = await answers[one.kind]?.(one)
      expect(comparable(answer, one.answer)).toEqual(comparable(one.answer, one.answer))
    })
  })
