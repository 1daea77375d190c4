import {attribute, type Element, styled} from './dom.js'

/** Cách trình bày that an element hands down to its words. */
export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly raised: boolean
  readonly align: string | null
  /** White space is kept as it stands. */
  readonly kept: boolean
}

export const plainLook: Look = {bold: false, italic: false, raised: false, align: null, kept: false}

const bold = /^(?:b|strong|th|h[1-6])$/u
const italic = /^(?:i|em|cite|address)$/u

/** The look within an element. */
export function within(element: Element, look: Look): Look {
  const {tagName} = element
  const weight = styled(element, 'font-weight')
  const slant = styled(element, 'font-style')
  const space = styled(element, 'white-space')
  return {
    bold: weight ? /^(?:bold|[6-9]00)/u.test(weight) : look.bold || bold.test(tagName),
    italic: slant ? /^(?:italic|oblique)/u.test(slant) : look.italic || italic.test(tagName),
    raised: tagName === 'sup' || styled(element, 'vertical-align') === 'super' || look.raised,
    align: alignOf(element) ?? look.align,
    kept: space ? /^pre/u.test(space) : look.kept || tagName === 'pre',
  }
}

function alignOf(element: Element): string | undefined {
  if (element.tagName === 'center') return 'center'
  const told = styled(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase()
  if (element.tagName === 'table') return undefined // where the table stands, not its words
  return told === 'justify' ? 'both' : told
}
