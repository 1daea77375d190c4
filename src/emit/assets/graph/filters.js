import {colourOf} from './colours.js'
import {byId, element} from './element.js'

/** Check boxes with counts and two years, and what they let through. */
export function createFilters({nodes, edges, words}, onChange) {
  const hidden = {relation: new Set(), kind: new Set(), state: new Set()}
  const years = {first: -Infinity, last: Infinity}

  function boxes(name, values, labelOf) {
    const made = counted(values).map(([value, count]) => {
      const box = element('input', {type: 'checkbox', checked: true, value})
      box.addEventListener('change', () => {
        if (box.checked) hidden[name].delete(value)
        else hidden[name].add(value)
        onChange()
      })
      const swatch = element('span', {className: `swatch ${name} ${name === 'state' ? value : ''}`})
      if (name === 'relation') swatch.style.background = colourOf(value)
      return element('label', {}, box, swatch, `${labelOf(value)} (${count})`)
    })
    byId(name).append(...made)
  }

  function yearChoice(id, end, nothing) {
    const all = [...new Set(nodes.map(({year}) => year).filter((year) => year !== null))].sort()
    const any = element('option', {value: '', textContent: words.anyYear})
    byId(id).append(any, ...all.map((year) => element('option', {value: year, textContent: year})))
    byId(id).addEventListener('change', ({target}) => {
      years[end] = target.value === '' ? nothing : Number(target.value)
      onChange()
    })
  }

  boxes(
    'relation',
    edges.map(({relation}) => relation),
    (id) => words.relations[id],
  )
  boxes(
    'kind',
    nodes.map(({kind}) => kind ?? ''),
    (name) => name || words.noKind,
  )
  boxes(
    'state',
    nodes.map(({state}) => state),
    (id) => words.states[id],
  )
  yearChoice('first-year', 'first', -Infinity)
  yearChoice('last-year', 'last', Infinity)

  function passes({state, kind, year}) {
    const anyYear = years.first === -Infinity && years.last === Infinity
    const isOfYear = anyYear || (year !== null && year >= years.first && year <= years.last)
    return isOfYear && !hidden.state.has(state) && !hidden.kind.has(kind ?? '')
  }

  const letsThrough = ({relation}) => !hidden.relation.has(relation)

  /** The documents that pass, by index; those whose every relation is filtered away go with it. */
  function shown() {
    const passing = new Set(nodes.filter(passes).map(({index}) => index))
    const isKept = (edge) => letsThrough(edge) && passing.has(edge.from) && passing.has(edge.to)
    const isTied = ({out, in: into, degree}) =>
      degree === 0 || hidden.relation.size === 0 || [...out, ...into].some(isKept)
    return new Set([...passing].filter((index) => isTied(nodes[index])))
  }

  return {shown, letsThrough}
}

/** Each value and how often it comes, most often first. */
function counted(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
