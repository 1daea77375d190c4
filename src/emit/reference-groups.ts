import type {Citation} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'
import {contradicts, definiteness} from './identity.js'

/** Một lần dẫn: a citation and the dispatch it stands in. */
export interface Cited {
  readonly citation: Citation
  readonly dispatch: Dispatch
}

/** Citations of one document. */
export interface Group {
  readonly cited: readonly Cited[]
  /** The words fit several documents of one key, and do not say which. */
  readonly torn: boolean
}

/** Gộp các lần dẫn: one group a document; what contradicts is never joined, in whatever order it comes. */
export function groupsOf(dispatches: readonly Dispatch[]): Group[] {
  const buckets = new Map<string, Cited[]>()
  for (const [index, dispatch] of dispatches.entries())
    for (const citation of dispatch.citations) {
      const name = bucketOf(citation, index)
      buckets.set(name, [...(buckets.get(name) ?? []), {citation, dispatch}])
    }
  return [...buckets.values()].flatMap(parted)
}

/** Without a key only the whole of type, number and date is an identity; else the words of one record alone. */
function bucketOf({id, key, type, number, name, issuedOn}: Citation, index: number): string {
  if (key !== null) return `key ${key}`
  if (type && number && issuedOn) return `whole ${type} ${number} ${issuedOn}`
  if (number || name) return `record ${index} ${type} ${number} ${name}`
  return `citation ${index} ${id}`
}

/** The most definite come first, so that a vague one joins the only document it fits, or stands apart. */
function parted(bucket: readonly Cited[]): Group[] {
  const groups: {cited: Cited[]; torn: boolean}[] = []
  const ordered = [...bucket].sort(
    (a, b) => definiteness(b.citation) - definiteness(a.citation), // stable: else in order of the text
  )
  for (const one of ordered) {
    const open = groups.filter(({cited}) => cited.every((other) => isCompatible(one, other)))
    const home = open.length === 1 ? open[0] : open.find(({torn}) => torn)
    if (home) home.cited.push(one)
    else groups.push({cited: [one], torn: open.length > 1})
  }
  return groups.map(({cited, torn}) => ({
    cited: bucket.filter((one) => cited.includes(one)),
    torn,
  }))
}

function isCompatible({citation: one}: Cited, {citation: other}: Cited): boolean {
  return !contradicts(one, other)
}
