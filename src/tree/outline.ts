import type {Node} from 'unist'
import type {Root} from './nodes.js'

/** Longest stretch of words shown for a node. */
const longest = 100

/** Cây văn bản, one line a node, two spaces a level. */
export function outline(root: Root): string {
  const lines: string[] = []
  const visit = (node: Node, depth: number) => {
    lines.push(`${'  '.repeat(depth)}${lineOf(node)}`)
    if ('children' in node && Array.isArray(node.children))
      for (const child of node.children as Node[]) visit(child, depth + 1)
  }
  visit(root, 0)
  return `${lines.join('\n')}\n`
}

function lineOf(node: Node): string {
  const place = node.position ? ` ${node.position.start.line}:${node.position.start.column}` : ''
  const label = textOf(node, 'label') || textOf(node, 'marker')
  const value = textOf(node, 'value') || textOf(node, 'title')
  const words = value.length > longest ? `${value.slice(0, longest)}…` : value
  return `${node.type}${place}${label ? ` [${label}]` : ''}${words ? ` ${JSON.stringify(words)}` : ''}`
}

function textOf(node: Node, key: string): string {
  const value = (node as unknown as Record<string, unknown>)[key] // nodes differ in what they carry
  return typeof value === 'string' ? value : ''
}
