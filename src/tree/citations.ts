import type {Block, CitationNode, Root} from './nodes.js'

/** Every citation of a tree, in the order of the text. */
export function citationsOf(root: Root): CitationNode[] {
  return root.children.flatMap(within)
}

function within(node: Block | Parental): CitationNode[] {
  if ('type' in node && node.type === 'appendix') return []
  const children: readonly unknown[] = 'children' in node && node.children ? node.children : []
  return children.flatMap((child) => (isCitation(child) ? [child] : within(child as Parental)))
}

interface Parental {
  readonly type: string
  readonly children?: readonly unknown[]
}

const isCitation = (node: unknown): node is CitationNode => (node as Parental).type === 'citation' // every child of the tree is a node
