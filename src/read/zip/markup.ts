import {defaultLimits, type Limits, maxPartRatio, ratioFromBytes} from '../limits.js'
import type {Zip} from './zip.js'

/** Entities may multiply without end, or stand for files of the machine; no office writes a DOCTYPE. */
export function withoutDoctype(xml: string): string {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) throw new Error('DOCTYPE')
  return xml
}

/** Parts that are parsed; all others are pictures, fonts, embedded files. */
export const isMarkup = /\.(?:xml|rels)$/iu

/** True when an XML part inflates to more than can be parsed, or to so much more than it takes that it is a bomb. */
export function isOversized(
  {names, sizeOf}: Zip,
  {part}: Pick<Limits, 'part'> = defaultLimits,
): boolean {
  return names.some((name) => {
    const size = isMarkup.test(name) ? sizeOf(name) : undefined
    if (!size) return false
    if (size.inflated > part) return true
    return size.inflated > ratioFromBytes && size.inflated > size.packed * maxPartRatio
  })
}
