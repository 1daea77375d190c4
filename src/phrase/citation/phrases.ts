import {fold} from '../../lexicon/fold.js'
import type {Lexicon} from '../../lexicon/index.js'
import type {DocumentType} from '../../lexicon/schema.js'

/** The lists a phrase stands on. */
export type Tags = ReadonlySet<string>

/** Bảng cụm từ: every phrase the citation grammar knows, by its folded words without spaces. */
export interface Phrases {
  readonly tags: ReadonlyMap<string, Tags>
  /** Beginnings of phrases, so that a look-up stops early. */
  readonly beginnings: ReadonlySet<string>
  /** The kinds of document among them. */
  readonly types: ReadonlyMap<string, DocumentType>
}

const lists = /^(?:citation|date|provision|relation)-/u

/** Gathers the word lists of citations and the names of document types into one table. */
export function phraseTable(lexicon: Lexicon): Phrases {
  const tags = new Map<string, Set<string>>()
  const beginnings = new Set<string>()
  for (const [list, forms] of Object.entries(lexicon.words))
    if (lists.test(list) || list === 'document-type') for (const form of forms) add(list, form)
  return {tags, beginnings, types: new Map(lexicon.documentTypes.flatMap(keysOf))}

  function add(list: string, form: string): void {
    let key = ''
    for (const word of wordsOf(form)) {
      key += word
      beginnings.add(key)
    }
    const known = tags.get(key)
    if (known) known.add(list)
    else tags.set(key, new Set([list]))
  }
}

function wordsOf(form: string): string[] {
  return fold(form).match(/\p{L}+|\d+|[^\p{L}\d\s]/gu) ?? []
}

const keysOf = (type: DocumentType) =>
  [type.name, ...type.aliases].map((form) => [wordsOf(form).join(''), type] as const)
