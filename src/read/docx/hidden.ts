import {
  childOf,
  childrenOf,
  descendants,
  isOn,
  path,
  rewrite,
  valOf,
  type XmlElement,
} from '../xml.js'
import {inherited, type Styles} from './styles.js'

/** Takes deleted rows out of a document: their items count no more. */
export function dropDeletedRows(document: XmlElement): void {
  rewrite(document, (row) => (row.name === 'w:tr' && path(row, 'w:trPr', 'w:del') ? [] : undefined))
}

/** Takes hidden text out of a document, which Word does not show. */
export function dropHidden(document: XmlElement, styles: Styles): void {
  rewrite(document, (paragraph) =>
    paragraph.name === 'w:p' && isEmptied(paragraph, styles) ? [] : undefined,
  )
}

/** Takes the hidden runs out of a paragraph; true where nothing is left to be shown, its mark hidden too. */
function isEmptied(paragraph: XmlElement, styles: Styles): boolean {
  const properties = childOf(paragraph, 'w:pPr')
  const mark = path(properties, 'w:rPr', 'w:vanish')
  const style = valOf(childOf(properties, 'w:pStyle'))
  const whole = inherited(styles, style, (each) => each.hidden) ?? false
  const runs = descendants(paragraph, 'w:r')
  const hidden = new Set(runs.filter((run) => isHidden(run, styles) ?? whole))
  if (hidden.size > 0) rewrite(paragraph, (run) => (hidden.has(run) ? [] : undefined))
  const unseen = mark ? isOn(mark) : whole
  return unseen && hidden.size === runs.length
}

function isHidden(run: XmlElement, styles: Styles): boolean | undefined {
  const properties = childOf(run, 'w:rPr')
  const own = childOf(properties, 'w:vanish')
  if (own) return isOn(own)
  return inherited(styles, valOf(childOf(properties, 'w:rStyle')), (each) => each.hidden)
}

/** Printed parts of a run. */
const printed: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:sym'])

/** Takes out what fields give within the instruction of another field: it is part of the instruction. */
export function dropInstructions(document: XmlElement): void {
  const open: ('instruction' | 'result')[] = []
  for (const run of descendants(document, 'w:r')) {
    const left = childrenOf(run).filter((child) => {
      const type = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : ''
      if (type === 'begin') open.push('instruction')
      else if (type === 'separate') open[open.length - 1] = 'result'
      else if (type === 'end') open.pop()
      return !printed.has(child.name) || !open.includes('instruction')
    })
    run.children = left
  }
}
