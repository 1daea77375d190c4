import type {Level, Lists, NumberedList} from '../word/numbering.js'
import {childrenOf, descendants, isOn, parseXml, path, valOf, type XmlElement} from '../xml.js'
import type {Styles} from './styles.js'

/** Reads numbering.xml: the lists by `numId`. */
export async function readLists(xml: string, styles: Styles): Promise<Lists> {
  if (!xml) return new Map()
  const document = await parseXml(xml)
  const abstracts = new Map(
    descendants(document, 'w:abstractNum').map((each) => [
      each.attributes['w:abstractNumId'] ?? '',
      each,
    ]),
  )
  const nums = descendants(document, 'w:num')
  const abstractOf = new Map(
    nums.map((num) => [num.attributes['w:numId'] ?? '', valOf(path(num, 'w:abstractNumId')) ?? '']),
  )
  return new Map(
    nums.map((num) => {
      const id = resolveLink(
        valOf(path(num, 'w:abstractNumId')) ?? '',
        abstracts,
        abstractOf,
        styles,
      )
      return [num.attributes['w:numId'] ?? '', listOf(num, id, abstracts.get(id))]
    }),
  )
}

/** `numStyleLink`: the levels stand in the list that the named style uses. */
function resolveLink(
  id: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  abstractOf: ReadonlyMap<string, string>,
  styles: Styles,
): string {
  const link = valOf(path(abstracts.get(id), 'w:numStyleLink'))
  const numId = link === undefined ? undefined : styles.get(link)?.numId
  return (numId !== undefined && abstractOf.get(numId)) || id
}

function listOf(
  num: XmlElement,
  abstractId: string,
  abstract: XmlElement | undefined,
): NumberedList {
  const levels: (Level | undefined)[] = []
  const starts = new Map<number, number>()
  for (const level of abstract ? childrenOf(abstract, 'w:lvl') : [])
    levels[indexOf(level)] = levelOf(level)
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = indexOf(override)
    const level = path(override, 'w:lvl')
    if (level) levels[index] = levelOf(level)
    const start = valOf(path(override, 'w:startOverride'))
    if (start !== undefined) starts.set(index, Number(start))
  }
  return {abstractId, levels, starts}
}

function indexOf(level: XmlElement): number {
  return Number(level.attributes['w:ilvl'] ?? 0)
}

function levelOf(level: XmlElement): Level {
  const restart = valOf(path(level, 'w:lvlRestart'))
  return {
    start: Number(valOf(path(level, 'w:start')) ?? 1),
    format: valOf(path(level, 'w:numFmt')) ?? 'decimal',
    text: path(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    legal: isOn(path(level, 'w:isLgl')),
    restart: restart === undefined ? undefined : Number(restart),
    suffix: valOf(path(level, 'w:suff')) ?? 'tab',
    style: valOf(path(level, 'w:pStyle')),
  }
}
