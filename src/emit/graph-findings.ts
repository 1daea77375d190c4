import type {Graph, GraphEdge, GraphFindings, GraphNode} from '../model/graph.js'
import {cyclesOf} from './graph-cycles.js'

type Part = Pick<Graph, 'nodes' | 'edges'>

const ending: ReadonlySet<string> = new Set(['replaces', 'repeals'])
const versioning: ReadonlySet<string> = new Set(['amends', 'corrects', 'replaces', 'repeals'])

/** Bị thay thế, bãi bỏ: for each document, those that end it as a whole; the end of single provisions does not. */
export function supersessions(edges: readonly GraphEdge[]): ReadonlyMap<string, string[]> {
  const by = new Map<string, Set<string>>()
  for (const {from, to, relation, provisions} of edges) {
    if (!ending.has(relation) || provisions.length > 0 || from === to) continue
    by.set(to, (by.get(to) ?? new Set()).add(from))
  }
  return new Map([...by].map(([id, enders]) => [id, [...enders]]))
}

/** Dẫn vòng and dòng phiên bản of a graph. */
export function findings({nodes, edges}: Part): GraphFindings {
  return {cycles: cyclesOf({nodes, edges}), versions: versionsOf(nodes, edges)}
}

/** Documents tied by amendment, correction, replacement or repeal, oldest first; those without a date come first. */
function versionsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): string[][] {
  const neighbours = new Map<string, Set<string>>()
  for (const {from, to, relation} of edges)
    if (versioning.has(relation) && from !== to) {
      neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
      neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from))
    }
  const dates = new Map(nodes.map(({id, issuedOn, year}) => [id, issuedOn ?? String(year ?? '')]))
  const seen = new Set<string>()
  const lines: string[][] = []
  for (const {id} of nodes)
    if (neighbours.has(id) && !seen.has(id)) lines.push(lineOf(id, neighbours, seen))
  const dateOf = (id: string) => dates.get(id) ?? ''
  const older = (a: string, b: string) =>
    dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0
  return lines.map((line) => line.toSorted(older))
}

function lineOf(
  start: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): string[] {
  const line = [start]
  seen.add(start)
  for (const id of line) // grows while it is walked
    for (const next of neighbours.get(id) ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        line.push(next)
      }
  return line
}
