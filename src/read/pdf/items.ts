import {isTurned, type Run} from '../page/run.js'
import type {TextItem} from './document.js'

/** pdf.js items without the blanks it makes up. */
export function runsOf(items: readonly TextItem[]): Run[] {
  return items.flatMap(({str, transform, width, height, fontName}): Run[] => {
    if (!str?.trim() || !transform) return []
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
    const size = Math.abs(d) || Math.hypot(a, b) || height || 10
    if (isTurned(a, b)) return []
    return [{text: str, x0: x, x1: x + (width ?? 0), y, size, font: fontName ?? ''}]
  })
}
