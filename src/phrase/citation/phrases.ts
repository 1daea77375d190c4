import {fold} from '../../lexicon/fold.js'
import type {Lexicon} from '../../lexicon/index.js'
import type {DocumentType} from '../../lexicon/schema.js'
import {type LinkRelation, linkRelations} from '../../model/vocabulary.js'
import {type Governing, governingOf} from '../relation.js'

/** The lists a phrase stands on, and what the grammar asks of them for every word, worked out once. */
export interface Tags extends ReadonlySet<string> {
  /** A citation or its provisions may begin here. */
  readonly opens: boolean
  /** What the phrase does to the relation of the citations after it. */
  readonly governing: Governing | undefined
  /** What a passive tells of the document before it (`được sửa đổi`). */
  readonly passive: LinkRelation | undefined
}

/** One word more of the phrases that begin alike. */
export interface PhraseNode {
  /** The folded words so far, without spaces. */
  readonly word: string
  readonly tags: Tags | undefined
  readonly next: ReadonlyMap<string, PhraseNode>
  /** How many words these are. */
  readonly length: number
  /** `theo` of `theo quy định`: what stands before a kind of document with which the phrase ends. */
  readonly beforeKind: PhraseNode | undefined
  /** `báo cáo` of `báo cáo kết quả`: the kind of document with which the phrase begins. */
  readonly kindFirst: PhraseNode | undefined
}

/** Bảng cụm từ: every phrase the citation grammar knows, by its folded words without spaces. */
export interface Phrases {
  /** Every beginning of a phrase; a word that has lost its spaces (`nghịquyết`) finds its own too. */
  readonly beginnings: ReadonlyMap<string, PhraseNode>
  /** The kinds of document among them. */
  readonly types: ReadonlyMap<string, DocumentType>
}

const lists = /^(?:citation|date|provision|relation)-/u

/** A citation begins with one of these, or with a number. */
const opening = new Set([
  'document-type',
  'citation-generic',
  'citation-label',
  'citation-party-name',
  'citation-plural',
  'provision-from',
  'provision-point',
  'provision-clause',
  'provision-article',
  'provision-other',
])

class PhraseTags extends Set<string> implements Tags {
  readonly opens: boolean
  readonly governing: Governing | undefined
  readonly passive: LinkRelation | undefined

  constructor(lists: readonly string[]) {
    super(lists)
    this.opens = lists.some((list) => opening.has(list))
    this.governing = governingOf(lists)
    this.passive = linkRelations.find((relation) => lists.includes(`relation-passive-${relation}`))
  }
}

/** Of a word that is on no list. */
export const noTags: Tags = new PhraseTags([])

interface Growing {
  readonly word: string
  readonly lists: string[]
  tags: Tags | undefined
  readonly next: Map<string, Growing>
  readonly length: number
  beforeKind: Growing | undefined
  kindFirst: Growing | undefined
}

/** Gathers the word lists of citations and the names of document types into one table. */
export function phraseTable(lexicon: Lexicon): Phrases {
  const beginnings = new Map<string, Growing>()
  const types = new Map(lexicon.documentTypes.flatMap(keysOf))
  for (const [list, forms] of Object.entries(lexicon.words))
    if (lists.test(list) || list === 'document-type')
      for (const form of fold(forms.join('\n')).split('\n'))
        add({beginnings, types}, list, wordsOf(form))
  for (const node of beginnings.values())
    if (node.lists.length > 0) node.tags = new PhraseTags(node.lists)
  return {beginnings, types}
}

interface Table {
  readonly beginnings: Map<string, Growing>
  readonly types: Phrases['types']
}

function add({beginnings, types}: Table, list: string, words: readonly string[]): void {
  const path: Growing[] = []
  for (const part of words) {
    const before = path.at(-1)
    const word = (before?.word ?? '') + part
    const node = beginnings.get(word) ?? newNode(word, path.length + 1)
    beginnings.set(word, node)
    before?.next.set(part, node)
    path.push(node)
  }
  const last = path.at(-1)
  if (!last) return
  last.lists.push(list)
  const kind = words.findIndex((_, i) => i > 0 && types.has(words.slice(i).join('')))
  if (kind > 0) last.beforeKind = path[kind - 1]
  last.kindFirst = path.slice(0, -1).findLast(({word}) => types.has(word))
}

const newNode = (word: string, length: number): Growing => ({
  word,
  lists: [],
  tags: undefined,
  next: new Map(),
  length,
  beforeKind: undefined,
  kindFirst: undefined,
})

function wordsOf(folded: string): string[] {
  return folded.match(/\p{L}+|\d+|[^\p{L}\d\s]/gu) ?? []
}

const keysOf = (type: DocumentType) =>
  [type.name, ...type.aliases].map((form) => [wordsOf(fold(form)).join(''), type] as const)
