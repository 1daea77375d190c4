import type {Block, CitationNode, Root} from '../tree/nodes.js'

/** Đoạn: the citations of one paragraph; all the lines of căn cứ are one. */
export type Passage = readonly CitationNode[]

/** The passage in which each citation stands, and those before it, by index. */
export function passagesOf(root: Root): Passage[] {
  const passages: CitationNode[][] = []
  let basis: CitationNode[] | undefined
  for (const block of root.children) walk(block)
  return passages

  function walk(node: Parental): void {
    if (node.type === 'appendix' || !node.children) return
    const own = node.children.filter(isCitation)
    if (node.type !== 'legalBasis') basis = undefined
    if (basis) basis.push(...own)
    else if (own.length > 0) passages.push(own)
    if (node.type === 'legalBasis') basis ??= own
    for (const child of node.children) if (!isCitation(child)) walk(child as Parental) // every child is a node
  }
}

interface Parental {
  readonly type: string
  readonly children?: readonly unknown[]
}

const isCitation = (node: unknown): node is CitationNode =>
  (node as Block | CitationNode).type === 'citation'
