import {byId, element} from './element.js'
import {createFilters} from './filters.js'
import {folded, readGraph} from './graph.js'
import {createRecord} from './record.js'
import {createView} from './view.js'

/** The page: search, filters, the list, and what is known of the document that is chosen. */
const graph = readGraph(byId('data').textContent)
const {nodes, words} = graph
let shown = new Set()
let found = nodes
/** Those whose own name holds what was asked for: they come first. */
let named = new Set()

const state = {
  lit: null,
  selected: null,
  node: ({index}) => shown.has(index),
  edge: (edge) => filters.letsThrough(edge) && shown.has(edge.from) && shown.has(edge.to),
}

const view = createView(byId('picture'), graph, state, select)
const filters = createFilters(graph, refilter)
const record = createRecord(graph, state, buttonOf, () => select(null))

function refilter() {
  shown = filters.shown()
  if (state.selected !== null && !shown.has(state.selected)) select(null)
  search()
}

function search() {
  const asked = folded(byId('search').value).split(/\s+/u).filter(Boolean)
  const holds = (text) => asked.every((word) => text.includes(word))
  found = nodes.filter(({index, text}) => shown.has(index) && holds(text))
  named = new Set(found.filter(({label}) => holds(folded(label))))
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

/** More would make the list slow; whoever looks for one document searches. */
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

const rankOf = (node) =>
  ['in-hand', 'cited', 'ambiguous'].indexOf(node.state) + (named.has(node) ? 0 : 3)

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
    view.show(node)
    byId('picture').scrollIntoView({block: 'nearest'})
  })
  return button
}

function select(node) {
  state.selected = node === null ? null : node.index
  byId('record').hidden = node === null
  byId('overview').hidden = node !== null
  if (node !== null) record.show(node)
  relight()
  listFound()
}

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
record.overview()
refilter()
view.fit()
document.documentElement.dataset.ready = 'true'
