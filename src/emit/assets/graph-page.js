/** The page: search, filters, the list, and what is known of the document that is chosen. All words go in as text. */
const data = JSON.parse(document.getElementById('data').textContent)
const {words} = data
const byId = (id) => document.getElementById(id)
const nodes = data.nodes.map((node, index) => ({...node, index, degree: 0, out: [], in: []}))
const indexOf = new Map(nodes.map(({id}, index) => [id, index]))
for (const edge of data.edges) {
  nodes[edge.from].out.push(edge)
  nodes[edge.to].in.push(edge)
  nodes[edge.from].degree++
  nodes[edge.to].degree++
}

/** Without case, tones, marks and spaces at the ends: `quyet dinh` finds `Quyết định`. */
const folded = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
for (const node of nodes)
  node.text = folded(
    [node.label, node.subject, node.issuer, node.id, ...node.files].filter(Boolean).join(' '),
  )

const hidden = {relation: new Set(), kind: new Set(), state: new Set()}
const years = {first: -Infinity, last: Infinity}
let shown = new Set()
let found = nodes

const state = {
  lit: null,
  selected: null,
  node: ({index}) => shown.has(index),
  edge: ({from, to, relation}) =>
    !hidden.relation.has(relation) && shown.has(from) && shown.has(to),
}

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children.filter((child) => child !== null))
  return made
}

const view = createView(byId('picture'), {nodes, edges: data.edges}, state, (node) => select(node))

function passes({state: own, kind, year}) {
  const anyYear = years.first === -Infinity && years.last === Infinity
  const isOfYear = anyYear || (year !== null && year >= years.first && year <= years.last)
  return isOfYear && !hidden.state.has(own) && !hidden.kind.has(kind ?? '')
}

/** Documents that pass; those whose every relation is filtered away go with it. */
function refilter() {
  const passing = new Set(nodes.filter(passes).map(({index}) => index))
  const isKept = ({from, to, relation}) =>
    !hidden.relation.has(relation) && passing.has(from) && passing.has(to)
  const isTied = ({out, in: into, degree}) =>
    degree === 0 || hidden.relation.size === 0 || [...out, ...into].some(isKept)
  shown = new Set([...passing].filter((index) => isTied(nodes[index])))
  if (state.selected !== null && !shown.has(state.selected)) select(null)
  search()
}

function search() {
  const asked = folded(byId('search').value).split(/\s+/u).filter(Boolean)
  found = nodes.filter(
    ({index, text}) => shown.has(index) && asked.every((word) => text.includes(word)),
  )
  relight(asked.length > 0)
  listFound()
}

/** Lit: the chosen document and its neighbours, else what the search finds, else all. */
function relight(isAsked = byId('search').value.trim() !== '') {
  const chosen = state.selected === null ? null : nodes[state.selected]
  if (chosen)
    state.lit = new Set([
      chosen.index,
      ...chosen.out.filter(state.edge).map(({to}) => to),
      ...chosen.in.filter(state.edge).map(({from}) => from),
    ])
  else state.lit = isAsked ? new Set(found.map(({index}) => index)) : null
  view.draw()
}

const most = 300

function listFound() {
  const rows = found
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.degree - a.degree || a.index - b.index)
    .slice(0, most)
  byId('list').replaceChildren(...rows.map((node) => element('li', {}, buttonOf(node))))
  byId('count').textContent = words.count
    .replace('{found}', found.length)
    .replace('{all}', nodes.length)
    .concat(found.length > most ? ` ${words.more.replace('{most}', most)}` : '')
}

const rankOf = ({state: own}) => ['in-hand', 'cited', 'ambiguous'].indexOf(own)

function buttonOf(node) {
  const ended = node.supersededBy.length > 0 ? ' ended' : ''
  const button = element('button', {
    type: 'button',
    className: `document ${node.state}${ended}`,
    textContent: node.label,
    title: node.subject ?? '',
  })
  if (node.index === state.selected) button.setAttribute('aria-current', 'true')
  button.addEventListener('click', () => {
    select(node)
    view.center(node)
  })
  return button
}

function select(node) {
  state.selected = node === null ? null : node.index
  byId('record').hidden = node === null
  byId('overview').hidden = node !== null
  if (node !== null) {
    byId('record').replaceChildren(...recordOf(node).filter((part) => part !== null))
    byId('aside').scrollTop = 0
  }
  relight()
  listFound()
}

function recordOf(node) {
  const {
    label,
    number,
    kind,
    issuedOn,
    year,
    issuer,
    subject,
    files,
    state: own,
    key,
    akn,
    urn,
  } = node
  const fields = {kind, number, issuedOn: issuedOn ? printedDate(issuedOn) : year, issuer, subject}
  const rows = {...fields, state: words.states[own], files: files.join('; '), key, akn, urn}
  const close = element('button', {
    type: 'button',
    className: 'close',
    textContent: '×',
    title: words.close,
  })
  close.setAttribute('aria-label', words.close)
  close.addEventListener('click', () => select(null))
  return [
    close,
    element('h2', {textContent: label, className: node.supersededBy.length > 0 ? 'ended' : ''}),
    ended(node),
    element('dl', {}, ...Object.entries(rows).flatMap(([name, value]) => row(name, value))),
    ...edgeList(words.outgoing, node.out, 'to'),
    ...edgeList(words.incoming, node.in, 'from'),
    ...groupList(words.versions, data.versions, node),
    ...groupList(words.cycles, data.cycles, node),
  ]
}

const row = (name, value) =>
  value === null || value === '' || value === undefined
    ? []
    : [element('dt', {textContent: words.fields[name]}), element('dd', {textContent: value})]

const printedDate = (iso) => iso.split('-').reverse().join('/')

function ended({supersededBy}) {
  if (supersededBy.length === 0) return null
  return element(
    'p',
    {className: 'warning', textContent: `${words.superseded}: `},
    ...links(supersededBy),
  )
}

const links = (ids) =>
  ids.map((id) =>
    indexOf.has(id) ? buttonOf(nodes[indexOf.get(id)]) : element('span', {textContent: id}),
  )

function edgeList(title, edges, end) {
  const visible = edges.filter(state.edge)
  if (visible.length === 0) return []
  const items = visible.map((edge) => {
    const {relation, provisions, text, verb, file, at, page} = edge
    const place = [file, page && `${words.page} ${page}`, at && `${words.line} ${at}`].filter(
      Boolean,
    )
    const badge = element('span', {className: 'badge', textContent: words.relations[relation]})
    badge.style.borderColor = colourOf(relation)
    return element(
      'li',
      {},
      badge,
      buttonOf(nodes[edge[end]]),
      provisions ? element('div', {className: 'provisions', textContent: provisions}) : null,
      text
        ? element('blockquote', {
            textContent: verb && !text.startsWith(verb) ? `${verb} … ${text}` : text,
          })
        : null,
      place.length > 0 ? element('div', {className: 'place', textContent: place.join(', ')}) : null,
    )
  })
  return [
    element('h3', {textContent: `${title} (${items.length})`}),
    element('ul', {className: 'edges'}, ...items),
  ]
}

function groupList(title, groups, node) {
  const own = node ? groups.filter((group) => group.includes(node.id)) : groups
  return own.flatMap((group) => [
    element('h3', {textContent: `${title} (${group.length})`}),
    element(
      'ol',
      {className: 'group'},
      ...links(group.slice(0, 50)).map((link) => element('li', {}, link)),
    ),
  ])
}

function overview() {
  byId('overview').replaceChildren(
    element('p', {textContent: words.hint}),
    element('p', {textContent: words.keys, className: 'keys'}),
    ...groupList(words.versions, data.versions.slice(0, 20)),
    ...groupList(words.cycles, data.cycles.slice(0, 20)),
  )
}

/** Check boxes of one filter, with counts. */
function boxes(name, choices) {
  const made = choices.map(([value, label, count]) => {
    const box = element('input', {type: 'checkbox', checked: true, value})
    box.addEventListener('change', () => {
      if (box.checked) hidden[name].delete(value)
      else hidden[name].add(value)
      refilter()
    })
    const swatch = element('span', {className: `swatch ${name} ${name === 'state' ? value : ''}`})
    if (name === 'relation') swatch.style.background = colourOf(value)
    return element('label', {}, box, swatch, `${label} (${count})`)
  })
  byId(name).append(...made)
}

function counted(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function yearChoices() {
  const all = [...new Set(nodes.map(({year}) => year).filter((year) => year !== null))].sort()
  for (const [id, end] of [
    ['first-year', 'first'],
    ['last-year', 'last'],
  ]) {
    const any = element('option', {value: '', textContent: words.anyYear})
    byId(id).append(any, ...all.map((year) => element('option', {value: year, textContent: year})))
    byId(id).addEventListener('change', ({target}) => {
      years[end] =
        target.value === '' ? (end === 'first' ? -Infinity : Infinity) : Number(target.value)
      refilter()
    })
  }
}

boxes(
  'relation',
  counted(data.edges.map(({relation}) => relation)).map(([id, count]) => [
    id,
    words.relations[id],
    count,
  ]),
)
boxes(
  'kind',
  counted(nodes.map(({kind}) => kind ?? '')).map(([name, count]) => [
    name,
    name || words.noKind,
    count,
  ]),
)
boxes(
  'state',
  counted(nodes.map((node) => node.state)).map(([id, count]) => [id, words.states[id], count]),
)
yearChoices()
byId('search').addEventListener('input', () => {
  if (state.selected !== null) select(null)
  search()
})
byId('search').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') byId('list').querySelector('button')?.click()
})
byId('zoom-in').addEventListener('click', () => view.zoom(1.4))
byId('zoom-out').addEventListener('click', () => view.zoom(1 / 1.4))
byId('fit').addEventListener('click', () => view.fit())
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') select(null)
  if (event.key === '/' && document.activeElement?.tagName !== 'INPUT') {
    event.preventDefault()
    byId('search').focus()
  }
})
overview()
refilter()
view.fit()
document.documentElement.dataset.ready = 'true'
