import type {CitationNode} from '../tree/nodes.js'
import type {Fact} from './facts.js'

/** Lần nhắc chưa rõ: a short form or an anaphora that fits several documents. */
export interface OpenMention {
  readonly mention: CitationNode
  /** JSON pointer to its own entry of the record; an anaphora has none. */
  readonly field: string
  readonly candidates: readonly CitationNode[]
}

/** The mentions that resolve left open, with what they may be of. */
export function openMentions(
  mentions: readonly CitationNode[],
  idsOf: ReadonlyMap<CitationNode, readonly string[]>,
): OpenMention[] {
  const byOffset = new Map(mentions.map((one) => [one.position.start.offset, one]))
  return mentions.flatMap((mention) => {
    const candidates = mention.data.candidates?.flatMap((offset) => byOffset.get(offset) ?? [])
    const id = idsOf.get(mention)?.[0]
    const field = id ? `/citations/${Number(id.slice(1)) - 1}` : '/citations'
    return candidates && candidates.length > 1 ? [{mention, field, candidates}] : []
  })
}

/** The doubts of a record about its citations, in order; one a field and wording. */
export function citationDoubts(open: readonly OpenMention[]): (readonly [string, Fact<null>])[] {
  const seen = new Set<string>()
  return open.flatMap(({mention, field, candidates}) => {
    const words = mention.value.replace(/\s+/gu, ' ')
    const printed = candidates.map(({value}) => value.replace(/\s+/gu, ' '))
    const key = JSON.stringify([field, words, printed])
    if (seen.has(key)) return []
    seen.add(key)
    const doubt = {
      id: 'ambiguous-citation',
      seen: words,
      reason: 'ambiguous',
      candidates: printed,
    } as const
    return [[field, {value: null, doubt}] as const]
  })
}
