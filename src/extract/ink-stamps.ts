import {bare} from '../lexicon/fold.js'
import {markingOf} from '../lexicon/marking.js'
import {type Urgency, urgencies} from '../model/vocabulary.js'
import type {Aside} from '../tree/nodes.js'
import {blocksOf, type ExtractContext, evidenceOf, lineOf} from './context.js'
import type {Fact} from './facts.js'
import {surenessOf} from './sureness.js'

/** Dấu mực trên bản quét: what OCR read of stamps of red ink. */
export interface InkStamps {
  /** Those that are a mark beyond doubt. */
  readonly sure: readonly Aside[]
  /** Those of which it is not sure what they say. */
  readonly unsure: readonly Aside[]
}

/** Sureness, of 100, from which the words of a mark are it, since its list is closed; and other words are other words. */
const marked = 50
const legible = 70
/** Share of the letters of a mark that may have been misread for it to be a candidate. */
const misread = 0.34

export function inkStamps(context: ExtractContext): InkStamps {
  const {root, source, lexicon} = context
  const stamps = blocksOf(root, 'furniture').flatMap((block) => {
    const sureness = inkSureness(block, source)
    return sureness === null ? [] : [{block, sureness}]
  })
  const isMark = ({value}: Aside) => markingOf(value, lexicon) !== undefined
  const bar = (block: Aside) => (isMark(block) ? marked : legible)
  return {
    sure: stamps
      .filter(({block, sureness}) => isMark(block) && sureness >= marked)
      .map(({block}) => block),
    unsure: stamps.filter(({block, sureness}) => sureness < bar(block)).map(({block}) => block),
  }
}

/** How sure OCR is of the words of a stamp; null of what is none. */
export function inkSureness(block: Aside, source: ExtractContext['source']): number | null {
  return lineOf(block, source)?.furniture === 'margin' ? surenessOf(block, source) : null
}

/** Red ink that may say how urgent a dispatch is leaves that open; marks that look like what was read are candidates. */
export function unreadUrgency(
  stamps: readonly Aside[],
  {lexicon, source}: ExtractContext,
): Fact<Urgency> {
  const [stamp] = stamps
  if (!stamp) return {value: null}
  const seen = stamp.value
  const candidates = urgencies.filter((grade) =>
    lexicon.words[grade]?.some((mark) => resembles(seen, mark)),
  )
  return {
    value: null,
    evidence: evidenceOf(stamp, source),
    doubt: {id: 'illegible-stamp', seen, reason: 'illegible', candidates},
  }
}

const lettersOf = (words: string) => bare(words).replace(/[^\p{L}]/gu, '')

function resembles(read: string, mark: string): boolean {
  const [a, b] = [lettersOf(read), lettersOf(mark)]
  return distance(a, b) <= b.length * misread
}

/** Letters to be changed, put in or left out to make one word of another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
