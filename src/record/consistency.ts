import type {Dispatch} from '../model/dispatch.js'
import type {Fault} from './validate.js'

/**
 * Kiểm tra chéo: what a JSON Schema cannot say of a record. Ids are unique, a directive cites what the record
 * lists, a place does not end before it starts.
 */
export function consistencyFaults({directives, citations, ...rest}: Dispatch): Fault[] {
  const known = new Set(citations.map(({id}) => id))
  return [
    ...repeated('/directives', directives),
    ...repeated('/citations', citations),
    ...directives.flatMap(({citations: ids}, index) =>
      ids.flatMap((id, order) =>
        known.has(id) ? [] : [fault(`/directives/${index}/citations/${order}`, 'unknownId', {id})],
      ),
    ),
    ...citations.flatMap(({links}, index) =>
      links.flatMap(({to}, order) =>
        known.has(to)
          ? []
          : [fault(`/citations/${index}/links/${order}/to`, 'unknownId', {id: to})],
      ),
    ),
    ...reversedPlaces({directives, citations, ...rest}, () => ''),
  ]
}

function fault(pointer: string, keyword: string, params: Fault['params']): Fault {
  return {pointer, keyword, params}
}

function repeated(pointer: string, entries: readonly {readonly id: string}[]): Fault[] {
  const seen = new Set<string>()
  return entries.flatMap(({id}, index) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [fault(`${pointer}/${index}/id`, 'repeatedId', {id})] : []
  })
}

function reversedPlaces(value: unknown, pointer: () => string): Fault[] {
  if (value === null || typeof value !== 'object') return []
  const found: Fault[] = []
  for (const [key, inner] of Object.entries(value)) {
    const at = () => `${pointer()}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (key !== 'at' || typeof inner !== 'string') found.push(...reversedPlaces(inner, at))
    else if (isReversed(inner)) found.push(fault(at(), 'reversedPlace', {}))
  }
  return found
}

/** `12:3-12:1`. */
function isReversed(place: string): boolean {
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = place.split(/[:-]/u).map(Number)
  return endLine < line || (endLine === line && endColumn < column)
}
