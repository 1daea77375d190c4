/**
 * The picture: boxes and arrows on a canvas, with pan and zoom. Only what is in view is drawn; far out, boxes become
 * dots and only names that have room are written.
 */
const colours = {
  based_on: '#1d4ed8',
  implements: '#047857',
  replies_to: '#7c3aed',
  amends: '#b45309',
  replaces: '#b91c1c',
  repeals: '#b91c1c',
  corrects: '#b45309',
  cites: '#64748b',
}
const colourOf = (relation) => colours[relation] ?? '#0e7490'
const fills = {'in-hand': '#dbeafe', cited: '#ffffff', ambiguous: '#fef3c7'}
const font = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'

/** `state` tells what is shown (`node`, `edge`), `lit` (a set, or null for all) and `selected`. */
// biome-ignore lint/correctness/noUnusedVariables: the page uses it
function createView(canvas, {nodes, edges}, state, onPick) {
  const pen = canvas.getContext('2d')
  const camera = {x: 0, y: 0, scale: 1}
  const byDegree = nodes.toSorted((a, b) => b.degree - a.degree)
  /** Many lines are drawn fainter, or nothing would be seen. */
  const faint = Math.max(0.12, Math.min(0.65, 300 / edges.length))
  const byColour = new Map()
  for (const edge of edges) {
    const colour = colourOf(edge.relation)
    if (!byColour.has(colour)) byColour.set(colour, [])
    byColour.get(colour).push(edge)
  }
  const step = Math.ceil(edges.length / 800)
  let waiting = false
  let isMoving = false
  let rest = 0

  const seen = ({x, y}) => ({
    x: (x - camera.x) * camera.scale + canvas.clientWidth / 2,
    y: (y - camera.y) * camera.scale + canvas.clientHeight / 2,
  })
  const isLit = (i) => state.lit === null || state.lit.has(i)

  function draw() {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      paint()
    })
  }

  /** While the picture moves, a part of very many lines is enough; all are drawn when it rests. */
  function move() {
    isMoving = true
    clearTimeout(rest)
    rest = setTimeout(() => {
      isMoving = false
      draw()
    }, 160)
    draw()
  }

  function paint() {
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [canvas.clientWidth, canvas.clientHeight]
    if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio)
    if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio)
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    pen.clearRect(0, 0, width, height)
    for (const lit of [false, true]) paintEdges(lit)
    const near = camera.scale > 0.45
    for (const lit of [false, true])
      for (const node of nodes)
        if (state.node(node) && isLit(node.index) === lit) paintNode(node, lit, near)
    if (!near) paintNames()
  }

  const isEdgeLit = ({from, to}) =>
    isLit(from) && isLit(to) && (state.selected === null || [from, to].includes(state.selected))

  /** Lines of one colour are drawn together: a stroke of its own for each would be slow. */
  function paintEdges(lit) {
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
    if (camera.scale <= 0.2 && !(lit && state.selected !== null)) return
    pen.beginPath()
    for (const [start, end] of lines) arrow(start, end)
    pen.fill()
  }

  function lineOf({from, to}) {
    const [a, b] = [seen(nodes[from]), seen(nodes[to])]
    const [width, height] = [canvas.clientWidth, canvas.clientHeight]
    if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width) return null
    if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > height) return null
    const [ofA, ofB] = [sizeOf(nodes[from]), sizeOf(nodes[to])]
    if (Math.abs(b.x - a.x) > ofA.x + ofB.x + 20) {
      const side = Math.sign(b.x - a.x)
      return [
        {x: a.x + side * ofA.x, y: a.y},
        {x: b.x - side * ofB.x, y: b.y},
      ]
    }
    return [border(ofA, a, b), border(ofB, b, a)]
  }

  function arrow(start, end) {
    const angle = Math.atan2(end.y - start.y, end.x - start.x)
    const size = Math.min(9, 4 + 6 * camera.scale)
    pen.moveTo(end.x, end.y)
    for (const side of [-0.4, 0.4])
      pen.lineTo(end.x - size * Math.cos(angle + side), end.y - size * Math.sin(angle + side))
    pen.closePath()
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

  function sizeOf({width, height}) {
    if (camera.scale > 0.45) return {x: (width * camera.scale) / 2, y: (height * camera.scale) / 2}
    const dot = Math.max(3, 8 * camera.scale)
    return {x: dot, y: dot}
  }

  function paintNode(node, lit, near) {
    const at = seen(node)
    const half = sizeOf(node)
    if (at.x + half.x < 0 || at.x - half.x > canvas.clientWidth) return
    if (at.y + half.y < 0 || at.y - half.y > canvas.clientHeight) return
    const isEnded = node.supersededBy.length > 0
    pen.globalAlpha = lit ? 1 : 0.2
    pen.fillStyle = near ? fills[node.state] : isEnded ? '#b91c1c' : dots[node.state]
    pen.strokeStyle = isEnded ? '#b91c1c' : node.state === 'in-hand' ? '#1e40af' : '#64748b'
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
    pen.font = `${13 * camera.scale}px ${font}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillStyle = isEnded ? '#b91c1c' : '#0f172a'
    pen.fillText(short, at.x, at.y)
    if (!isEnded) return
    const half = pen.measureText(short).width / 2
    pen.fillRect(at.x - half, at.y, 2 * half, 1)
  }

  /** Names beside the dots, those of the most cited first, as far as there is room. */
  function paintNames() {
    const taken = []
    pen.font = `12px ${font}`
    pen.textAlign = 'left'
    pen.textBaseline = 'middle'
    const first = nodes.filter(({index}) => index === state.selected)
    for (const node of [...first, ...byDegree]) {
      if (taken.length > 90) break
      if (!state.node(node) || !isLit(node.index)) continue
      const at = seen(node)
      const box = {
        x: at.x + 6,
        y: at.y - 8,
        right: at.x + 10 + node.short.length * 6.3,
        bottom: at.y + 8,
      }
      const isOut =
        box.x < 0 || box.y < 0 || box.right > canvas.clientWidth || box.bottom > canvas.clientHeight
      if (isOut || taken.some((other) => meet(box, other))) continue
      taken.push(box)
      pen.fillStyle = 'rgba(255, 255, 255, 0.85)'
      pen.fillRect(box.x, box.y, box.right - box.x, 16)
      pen.fillStyle = node.supersededBy.length > 0 ? '#b91c1c' : '#0f172a'
      pen.fillText(node.short, box.x + 2, at.y)
    }
  }

  const meet = (a, b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom

  function zoom(factor, at = {x: canvas.clientWidth / 2, y: canvas.clientHeight / 2}) {
    const scale = Math.min(3, Math.max(0.01, camera.scale * factor))
    const [dx, dy] = [at.x - canvas.clientWidth / 2, at.y - canvas.clientHeight / 2]
    camera.x += dx / camera.scale - dx / scale
    camera.y += dy / camera.scale - dy / scale
    camera.scale = scale
    move()
  }

  function fit() {
    const shown = nodes.filter(state.node)
    if (shown.length === 0) return draw()
    const sides = {left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity}
    for (const {x, y, width, height} of shown) {
      sides.left = Math.min(sides.left, x - width / 2)
      sides.right = Math.max(sides.right, x + width / 2)
      sides.top = Math.min(sides.top, y - height / 2)
      sides.bottom = Math.max(sides.bottom, y + height / 2)
    }
    camera.x = (sides.left + sides.right) / 2
    camera.y = (sides.top + sides.bottom) / 2
    const across = canvas.clientWidth / (sides.right - sides.left + 60)
    camera.scale = Math.min(1.2, across, canvas.clientHeight / (sides.bottom - sides.top + 60))
    draw()
  }

  function center({x, y}) {
    camera.x = x
    camera.y = y
    camera.scale = Math.max(camera.scale, 0.6)
    draw()
  }

  function nodeAt(x, y) {
    const found = nodes.filter((node) => {
      const [at, half] = [seen(node), sizeOf(node)]
      const isIn = Math.abs(at.x - x) <= half.x + 3 && Math.abs(at.y - y) <= half.y + 3
      return isIn && state.node(node)
    })
    return found.at(-1)
  }

  const pointers = new Map()
  let moved = 0
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, {x: event.offsetX, y: event.offsetY})
    if (pointers.size === 1) moved = 0
  })
  canvas.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) {
      canvas.style.cursor = nodeAt(event.offsetX, event.offsetY) ? 'pointer' : 'grab'
      return
    }
    const now = {x: event.offsetX, y: event.offsetY}
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other) {
      const far = (point) => Math.max(Math.hypot(point.x - other.x, point.y - other.y), 1)
      zoom(far(now) / far(before), other)
    } else {
      camera.x -= (now.x - before.x) / camera.scale
      camera.y -= (now.y - before.y) / camera.scale
    }
    pointers.set(event.pointerId, now)
    move()
  })
  for (const end of ['pointerup', 'pointercancel'])
    canvas.addEventListener(end, (event) => {
      pointers.delete(event.pointerId)
      if (end === 'pointerup' && moved < 5) onPick(nodeAt(event.offsetX, event.offsetY) ?? null)
    })
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      zoom(Math.exp(-event.deltaY / 400), {x: event.offsetX, y: event.offsetY})
    },
    {passive: false},
  )
  const moves = {ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60]}
  canvas.addEventListener('keydown', (event) => {
    const [dx, dy] = moves[event.key] ?? [0, 0]
    camera.x += dx / camera.scale
    camera.y += dy / camera.scale
    if (event.key === '+' || event.key === '=') zoom(1.25)
    else if (event.key === '-') zoom(0.8)
    else if (event.key === '0') fit()
    else if (event.key === 'Escape') onPick(null)
    else if (dx === 0 && dy === 0) return
    event.preventDefault()
    move()
  })
  new ResizeObserver(draw).observe(canvas)
  return {draw, fit, zoom, center, placeOf: (index) => seen(nodes[index])}
}

const dots = {'in-hand': '#2563eb', cited: '#94a3b8', ambiguous: '#f59e0b'}
