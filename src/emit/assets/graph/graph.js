/** The documents and their edges, as the page was given them; words with which a document can be found. */
export function readGraph(text) {
  const {nodes: given, edges, ...rest} = JSON.parse(text)
  const nodes = given.map((node, index) => ({...node, index, degree: 0, out: [], in: []}))
  for (const edge of edges) {
    nodes[edge.from].out.push(edge)
    nodes[edge.to].in.push(edge)
    nodes[edge.from].degree++
    nodes[edge.to].degree++
  }
  for (const node of nodes)
    node.text = folded(
      [node.label, node.subject, node.issuer, node.id, ...node.files].filter(Boolean).join(' '),
    )
  return {...rest, nodes, edges, indexOf: new Map(nodes.map(({id}, index) => [id, index]))}
}

/** Without case, tones, marks and spaces at the ends: `quyet dinh` finds `Quyết định`. */
export const folded = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
