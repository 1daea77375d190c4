import {createArrows} from './arrows.js'
import {createBoxes} from './boxes.js'
import {createCamera} from './camera.js'
import {listen} from './gestures.js'

/**
 * The picture: boxes and arrows on a canvas, with pan and zoom. Only what is in view is drawn. `state` tells what is
 * shown (`node`, `edge`), `lit` (a set, or null for all) and `selected`.
 */
export function createView(canvas, graph, state, onPick) {
  const pen = canvas.getContext('2d')
  const camera = createCamera(canvas)
  const isLit = (i) => state.lit === null || state.lit.has(i)
  const painting = {canvas, pen, camera, state, isLit}
  const [paintArrows, paintBoxes] = [createArrows(painting, graph), createBoxes(painting, graph)]
  let waiting = false
  let isMoving = false
  let rest = 0

  function draw() {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      paint()
    })
  }

  /** All is drawn when the picture rests. */
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
    for (const lit of [false, true]) paintArrows(lit, isMoving)
    paintBoxes()
  }

  function nodeAt(x, y) {
    return graph.nodes.findLast((node) => {
      const [at, half] = [camera.seen(node), camera.halfOf(node)]
      const isIn = Math.abs(at.x - x) <= half.x + 3 && Math.abs(at.y - y) <= half.y + 3
      return isIn && state.node(node)
    })
  }

  const view = {
    draw,
    nodeAt,
    fit() {
      camera.fit(graph.nodes.filter(state.node))
      draw()
    },
    zoom(factor, at) {
      camera.zoom(factor, at)
      move()
    },
    pan(dx, dy) {
      camera.pan(dx, dy)
      move()
    },
    /** A document with its neighbours, where they can be read together, else itself. */
    show(node) {
      camera.fit(graph.nodes.filter(({index}) => state.lit?.has(index)))
      if (!camera.isNear()) camera.center(node)
      draw()
    },
    placeOf: (index) => camera.seen(graph.nodes[index]),
  }
  listen(canvas, view, onPick)
  new ResizeObserver(draw).observe(canvas)
  return view
}
