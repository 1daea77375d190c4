import {scanDpi} from './scan.js'

/** Nét kẻ ngang trên ảnh, in dots: from where to where it goes, and the rows that it takes. */
export interface Rule {
  from: number
  to: number
  readonly top: number
  bottom: number
}

export type IsDark = (x: number, y: number) => boolean

const millimetre = scanDpi / 25.4
/** Dots from which a run of ink is a piece of a rule and no letter. */
const piece = Math.round(5 * millimetre)
/** Dots that may be missing between two pieces of one rule, and rows between them. */
const gap = 2.5 * millimetre
const slack = 3

/** The level rules of a picture: runs of ink beside each other, on one row or the next ones. */
export function rulesOf(width: number, height: number, isDark: IsDark): readonly Rule[] {
  const rules: Rule[] = []
  let open: Rule[] = []
  for (let y = 0; y < height; y++) {
    open = open.filter(({bottom}) => y - bottom <= slack)
    for (const {from, to} of runsOf(width, (x) => isDark(x, y))) {
      const own = open.find((rule) => from <= rule.to + gap && to >= rule.from - gap)
      if (own) {
        own.from = Math.min(own.from, from)
        own.to = Math.max(own.to, to)
        own.bottom = y
      } else {
        const rule = {from, to, top: y, bottom: y}
        rules.push(rule)
        open.push(rule)
      }
    }
  }
  return rules
}

/** Long runs of ink, of which a dot here and there may be missing. Every one meets one of the dots that are looked at first. */
function* runsOf(length: number, isDark: (at: number) => boolean) {
  const stride = Math.floor(piece / 2) - 1
  const isNear = (at: number, step: number) => isDark(at + step) || isDark(at + step * 2)
  for (let at = stride; at < length; ) {
    if (!isDark(at)) {
      at += stride
      continue
    }
    let [from, to] = [at, at]
    while (from > 0 && isNear(from, -1)) from--
    while (to + 1 < length && isNear(to, 1)) to++
    if (to - from + 1 >= piece) yield {from, to}
    at = to + stride
  }
}
