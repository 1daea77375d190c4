import type {Block, CitationNode, Root} from './nodes.js'

/** Every citation of a tree, in the order of the text. */
export function citationsOf(root: Root): CitationNode[] {
  const found: CitationNode[] = []
  for (const block of root.children) gather(block, found)
  return found
}

function gather(node: Block | Parental, found: CitationNode[]): void {
  if (isCitation(node)) found.push(node)
  else if (node.type !== 'appendix' && 'children' in node)
    for (const child of node.children ?? []) gather(child as Parental, found) // every child is a node
}

interface Parental {
  readonly type: string
  readonly children?: readonly unknown[]
}

const isCitation = (node: Block | Parental): node is CitationNode => node.type === 'citation'
