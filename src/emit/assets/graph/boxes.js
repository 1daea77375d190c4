import {dots, endedColour, fills, ink} from './colours.js'

const font = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'

/** The documents: boxes with their names or, far out, dots with as many names as there is room for. */
export function createBoxes({canvas, pen, camera, state, isLit}, {nodes}) {
  const widths = new Map()
  const byDegree = nodes.toSorted((a, b) => b.degree - a.degree)

  function paint() {
    for (const lit of [false, true])
      for (const node of nodes)
        if (state.node(node) && isLit(node.index) === lit) paintNode(node, lit)
    if (!camera.isNear()) paintNames()
  }

  function paintNode(node, lit) {
    const [at, half, near] = [camera.seen(node), camera.halfOf(node), camera.isNear()]
    if (at.x + half.x < 0 || at.x - half.x > canvas.clientWidth) return
    if (at.y + half.y < 0 || at.y - half.y > canvas.clientHeight) return
    const isEnded = node.supersededBy.length > 0
    pen.globalAlpha = lit ? 1 : 0.2
    pen.fillStyle = near ? fills[node.state] : isEnded ? endedColour : dots[node.state]
    pen.strokeStyle = isEnded ? endedColour : node.state === 'in-hand' ? '#1e40af' : '#64748b'
    pen.lineWidth = node.index === state.selected ? 3 : 1
    pen.setLineDash(isEnded || node.state === 'ambiguous' ? [5, 3] : [])
    pen.beginPath()
    pen.roundRect(at.x - half.x, at.y - half.y, 2 * half.x, 2 * half.y, near ? 6 : half.x)
    pen.fill()
    if (near || node.index === state.selected) pen.stroke()
    pen.setLineDash([])
    if (near) write(node, at, isEnded)
    pen.globalAlpha = 1
  }

  function write({short}, at, isEnded) {
    pen.font = `${13 * camera.scale()}px ${font}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillStyle = isEnded ? endedColour : ink
    pen.fillText(short, at.x, at.y)
    if (!isEnded) return
    const half = pen.measureText(short).width / 2
    pen.fillRect(at.x - half, at.y, 2 * half, 1)
  }

  /** Names beside the dots, those of the most cited first. */
  function paintNames() {
    const taken = []
    pen.font = `12px ${font}`
    pen.textAlign = 'left'
    pen.textBaseline = 'middle'
    const first = nodes.filter(({index}) => index === state.selected)
    for (const node of [...first, ...byDegree]) {
      if (taken.length > 90) break
      if (state.node(node) && isLit(node.index)) paintName(node, taken)
    }
  }

  function paintName(node, taken) {
    const at = camera.seen(node)
    const right = at.x + 10 + widthOf(node.short)
    const box = {x: at.x + 6, y: at.y - 8, right, bottom: at.y + 8}
    const isOut =
      box.x < 0 || box.y < 0 || right > canvas.clientWidth || box.bottom > canvas.clientHeight
    if (isOut || taken.some((other) => meet(box, other))) return
    taken.push(box)
    pen.fillStyle = 'rgba(255, 255, 255, 0.85)'
    pen.fillRect(box.x, box.y, right - box.x, 16)
    pen.fillStyle = node.supersededBy.length > 0 ? endedColour : ink
    pen.fillText(node.short, box.x + 2, at.y)
  }

  /** At the size of the names beside dots. */
  function widthOf(name) {
    if (!widths.has(name)) widths.set(name, pen.measureText(name).width)
    return widths.get(name)
  }

  return paint
}

const meet = (a, b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom
