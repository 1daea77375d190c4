import type {Relation} from '../model/vocabulary.js'
import type {Tags} from './citation/phrases.js'

/** What a word does to the relation of the citations after it. */
export type Governing = Relation | 'passive'

const prefix = 'relation-'

/**
 * Quan hệ a word brings about, by the word lists `relation-…`. The passive (`được sửa đổi bởi`) links two
 * cited documents with each other and changes nothing.
 */
export function governing(tags: Tags): Governing | undefined {
  for (const tag of tags) if (tag.startsWith(prefix)) return byList[tag.slice(prefix.length)]
  return undefined
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
}
