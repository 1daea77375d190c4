import {colourOf} from './colours.js'
import {byId, element} from './element.js'

/** What is known of one document, and what is told when none is chosen. `buttonOf` makes a button that chooses one. */
export function createRecord({nodes, words, versions, cycles, indexOf}, state, buttonOf, onClose) {
  function show(node) {
    byId('record').replaceChildren(...partsOf(node).filter((part) => part !== null))
    byId('aside').scrollTop = 0
  }

  function overview() {
    byId('overview').replaceChildren(
      element('p', {textContent: words.hint}),
      element('p', {textContent: words.keys, className: 'keys'}),
      ...groupList(words.versions, versions.slice(0, 20)),
      ...groupList(words.cycles, cycles.slice(0, 20)),
    )
  }

  const partsOf = (node) => [
    closeButton(),
    element('h2', {
      textContent: node.label,
      className: node.supersededBy.length > 0 ? 'ended' : '',
    }),
    ended(node),
    element(
      'dl',
      {},
      ...Object.entries(fieldsOf(node)).flatMap(([name, value]) => row(name, value)),
    ),
    ...edgeList(words.outgoing, node.out, 'to'),
    ...edgeList(words.incoming, node.in, 'from'),
    ...groupList(words.versions, versions, node),
    ...groupList(words.cycles, cycles, node),
  ]

  function fieldsOf({
    number,
    kind,
    issuedOn,
    year,
    issuer,
    subject,
    files,
    key,
    akn,
    urn,
    ...rest
  }) {
    const date = issuedOn ? printedDate(issuedOn) : year
    const fields = {kind, number, issuedOn: date, issuer, subject}
    return {...fields, state: words.states[rest.state], files: files.join('; '), key, akn, urn}
  }

  const row = (name, value) =>
    value === null || value === '' || value === undefined
      ? []
      : [element('dt', {textContent: words.fields[name]}), element('dd', {textContent: value})]

  function closeButton() {
    const close = element('button', {
      type: 'button',
      className: 'close',
      textContent: '×',
      title: words.close,
    })
    close.setAttribute('aria-label', words.close)
    close.addEventListener('click', onClose)
    return close
  }

  function ended({supersededBy}) {
    if (supersededBy.length === 0) return null
    const told = {className: 'warning', textContent: `${words.superseded}: `}
    return element('p', told, ...links(supersededBy))
  }

  const links = (ids) =>
    ids.map((id) =>
      indexOf.has(id) ? buttonOf(nodes[indexOf.get(id)]) : element('span', {textContent: id}),
    )

  function edgeList(title, edges, end) {
    const visible = edges.filter(state.edge)
    if (visible.length === 0) return []
    return [
      element('h3', {textContent: `${title} (${visible.length})`}),
      element('ul', {className: 'edges'}, ...visible.map((edge) => edgeItem(edge, end))),
    ]
  }

  function edgeItem(edge, end) {
    const badge = element('span', {className: 'badge', textContent: words.relations[edge.relation]})
    badge.style.borderColor = colourOf(edge.relation)
    const part = (name, className, textContent) =>
      textContent ? element(name, {className, textContent}) : null
    return element(
      'li',
      {},
      badge,
      buttonOf(nodes[edge[end]]),
      part('div', 'provisions', edge.provisions),
      part('blockquote', '', quoteOf(edge)),
      part('div', 'place', placeOf(edge)),
    )
  }

  const placeOf = ({file, page, at}) =>
    [file, page && `${words.page} ${page}`, at && `${words.line} ${at}`].filter(Boolean).join(', ')

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

  return {show, overview}
}

const quoteOf = ({verb, text}) =>
  text && verb && !text.startsWith(verb) ? `${verb} … ${text}` : text

const printedDate = (iso) => iso.split('-').reverse().join('/')
