import type {Citation} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'
import type {GraphDocument} from '../model/graph.js'
import {compatible, identityOf} from '../model/identity.js'
import {contradicts, dispatchOrigin, type Origin, originOf} from '../model/origin.js'

/** Văn bản đang gom: what a node is made of. */
export interface Draft
  extends Pick<
    GraphDocument,
    'state' | 'type' | 'number' | 'issuedOn' | 'year' | 'issuer' | 'subject' | 'files' | 'key'
  > {
  readonly id: string
  readonly name: string | null
  /** What parts it from others of its key. */
  origin: Origin
  /** The words of the first mention, where nothing else is known. */
  readonly words: string
}

/**
 * Các văn bản: dispatches in hand and documents cited, each once. Documents of one identity are one, unless what
 * is printed contradicts: another issuer, another place or another day.
 */
export class Documents {
  readonly #drafts = new Map<string, Draft>()
  readonly #ofKey = new Map<string, Draft[]>()
  readonly #ofFile = new Map<string, Draft>()
  readonly #copies = new Map<string, number>()

  get all(): Iterable<Draft> {
    return this.#drafts.values()
  }

  /** A dispatch in hand; the same one given twice (docx and pdf) is one. Gives its id. */
  addDispatch(dispatch: Dispatch): string {
    const draft = dispatchDraft(dispatch)
    const known = draft.key === null ? this.#ofFile.get(fileKey(dispatch)) : this.#copyOf(draft)
    if (known) {
      known.files.push(...draft.files.filter((file) => !known.files.includes(file)))
      known.subject ??= draft.subject
      known.issuer ??= draft.issuer
      return known.id
    }
    const {sha256} = dispatch.source
    const placed = this.#place(draft.key ?? `file:${sha256.slice(0, 12)}`, draft)
    if (sha256 !== '') this.#ofFile.set(fileKey(dispatch), placed)
    return placed.id
  }

  /** A cited document; one whose identity the text does not fix stays apart, a node of its own. Gives its id. */
  addCitation(from: string, citation: Citation): string {
    const draft = citationDraft(citation)
    const [first, second] = draft.key === null ? [] : this.#fitting(draft.key, draft)
    if (draft.key === null || second) return this.#addAmbiguous(from, draft, citation)
    if (!first) return this.#place(draft.key, draft).id
    if (first.state === 'cited') {
      first.issuedOn ??= draft.issuedOn
      first.issuer ??= draft.issuer
      first.origin = joined(first.origin, draft.origin)
      first.subject ??= draft.subject
    }
    return first.id
  }

  #copyOf(draft: Draft): Draft | undefined {
    const known = draft.key === null ? [] : (this.#ofKey.get(draft.key) ?? [])
    return known.find(
      (one) =>
        !contradicts(one.origin, draft.origin) &&
        compatible(folded(one.issuer), folded(draft.issuer)),
    )
  }

  /** At most two documents that a citation may mean: more are as good as two. */
  #fitting(key: string, cited: Draft): Draft[] {
    const found: Draft[] = []
    for (const draft of this.#ofKey.get(key) ?? []) {
      if (!contradicts(draft.origin, cited.origin)) found.push(draft)
      if (found.length === 2) break
    }
    return found
  }

  /** The copies of one dispatch cite the same: what is the same in print is one node. */
  #addAmbiguous(from: string, draft: Draft, {id, issuer}: Citation): string {
    const {type, number, issuedOn, name, year, words} = draft
    const print = JSON.stringify([
      from,
      type,
      number,
      issuedOn,
      name,
      year,
      issuer,
      number ?? words,
    ])
    const known = this.#ofFile.get(print)
    if (known) return known.id
    const placed = this.#place(`${from}#${id}`, {...draft, state: 'ambiguous', key: null})
    this.#ofFile.set(print, placed)
    return placed.id
  }

  #place(wanted: string, draft: Draft): Draft {
    const copies = (this.#copies.get(wanted) ?? 0) + 1
    this.#copies.set(wanted, copies)
    const id = copies === 1 ? wanted : `${wanted}~${copies}`
    const placed = {...draft, id}
    this.#drafts.set(id, placed)
    if (placed.key !== null) push(this.#ofKey, placed.key, placed)
    return placed
  }
}

/** What both say; they do not contradict each other. */
const joined = (one: Origin, other: Origin): Origin => ({
  issuedOn: one.issuedOn ?? other.issuedOn,
  places: one.places.size > 0 ? one.places : other.places,
})

function dispatchDraft(dispatch: Dispatch): Draft {
  const {type, number, issuedOn, subject, source, issuers} = dispatch
  const issuer = issuers.map(({name}) => printable(name)).join('; ') || null
  const key = identityOf(dispatch)
  return {
    id: '',
    state: 'in-hand',
    ...shown({type, number, issuedOn, subject, key}),
    year: yearOf(issuedOn, number),
    issuer,
    origin: dispatchOrigin(dispatch),
    files: [printable(source.file)],
    name: null,
    words: printable(source.file),
  }
}

function citationDraft(citation: Citation): Draft {
  const {type, number, issuedOn, name, subject, key, issuer, mentions, id} = citation
  return {
    id: '',
    state: 'cited',
    ...shown({type, number, issuedOn, subject: name ?? subject, key}),
    year: citation.year ?? yearOf(issuedOn, number),
    issuer: issuer && printable(issuer),
    origin: originOf(citation),
    files: [],
    name: name && printable(name),
    words: printable(mentions[0]?.text ?? id),
  }
}

function shown<Fields extends Record<string, string | null>>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([key, text]) => [key, text && printable(text)])
  return Object.fromEntries(entries) as Fields // the same keys, strings stay strings
}

/** Line ends become spaces; what no printer prints (controls, halves of characters) becomes U+FFFD. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Cs}]/gu, '\uFFFD')
}

function yearOf(issuedOn: string | null, number: string | null): number | null {
  const year = issuedOn?.slice(0, 4) ?? /[/:](?<year>\d{4})(?=\/|$)/u.exec(number ?? '')?.[1]
  return year === undefined ? null : Number(year)
}

const fileKey = ({source, type, number, issuedOn}: Dispatch) =>
  JSON.stringify([source.sha256, type, number, issuedOn])

const folded = (text: string | null) =>
  text === null ? null : text.normalize('NFC').toLowerCase().replace(/\s/gu, '')

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
