import {colourOf} from './colours.js'

/**
 * The arrows. Lines of one colour are drawn together, for a stroke of its own for each would be slow; many are drawn
 * fainter, or nothing would be seen.
 */
export function createArrows({canvas, pen, camera, state, isLit}, {nodes, edges}) {
  const faint = Math.max(0.12, Math.min(0.65, 300 / edges.length))
  const step = Math.ceil(edges.length / 800)
  const byColour = new Map()
  for (const edge of edges) {
    const colour = colourOf(edge.relation)
    if (!byColour.has(colour)) byColour.set(colour, [])
    byColour.get(colour).push(edge)
  }

  const isEdgeLit = ({from, to}) =>
    isLit(from) && isLit(to) && (state.selected === null || [from, to].includes(state.selected))

  /** While the picture moves, a part of very many is enough. */
  function paint(lit, isMoving) {
    pen.globalAlpha = lit ? (state.selected === null ? faint : 1) : 0.06
    pen.lineWidth = lit && state.selected !== null ? 2 : 1
    for (const [colour, group] of byColour) {
      const some =
        isMoving && state.selected === null ? group.filter((_, i) => i % step === 0) : group
      const lines = some.filter((edge) => state.edge(edge) && isEdgeLit(edge) === lit)
      const drawn = lines.map(lineOf).filter((line) => line !== null)
      pen.strokeStyle = pen.fillStyle = colour
      for (let at = 0; at < drawn.length; at += 100) paintLines(drawn.slice(at, at + 100), lit)
    }
    pen.globalAlpha = 1
  }

  function paintLines(lines, lit) {
    pen.beginPath()
    for (const [start, end] of lines) {
      pen.moveTo(start.x, start.y)
      pen.lineTo(end.x, end.y)
    }
    pen.stroke()
    if (camera.scale() <= 0.2 && !(lit && state.selected !== null)) return
    pen.beginPath()
    for (const [start, end] of lines) paintHead(start, end)
    pen.fill()
  }

  function lineOf({from, to}) {
    const [a, b] = [camera.seen(nodes[from]), camera.seen(nodes[to])]
    const [width, height] = [canvas.clientWidth, canvas.clientHeight]
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width) return null
    if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > height) return null
    const [ofA, ofB] = [camera.halfOf(nodes[from]), camera.halfOf(nodes[to])]
    if (Math.abs(b.x - a.x) > ofA.x + ofB.x + 20) {
      const side = Math.sign(b.x - a.x)
      return [
        {x: a.x + side * ofA.x, y: a.y},
        {x: b.x - side * ofB.x, y: b.y},
      ]
    }
    return [border(ofA, a, b), border(ofB, b, a)]
  }

  function paintHead(start, end) {
    const angle = Math.atan2(end.y - start.y, end.x - start.x)
    const size = Math.min(9, 4 + 6 * camera.scale())
    pen.moveTo(end.x, end.y)
    for (const side of [-0.4, 0.4])
      pen.lineTo(end.x - size * Math.cos(angle + side), end.y - size * Math.sin(angle + side))
    pen.closePath()
  }

  return paint
}

/** Where the line from the middle of a box leaves it. */
function border(half, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = Math.min(
    half.x / Math.max(Math.abs(dx), 0.01),
    half.y / Math.max(Math.abs(dy), 0.01),
    0.5,
  )
  return {x: from.x + dx * share, y: from.y + dy * share}
}
