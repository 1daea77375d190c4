import type {CitationChange} from '../../tree/nodes.js'
import type {FoundCitation} from '../citation.js'
import type {Token} from './tokens.js'

type Change = CitationChange['relation']

/** From the verb to the words that name who did it, in tokens: “được sửa đổi, bổ sung một số điều theo”. */
const reach = 7

/** What a passive says, and where the document that did it is cited. */
interface Passive {
  readonly relation: Change
  readonly agent: number
}

/** “được sửa đổi, bổ sung bởi”, “bị bãi bỏ tại” before a citation, or its provisions. */
export function passiveAt(tokens: readonly Token[], at: number): Passive | undefined {
  const relation = tokens[at]?.tags.passive
  if (!relation) return undefined
  for (let i = at; i < at + reach; i++) {
    const token = tokens[i]
    if (!token || token.word === '.' || token.word === ';') return undefined
    const next = tokens[i + 1]
    const isAgent = token.tags.has('citation-agent')
    if (isAgent && (next?.tags.opens || next?.type === 'number')) return {relation, agent: i + 1}
  }
  return undefined
}

interface Past {
  readonly one: FoundCitation
  readonly next: number
}

/**
 * Văn bản đổi văn bản: which of the documents cited in a text amends, replaces, repeals or corrects which other, by a
 * passive (“A được sửa đổi bởi B”) or by the title of the later one (“B sửa đổi, bổ sung một số điều của A”). Each
 * change is put on the mention of the later document.
 */
export class Changes {
  readonly #tokens: readonly Token[]
  #last: Past | undefined
  /** The document in whose title the reading is, up to the token `next`. */
  #host: Past | undefined
  #passive: (Passive & {readonly target: FoundCitation}) | undefined
  /** What the document cited last has changed. */
  #changed: FoundCitation | undefined

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** Looks at a token that is not part of a citation. */
  pass(at: number): void {
    const passive = passiveAt(this.#tokens, at)
    const target = passive && this.#before(at)
    if (target) this.#passive = {...passive, target}
  }

  /** Takes what was cited at a token, before it is left behind. */
  cite(found: readonly FoundCitation[], at: number, next: number, subjectUntil: number): void {
    const [first, last] = [found[0], found.at(-1)]
    if (!first || !last) return
    const passive = this.#passive?.agent === at ? this.#passive : undefined
    this.#changed = passive?.target
    if (passive) for (const one of found) changes(one, passive.relation, passive.target)
    const verb = this.#host && at < this.#host.next ? verbBefore(this.#tokens, at) : undefined
    if (verb && this.#host && !passive) for (const one of found) changes(this.#host.one, verb, one)
    this.#last = {one: last, next}
    if (subjectUntil > next && !(this.#host && at < this.#host.next))
      this.#host = {one: last, next: subjectUntil}
  }

  /** The document that the words at a token go on about. */
  #before(at: number): FoundCitation | undefined {
    if (this.#last && follows(this.#tokens, this.#last.next, at))
      return at > this.#last.next && this.#tokens[at - 1]?.word !== '('
        ? (this.#changed ?? this.#last.one)
        : this.#last.one
    return this.#host && follows(this.#tokens, this.#host.next, at) ? this.#host.one : undefined
  }
}

function changes(later: FoundCitation, relation: Change, earlier: FoundCitation): void {
  later.data.changes ??= []
  later.data.changes.push({relation, offset: earlier.start})
}

/** A comma, a bracket or `và` at most stands between. */
function follows(tokens: readonly Token[], from: number, at: number): boolean {
  if (at < from || at > from + 2) return false
  return tokens
    .slice(from, at)
    .every(({word, tags}) => word === ',' || word === '(' || tags.has('citation-and'))
}

const changing: ReadonlySet<string> = new Set(['amends', 'replaces', 'repeals', 'corrects'])

/** The verb of a title that governs the citation at a token: nothing but a few small words stands between. */
function verbBefore(tokens: readonly Token[], at: number): Change | undefined {
  for (let i = at - 1; i >= at - reach && i >= 0; i--) {
    const {type, capital, tags} = tokens[i] ?? {}
    const verb = tags?.governing
    if (verb) return changing.has(verb) ? (verb as Change) : undefined // one of the four
    if (type === 'mark' || type === 'number' || type === 'date' || capital) return undefined
  }
  return undefined
}
