import type {Ruling} from '../page/rulings.js'
import type {Grey} from './grey.js'
import {type Rule, rulesOf} from './rules.js'
import {scanDpi} from './scan.js'

const points = 72 / scanDpi
const millimetre = scanDpi / 25.4
/** A rule is darker than the paper on both its sides, some dots away: thin ones are pale where a scanner saw few dots. */
const contrast = 30
const aside = 4
/** Dots of the shortest level rule and of the shortest upright one, and of the thickest. */
const shortest = {level: 10 * millimetre, upright: 5 * millimetre} as const
const thickest = 2.5 * millimetre
/** With more rules than these in one direction a page is a picture. */
const most = 400

/** Đường kẻ của bảng trên ảnh quét: the level and upright rules of a page that lies level, in points from its foot. */
export function rulingsOn({data, width, height}: Grey): Ruling[] {
  const isRidge = (at: number, step: number) =>
    Math.min(data[at - step] ?? 0, data[at + step] ?? 0) - (data[at] ?? 255) > contrast
  const level = thin(
    rulesOf(width, height, (x, y) => isRidge(y * width + x, aside * width)),
    shortest.level,
  )
  if (level.length < 2 || level.length > most) return []
  const upright = thin(
    rulesOf(height, width, (y, x) => isRidge(y * width + x, aside)),
    shortest.upright,
  )
  if (upright.length > most) return []
  return [
    ...level.map((rule): Ruling => {
      const at = height - middleOf(rule)
      return {axis: 'x', at: at * points, from: rule.from * points, to: rule.to * points}
    }),
    ...upright.map((rule): Ruling => {
      const [from, to] = [height - rule.to, height - rule.from]
      return {axis: 'y', at: middleOf(rule) * points, from: from * points, to: to * points}
    }),
  ]
}

const middleOf = ({top, bottom}: Rule) => (top + bottom) / 2

function thin(rules: readonly Rule[], least: number): Rule[] {
  return rules.filter(({from, to, top, bottom}) => to - from >= least && bottom - top <= thickest)
}
