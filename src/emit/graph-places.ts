import type {Graph} from '../model/graph.js'
import {simpleLayout} from './graph-layout.js'
import {isSmall} from './graph-svg.js'

/** Ô của một văn bản, in points. */
export interface Box {
  readonly width: number
  readonly height: number
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** Chỗ của từng văn bản: in layers by Graphviz for small graphs, by {@link simpleLayout} for large ones. */
export async function placesOf(graph: Graph, boxes: readonly Box[]): Promise<readonly Place[]> {
  if (isSmall(graph)) return packed(graph, boxes, await layered(graph, boxes))
  const places = simpleLayout(graph)
  return graph.nodes.map(({id}) => {
    const [x, y] = places.get(id) ?? [0, 0]
    return {x, y}
  })
}

/** Parts that nothing ties, each as it is, side by side in columns: the page is wider than high. */
function packed(graph: Graph, boxes: readonly Box[], places: readonly Place[]): readonly Place[] {
  const parts = partsOf(graph).map((part) => ({part, ...frameOf(part, boxes, places)}))
  const area = parts.reduce(
    (sum, {right, left, bottom, top}) => sum + (right - left) * (bottom - top),
    0,
  )
  const highest = Math.max(Math.sqrt(area / 1.6), ...parts.map(({top, bottom}) => bottom - top))
  const moved = [...places]
  let [x, y, widest] = [0, 0, 0]
  for (const {part, left, right, top, bottom} of parts) {
    if (y > 0 && y + bottom - top > highest) [x, y, widest] = [x + widest, 0, 0]
    for (const i of part) {
      const place = places[i] ?? {x: 0, y: 0}
      moved[i] = {x: place.x - left + x, y: place.y - top + y}
    }
    y += bottom - top
    widest = Math.max(widest, right - left)
  }
  return moved
}

/** The parts that nothing ties, by index, the largest first. */
function partsOf({nodes, edges}: Graph): number[][] {
  const index = new Map(nodes.map(({id}, i) => [id, i]))
  const near: number[][] = nodes.map(() => [])
  for (const {from, to} of edges) {
    const [a, b] = [index.get(from) ?? 0, index.get(to) ?? 0]
    near[a]?.push(b)
    near[b]?.push(a)
  }
  const seen = new Set<number>()
  const parts: number[][] = []
  for (const start of near.keys()) {
    if (seen.has(start)) continue
    const part = new Set([start])
    for (const i of part) for (const next of near[i] ?? []) part.add(next) // grows while it is walked
    for (const i of part) seen.add(i)
    parts.push([...part])
  }
  return parts.sort((a, b) => b.length - a.length)
}

function frameOf(part: readonly number[], boxes: readonly Box[], places: readonly Place[]) {
  const frame = {left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity}
  for (const i of part) {
    const {x, y} = places[i] ?? {x: 0, y: 0}
    const {width, height} = boxes[i] ?? {width: 0, height: 0}
    frame.left = Math.min(frame.left, x - width / 2)
    frame.right = Math.max(frame.right, x + width / 2 + 60)
    frame.top = Math.min(frame.top, y - height / 2)
    frame.bottom = Math.max(frame.bottom, y + height / 2 + 24)
  }
  return frame
}

async function layered({nodes, edges}: Graph, boxes: readonly Box[]): Promise<readonly Place[]> {
  const {Graphviz} = await import('@hpcc-js/wasm-graphviz')
  const index = new Map(nodes.map(({id}, i) => [id, i]))
  const dot = [
    'digraph { rankdir=LR; ranksep=1.2; nodesep=0.2; node [shape=box, fixedsize=true, label=""];',
    ...boxes.map(({width, height}, i) => `n${i} [width=${width / 72}, height=${height / 72}];`),
    ...edges.map(({from, to}) => `n${index.get(from)} -> n${index.get(to)};`),
    '}',
  ]
  const drawn = (await Graphviz.load()).layout(dot.join('\n'), 'plain', 'dot')
  const places: Place[] = boxes.map(() => ({x: 0, y: 0}))
  for (const {groups} of drawn.matchAll(/^node n(?<i>\d+) (?<x>[-\d.e+]+) (?<y>[-\d.e+]+) /gmu))
    places[Number(groups?.['i'])] = {
      x: Math.round(Number(groups?.['x']) * 72),
      y: Math.round(Number(groups?.['y']) * -72),
    }
  return places
}
