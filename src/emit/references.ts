import type {Citation, Provision} from '../model/citation.js'
import type {Dispatch} from '../model/dispatch.js'
import {identityOf} from '../model/identity.js'
import {contradicts, dispatchOrigin} from '../model/origin.js'
import type {Citing, Reference, References, Superseding} from '../model/references.js'
import {alphabetical} from './alphabetical.js'
import type {EmitOptions} from './product.js'
import {type Cited, type Group, groupsOf} from './reference-groups.js'
import {searchPhrase} from './reference-search.js'

/** Danh mục văn bản được dẫn: one row a document, with every place that cites it; `missing` leaves out what is in hand. */
export function references(dispatches: readonly Dispatch[], options: EmitOptions): References {
  const byIdentity = new Map<string, Dispatch[]>()
  for (const dispatch of dispatches) {
    const identity = identityOf(dispatch)
    const known = identity === null ? undefined : byIdentity.get(identity)
    if (known) known.push(dispatch)
    else if (identity !== null) byIdentity.set(identity, [dispatch])
  }
  const rows = groupsOf(dispatches).map((group) => rowOf(group, byIdentity, options))
  const kept = options.missing ? rows.filter(({state}) => state !== 'in-hand') : rows
  return {rows: inOrder(kept, options)}
}

function rowOf(
  group: Group,
  byIdentity: ReadonlyMap<string, readonly Dispatch[]>,
  options: EmitOptions,
): Reference {
  const {cited, torn} = group
  const key = cited[0]?.citation.key ?? null
  const own = torn ? [] : inHand(group, key === null ? [] : (byIdentity.get(key) ?? []))
  const facts = {key, ...factsOf(cited, own[0])}
  const citing = citedBy(cited)
  const changes = cited.flatMap(changing)
  return {
    ...facts,
    state: own.length > 0 ? 'in-hand' : key === null || torn ? 'ambiguous' : 'missing',
    files: own.map(({source}) => source.file),
    supersededBy: [
      ...cited.filter(({dispatch}) => !own.includes(dispatch)).flatMap(superseding),
      ...changes.filter(({relation}) => ending.has(relation)),
    ],
    amendedBy: changes.filter(({relation}) => !ending.has(relation)),
    citedBy: citing,
    mentions: Math.max(
      1,
      cited.reduce((sum, {citation}) => sum + citation.mentions.length, 0),
    ),
    search: searchPhrase({...facts, citedBy: citing}, options),
  }
}

/** The dispatches that are the document itself: of its key, and contradicted by none of its citations. */
function inHand({origins}: Group, candidates: readonly Dispatch[]): Dispatch[] {
  return candidates.filter((dispatch) =>
    origins.every((origin) => !contradicts(origin, dispatchOrigin(dispatch))),
  )
}

type Facts = Pick<
  Reference,
  'type' | 'number' | 'name' | 'year' | 'issuedOn' | 'issuer' | 'subject'
>

/** What the document says of itself when it is in hand, else what is printed of it most often. */
function factsOf(cited: readonly Cited[], own: Dispatch | undefined): Facts {
  const all = cited.map(({citation}) => citation)
  return {
    type: mostPrinted(all.map(({type}) => type)),
    number: mostPrinted(all.map(({number}) => number)),
    name: mostPrinted(all.map(({name}) => name)),
    year: mostPrinted(all.map(({year}) => year)),
    issuedOn: own?.issuedOn ?? mostPrinted(all.map(({issuedOn}) => issuedOn)),
    issuer:
      own?.issuers.map(({name}) => name).join('; ') || mostPrinted(all.map(({issuer}) => issuer)),
    subject: own?.subject ?? mostPrinted(all.map(({subject}) => subject)),
  }
}

function mostPrinted<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a) // stable: the first of equals
  return most ? most[0] : null
}

/** One entry a citing dispatch, whatever the number of citations in it. */
function citedBy(cited: readonly Cited[]): Citing[] {
  const byDispatch = new Map<Dispatch, Citation[]>()
  for (const {citation, dispatch} of cited) {
    const citations = byDispatch.get(dispatch) ?? []
    citations.push(citation)
    byDispatch.set(dispatch, citations)
  }
  return [...byDispatch].map(([dispatch, citations]) => {
    return {
      ...headOf(dispatch),
      relations: [...new Set(citations.map(({relation}) => relation))],
      provisions: distinct(citations.flatMap(({provisions}) => provisions)),
      places: citations
        .flatMap(({mentions}) => mentions)
        .map(({text, at, page, verb}) => ({
          page,
          line: Number(at.split(':')[0]),
          text,
          verb: verb ?? null,
        })),
    }
  })
}

function superseding({citation: {relation, provisions}, dispatch}: Cited): Superseding[] {
  if (relation !== 'replaces' && relation !== 'repeals') return []
  return [{...headOf(dispatch), relation, provisions}]
}

const ending: ReadonlySet<string> = new Set(['replaces', 'repeals'])

/** Others that the same dispatch cites, and of which it says that they change this one. */
function changing({citation: {id}, dispatch}: Cited): Superseding[] {
  return dispatch.citations.flatMap(({type, number, name, issuedOn, links}) =>
    links
      .filter(({to}) => to === id)
      .map(({relation, text}) => ({
        file: dispatch.source.file,
        type: number === null ? null : type,
        number: number ?? name ?? text,
        issuedOn,
        relation,
        provisions: [],
      })),
  )
}

function headOf({source, type, number, issuedOn}: Dispatch) {
  return {file: source.file, type, number, issuedOn}
}

function distinct(provisions: readonly Provision[]): Provision[] {
  const seen = new Map(provisions.map((each) => [JSON.stringify(each), each] as const))
  return [...seen.values()]
}

/** By type, year and number; what is not printed comes last. */
function inOrder(rows: readonly Reference[], {typeName}: EmitOptions): Reference[] {
  const sorted = rows.map((row) => ({
    row,
    marks: [
      row.type === null ? '' : typeName(row.type),
      yearOf(row),
      row.number ?? '',
      row.name ?? '',
      row.issuedOn ?? '',
      row.key ?? '',
    ],
  }))
  const order = alphabetical()
  sorted.sort((a, b) => {
    for (const [index, mark] of a.marks.entries()) {
      const other = b.marks[index] ?? ''
      const blankLast = Number(mark === '') - Number(other === '')
      const found = blankLast || order(mark, other)
      if (found !== 0) return found
    }
    return 0
  })
  return sorted.map(({row}) => row)
}

function yearOf({year, issuedOn, number}: Reference): string {
  const printed = /\/(?<year>\d{4})\//u.exec(number ?? '')?.groups?.['year']
  return year?.toString() ?? issuedOn?.slice(0, 4) ?? printed ?? ''
}
