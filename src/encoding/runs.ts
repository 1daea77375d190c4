import {type SyllableCheck, syllableCheck} from '../lexicon/syllables.js'
import {converterOf} from './converter.js'
import {encodingOf, isUnicode, mayBeLegacy, ratio, shareOf} from './evidence.js'
import {type FontEncoding, fontEncoding} from './fonts.js'
import {capitalised} from './mend.js'
import type {LegacyEncoding} from './tables.js'

/** Chữ cùng một phông. */
export interface FontRun {
  readonly text: string
  /** The name of its font, where the format tells. */
  readonly font?: string | undefined
}

/** The same runs in Unicode, and the encoding that most of them were in; null where nothing was changed. */
export interface Converted {
  readonly texts: readonly string[]
  readonly encoding: LegacyEncoding | null
}

/**
 * Chuyển các đoạn chữ của một tài liệu sang Unicode: by the names of their fonts, which decide; else by evidence, taken of
 * all of them together. Text in Unicode is left alone, whatever its font is called.
 */
export function toUnicode(runs: readonly FontRun[]): Converted {
  const whole = joined(runs)
  const texts = whole.map(({text}) => text)
  const isSyllable = syllableCheck()
  const changed = new Map<LegacyEncoding, number>()
  for (const [key, pool] of pooled(whole)) {
    const encoding =
      key === '' ? byEvidence(pool, texts, isSyllable) : byFont(pool, texts, isSyllable)
    if (encoding) changed.set(encoding, (changed.get(encoding) ?? 0) + pool.length)
  }
  const [most] = [...changed].sort(([, a], [, b]) => b - a)
  return {texts, encoding: most?.[0] ?? null}
}

/** A letter of VNI whose mark begins the next run: programs part runs anywhere. */
const baseAtEnd = /[AaEeOoUuYy\u00D4\u00D6\u00F4\u00F6]$/u
const markAtStart =
  /^[\u00C0-\u00C5\u00C8-\u00CB\u00CF\u00D5\u00D8-\u00DC\u00E0-\u00E5\u00E8-\u00EB\u00EF\u00F5\u00F8-\u00FC]/u

function joined(runs: readonly FontRun[]): readonly FontRun[] {
  const split = (index: number) => {
    const [before, run] = [runs[index - 1], runs[index]]
    if (!before || !run || !markAtStart.test(run.text) || !baseAtEnd.test(before.text)) return false
    return [before, run].every(({font}) => fontEncoding(font)?.encoding === 'vni')
  }
  return runs.map((run, index) => {
    const own = split(index) ? run.text.slice(1) : run.text
    const [more = ''] = split(index + 1) ? (runs[index + 1]?.text ?? '') : ''
    return own === run.text && more === '' ? run : {...run, text: own + more}
  })
}

/** A run's place, and what its font tells. */
interface Placed {
  readonly index: number
  readonly text: string
  readonly hint: FontEncoding | undefined
}

function pooled(runs: readonly FontRun[]): Map<string, Placed[]> {
  const pools = new Map<string, Placed[]>()
  const hints = new Map<string, FontEncoding | undefined>()
  for (const [index, {text, font = ''}] of runs.entries()) {
    if (!hints.has(font)) hints.set(font, fontEncoding(font))
    const hint = hints.get(font)
    const key = hint?.encoding ?? ''
    const pool = pools.get(key)
    if (pool) pool.push({index, text, hint})
    else pools.set(key, [{index, text, hint}])
  }
  return pools
}

/** Writes what a pool reads in Unicode; the font decides, unless the text is better Vietnamese as it stands. */
function byFont(
  pool: readonly Placed[],
  texts: string[],
  isSyllable: SyllableCheck,
): LegacyEncoding | undefined {
  const encoding = pool[0]?.hint?.encoding
  const old = pool.filter(({text}) => !isUnicode(text))
  if (!encoding || old.length === 0) return undefined
  const whole = old.map(({text}) => text).join('\n')
  const decode = converterOf(encoding, whole, isSyllable)
  const [before, after] = [whole, decode(whole)].map((text) => ratio(shareOf(text, isSyllable)))
  const better = (after ?? 0) - (before ?? 0)
  if (old.length < pool.length ? better <= 0 : better < 0) return undefined
  for (const {index, text, hint} of old) {
    const decoded = decode(text)
    texts[index] = hint?.capitals ? decoded.toUpperCase() : decoded
  }
  return encoding
}

/** Marked words from which one line of a mixed text is judged by itself. */
const enoughInLine = 4

function byEvidence(
  pool: readonly Placed[],
  texts: string[],
  isSyllable: SyllableCheck,
): LegacyEncoding | undefined {
  const old = pool.filter(({text}) => !isUnicode(text))
  if (!old.some(({text}) => mayBeLegacy(text))) return undefined
  const whole = old.map(({text}) => text).join('\n')
  const found = encodingOf(whole, isSyllable, old.length < pool.length ? enoughInLine : undefined)
  if (!found) return undefined
  const isShared = found.encoding === 'tcvn3'
  for (const {index, text} of old) {
    const converted = found.convert(text)
    texts[index] = isShared ? capitalised(converted) : converted
  }
  return found.encoding
}
