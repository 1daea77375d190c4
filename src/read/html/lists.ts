import {formatNumber} from '../word/number-format.js'
import {attribute, type Element, styled} from './dom.js'

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
}

/** Nhãn mục: the label that a browser shows before the items of a list, counted as they come. */
export function labeller(list: Element): (item: Element) => string {
  const style = styled(list, 'list-style-type') ?? styled(list, 'list-style')
  let number = (numberIn(list, 'start') ?? 1) - 1
  return (item) => {
    number = numberIn(item, 'value') ?? number + 1
    const own = styled(item, 'list-style-type') ?? styled(item, 'list-style') ?? style
    if (own?.includes('none')) return ''
    if (list.tagName !== 'ol') return '- '
    const kind = own ?? attribute(item, 'type') ?? attribute(list, 'type') ?? ''
    return `${formatNumber(number, formats[kind] ?? 'decimal')}. `
  }
}

function numberIn(element: Element, name: string): number | undefined {
  const number = Number.parseInt(attribute(element, name) ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

/** Words that carry a mark of their own need no dash of the list before them. */
export const marked = /^\s*(?:[-–—+*•]|\(?(?:\d{1,2}(?:\.\d+)*|\p{L})[.)/](?=\s|$))/u
