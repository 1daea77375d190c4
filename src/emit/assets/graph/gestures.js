/** Mouse, fingers and keys on the picture. */
export function listen(canvas, view, onPick) {
  listenToPointers(canvas, view, onPick)
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      view.zoom(Math.exp(-event.deltaY / 400), {x: event.offsetX, y: event.offsetY})
    },
    {passive: false},
  )
  canvas.addEventListener('keydown', (event) => {
    const act = keys[event.key]
    if (!act) return
    act(view, onPick)
    event.preventDefault()
  })
}

const keys = {
  ArrowLeft: (view) => view.pan(-60, 0),
  ArrowRight: (view) => view.pan(60, 0),
  ArrowUp: (view) => view.pan(0, -60),
  ArrowDown: (view) => view.pan(0, 60),
  '+': (view) => view.zoom(1.25),
  '=': (view) => view.zoom(1.25),
  '-': (view) => view.zoom(0.8),
  0: (view) => view.fit(),
  Escape: (_, onPick) => onPick(null),
}

/** One pointer pans or, when it hardly moved, picks; two zoom. */
function listenToPointers(canvas, view, onPick) {
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
      canvas.style.cursor = view.nodeAt(event.offsetX, event.offsetY) ? 'pointer' : 'grab'
      return
    }
    const now = {x: event.offsetX, y: event.offsetY}
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other) view.zoom(farFrom(other, now) / farFrom(other, before), other)
    else view.pan(before.x - now.x, before.y - now.y)
    pointers.set(event.pointerId, now)
  })
  for (const end of ['pointerup', 'pointercancel'])
    canvas.addEventListener(end, (event) => {
      pointers.delete(event.pointerId)
      if (end === 'pointerup' && moved < 5)
        onPick(view.nodeAt(event.offsetX, event.offsetY) ?? null)
    })
}

const farFrom = (a, b) => Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1)
