import type {Citation} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'
import {contradicts, definiteness, type Origin, originOf} from '../model/origin.js'

/** Một lần dẫn: a citation and the dispatch it stands in. */
export interface Cited {
  readonly citation: Citation
  readonly dispatch: Dispatch
}

/** Citations of one document. */
export interface Group {
  readonly cited: readonly Cited[]
  /** What they say of who issued it and when, each said once. */
  readonly origins: readonly Origin[]
  /** The words fit several documents of one key, and do not say which. */
  readonly torn: boolean
}

/** Gộp các lần dẫn: one group a document; what contradicts is never joined, in whatever order it comes. */
export function groupsOf(dispatches: readonly Dispatch[]): Group[] {
  const buckets = new Map<string, Cited[]>()
  for (const [index, dispatch] of dispatches.entries())
    for (const citation of dispatch.citations) {
      const name = bucketOf(citation, index)
      const bucket = buckets.get(name) ?? []
      bucket.push({citation, dispatch})
      buckets.set(name, bucket)
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
  const groups: {cited: Cited[]; origins: Origin[]; torn: boolean}[] = []
  const homes = new Map<string, (typeof groups)[number]>()
  const origins = new Map(
    bucket.map(({citation}) => [nameOf(citation), originOf(citation)] as const),
  )
  const ordered = [...origins].sort(
    ([name, a], [other, b]) => definiteness(b) - definiteness(a) || (name < other ? -1 : 1),
  )
  for (const [name, origin] of ordered) {
    const open = groups.filter(({origins}) => !origins.some((one) => contradicts(one, origin)))
    const known = open.length === 1 ? open[0] : open.find(({torn}) => torn)
    const home = known ?? {cited: [], origins: [], torn: open.length > 1}
    if (!known) groups.push(home)
    home.origins.push(origin)
    homes.set(name, home)
  }
  for (const one of bucket) homes.get(nameOf(one.citation))?.cited.push(one)
  return groups
}

function nameOf({issuedOn, issuer}: Citation): string {
  return `${issuedOn} ${issuer}`
}
