import type {Node, Parent} from 'unist'
import type {Root} from './nodes.js'

const nowhere = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

/** The tree with a place on every node: one made by hand, or sent without places, may have none. */
export function placed(root: Root): Root {
  return root.children.every((block) => block.position as unknown) // promised by the type, missing in trees made by hand
    ? root
    : (withPlace(root) as Root) // same shape
}

function withPlace(node: Node): Node {
  const children = (node as Partial<Parent>).children?.map(withPlace) // leaves have none
  return {position: nowhere, ...node, ...(children && {children})} as Node // only places are added
}
