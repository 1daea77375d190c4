import {childOf, childrenOf, descendants, type XmlElement} from '../xml.js'

/** Kiểu định dạng (OpenDocument 1.3, phần 3, 16.2), as far as the reader cares; `undefined` where it does not say. */
export interface Style {
  readonly parent: string | undefined
  readonly align: string | undefined
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
  readonly size: number | undefined
  readonly hidden: boolean | undefined
  readonly raised: boolean | undefined
  /** Draws a line on some side of a cell. */
  readonly bordered: boolean | undefined
  readonly list: string | undefined
  readonly masterPage: string | undefined
}

/** Asks the style of a family by its name, then those it inherits from, then the default of the family. */
export type Ask = <Key extends keyof Style>(
  family: string,
  name: string | undefined,
  key: Key,
) => Style[Key] | undefined

/** The styles of the parts of a document; the parts given last win. */
export function readStyles(parts: readonly XmlElement[]): Ask {
  const styles = new Map<string, Style>()
  for (const part of parts)
    for (const name of ['style:default-style', 'style:style'])
      for (const element of descendants(part, name)) styles.set(keyOf(element), styleOf(element))
  return (family, name, key) => {
    const seen = new Set<string>()
    for (let at = name || undefined; at !== undefined && !seen.has(at); ) {
      seen.add(at)
      const style = styles.get(`${family} ${at}`)
      if (style?.[key] !== undefined) return style[key]
      at = style?.parent
    }
    return styles.get(`${family} `)?.[key]
  }
}

function keyOf(element: XmlElement): string {
  return `${element.attributes['style:family']} ${element.attributes['style:name'] ?? ''}`
}

function styleOf(element: XmlElement): Style {
  const text = childOf(element, 'style:text-properties')
  const paragraph = childOf(element, 'style:paragraph-properties')
  const says = (name: string) => text?.attributes[name] || undefined
  const whether = (name: string, shape: RegExp) => {
    const told = says(name)
    return told === undefined ? undefined : shape.test(told)
  }
  const size = Number.parseFloat(says('fo:font-size') ?? '')
  return {
    parent: element.attributes['style:parent-style-name'] || undefined,
    align: paragraph?.attributes['fo:text-align'] || undefined,
    bold: whether('fo:font-weight', /^(?:bold|[6-9]00)$/u),
    italic: whether('fo:font-style', /^(?:italic|oblique)$/u),
    size: says('fo:font-size')?.endsWith('pt') ? size : undefined,
    hidden: whether('text:display', /^none$/u),
    raised: whether('style:text-position', /^(?:super|[1-9])/u),
    bordered: bordersOf(element),
    list: element.attributes['style:list-style-name'] || undefined,
    masterPage: element.attributes['style:master-page-name'] || undefined,
  }
}

const sides = ['', '-left', '-right', '-top', '-bottom'].map((side) => `fo:border${side}`)

function bordersOf(element: XmlElement): boolean | undefined {
  const [properties] = childrenOf(element, 'style:table-cell-properties')
  const told = sides.map((side) => properties?.attributes[side]).filter(Boolean)
  return told.length === 0
    ? undefined
    : told.some((border) => !/^(?:none|hidden)|^0(?:pt|in|cm|mm)?(?:\s|$)/u.test(border ?? ''))
}
