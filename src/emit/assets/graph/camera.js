/** Where one looks from: the middle of the picture in the places of the nodes, and how near. */
export function createCamera(canvas) {
  const camera = {x: 0, y: 0, scale: 1}
  const middle = () => ({x: canvas.clientWidth / 2, y: canvas.clientHeight / 2})

  /** A place on the canvas. */
  const seen = ({x, y}) => ({
    x: (x - camera.x) * camera.scale + middle().x,
    y: (y - camera.y) * camera.scale + middle().y,
  })

  /** Near enough for boxes with words. */
  const isNear = () => camera.scale > 0.45

  /** Half the sides of a node on the canvas. */
  function halfOf({width, height}) {
    if (isNear()) return {x: (width * camera.scale) / 2, y: (height * camera.scale) / 2}
    const dot = Math.max(3, 8 * camera.scale)
    return {x: dot, y: dot}
  }

  /** Comes nearer; the point of the canvas stays where it is. */
  function zoom(factor, at = middle()) {
    const scale = Math.min(3, Math.max(0.01, camera.scale * factor))
    const [dx, dy] = [at.x - middle().x, at.y - middle().y]
    camera.x += dx / camera.scale - dx / scale
    camera.y += dy / camera.scale - dy / scale
    camera.scale = scale
  }

  function pan(dx, dy) {
    camera.x += dx / camera.scale
    camera.y += dy / camera.scale
  }

  /** All of these in view. */
  function fit(nodes) {
    if (nodes.length === 0) return
    const sides = {left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity}
    for (const {x, y, width, height} of nodes) {
      sides.left = Math.min(sides.left, x - width / 2)
      sides.right = Math.max(sides.right, x + width / 2)
      sides.top = Math.min(sides.top, y - height / 2)
      sides.bottom = Math.max(sides.bottom, y + height / 2)
    }
    camera.x = (sides.left + sides.right) / 2
    camera.y = (sides.top + sides.bottom) / 2
    const across = canvas.clientWidth / (sides.right - sides.left + 60)
    camera.scale = Math.min(1.2, across, canvas.clientHeight / (sides.bottom - sides.top + 60))
  }

  function center({x, y}) {
    camera.x = x
    camera.y = y
    camera.scale = Math.max(camera.scale, 0.6)
  }

  return {seen, isNear, halfOf, zoom, pan, fit, center, scale: () => camera.scale}
}
