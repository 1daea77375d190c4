import type {Relation} from '../model/vocabulary.js'

/** What a word does to the relation of the citations after it. */
export type Governing = Relation | 'passive' | 'repeals-before' | 'near-amends' | 'near-cites'

const prefix = 'relation-'

/**
 * Quan hệ a word brings about, by the word lists `relation-…`. The passive (`được sửa đổi bởi`) links two
 * cited documents with each other and changes nothing; `hết hiệu lực` governs the document before it.
 */
export function governingOf(lists: readonly string[]): Governing | undefined {
  const list = lists.find((name) => name.startsWith(prefix))
  return byList[list?.slice(prefix.length) ?? '']
}

const byList: Readonly<Record<string, Governing>> = {
  'based-on': 'based_on',
  implements: 'implements',
  'replies-to': 'replies_to',
  'requested-by': 'requested_by',
  amends: 'amends',
  replaces: 'replaces',
  repeals: 'repeals',
  guides: 'guides',
  promulgates: 'promulgates',
  corrects: 'corrects',
  cites: 'cites',
  passive: 'passive',
  'passive-amends': 'passive',
  'passive-replaces': 'passive',
  'passive-repeals': 'passive',
  'passive-corrects': 'passive',
  'after-repeals': 'repeals-before',
  'near-amends': 'near-amends',
  'near-cites': 'near-cites',
}

/** Verbs of many uses: only right before a document do they say what is done to it. */
export const nearby: {readonly [verb in Governing]?: Relation} = {
  'near-amends': 'amends',
  'near-cites': 'cites',
}

/**
 * Inside the title of a cited document only carrying out is an act of the citing one too; what the cited
 * document guides, amends or replaces is its own act.
 */
export function nested(relation: Relation): Relation {
  return relation === 'implements' ? relation : 'cites'
}
