import type {CitationChange} from '../../tree/nodes.js'
import type {FoundCitation} from '../citation.js'
import {longestRow, type Preceding} from './preceding.js'
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

/**
 * Văn bản đổi văn bản: which of the documents cited in a text amends, replaces, repeals or corrects which other, by a
 * passive (“A được sửa đổi bởi B”) or by the title of the later one (“B sửa đổi, bổ sung một số điều của A”). Each
 * change is put on the mention of the later document.
 */
export class Changes {
  readonly #tokens: readonly Token[]
  readonly #preceding: Preceding
  #passive: (Passive & {readonly targets: readonly FoundCitation[]}) | undefined
  /** What the title that is being read changed before. */
  #titled:
    | {
        readonly host: FoundCitation
        readonly verb: Change
        readonly kind: string | null | undefined
      }
    | undefined
  /** What the document cited last has changed. */
  #changed: readonly FoundCitation[] | undefined

  constructor(tokens: readonly Token[], preceding: Preceding) {
    this.#tokens = tokens
    this.#preceding = preceding
  }

  /** Looks at a token that is not part of a citation. */
  pass(at: number): void {
    const passive = passiveAt(this.#tokens, at)
    const targets = passive ? this.#before(at) : []
    if (passive && targets.length > 0) this.#passive = {...passive, targets}
  }

  /** Takes what was cited at a token, before it is left behind. */
  cite(found: readonly FoundCitation[], at: number): void {
    if (found.length === 0) return
    const passive = this.#passive?.agent === at ? this.#passive : undefined
    this.#changed = passive?.targets
    if (passive)
      for (const target of passive.targets.slice(found.length > longestRow ? -1 : 0))
        for (const one of found) changes(one, passive.relation, target)
    const host = passive ? undefined : this.#preceding.hostAt(at)
    const verb = host && (verbBefore(this.#tokens, at) ?? this.#alsoChanged(host, found, at))
    if (host && verb) for (const one of found) changes(host, verb, one)
    if (host && verb) this.#titled = {host, verb, kind: found[0]?.data.documentType}
  }

  /** “sửa đổi một số điều của Nghị định A về … và Nghị định B”: a further one of that kind in the title. */
  #alsoChanged(host: FoundCitation, found: readonly FoundCitation[], at: number) {
    const isAnd = this.#tokens[at - 1]?.tags.has('citation-and')
    const joins = isAnd || this.#preceding.lastBefore(at) !== undefined
    const {verb, kind, host: before} = this.#titled ?? {}
    return joins && before === host && kind === found[0]?.data.documentType ? verb : undefined
  }

  /** The documents that the words at a token go on about: a bracket those of the last, a clause those of a row. */
  #before(at: number): readonly FoundCitation[] {
    const last = this.#preceding.lastBefore(at)
    if (last && this.#tokens[at - 1]?.word === '(') return [last]
    if (last) return (this.#isCut(at) ? this.#changed : undefined) ?? this.#preceding.row()
    const host = this.#preceding.hostBefore(at)
    return host ? [host] : []
  }

  /** “A được sửa đổi bởi B, được thay thế bởi C” is about A; without the comma about B. */
  #isCut(at: number): boolean {
    const before = this.#tokens[at - 1]
    return before?.word === ',' || before?.tags.has('citation-and') === true
  }
}

function changes(later: FoundCitation, relation: Change, earlier: FoundCitation): void {
  later.data.changes ??= []
  later.data.changes.push({relation, offset: earlier.start})
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
