import type {CitationLink} from '../model/citation.js'
import type {SourceText} from '../source/source-text.js'
import type {CitationNode} from '../tree/nodes.js'
import {pageOf, placeOf, printedWords} from './context.js'

/** The links of one document, by its mentions and its id. */
export type LinksOf = (mentions: readonly CitationNode[], id: string) => CitationLink[]

/** Quan hệ giữa các văn bản được dẫn: what the mentions of a document say it does to others of the record. */
export function linking(
  idsOf: ReadonlyMap<CitationNode, readonly string[]>,
  source: SourceText,
): LinksOf {
  const byOffset = new Map([...idsOf.keys()].map((node) => [offsetOf(node), node]))
  return (mentions, id) => {
    const links = new Map<string, CitationLink>()
    for (const mention of mentions)
      for (const {relation, offset} of mention.data.changes ?? []) {
        const other = byOffset.get(offset)
        const to = other && idsOf.get(other)?.[0]
        const key = `${relation} ${to}`
        if (to && to !== id && !links.has(key))
          links.set(key, {relation, to, ...wordsBetween(mention, other, source)})
      }
    return [...links.values()]
  }
}

const offsetOf = ({position}: CitationNode) => position.start.offset ?? 0

/** From the first of the two documents to the end of the second. */
function wordsBetween(one: CitationNode, other: CitationNode, source: SourceText) {
  const [first, second] = offsetOf(one) < offsetOf(other) ? [one, other] : [other, one]
  const position = {start: first.position.start, end: second.position.end}
  const text = printedWords(source, offsetOf(first), position.end.offset ?? 0)
  return {text, at: placeOf({position}), page: pageOf({position}, source)}
}
