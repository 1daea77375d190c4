import {childOf, childrenOf, descendants, isOn, path, valOf} from '../xml.js'
import {inherited, type Styles} from './styles.js'

/** Takes out of a document what Word does not show: hidden text, deleted rows, fields within instructions. */
export function dropHidden(document: Document, styles: Styles): void {
  for (const row of descendants(document, 'w:tr'))
    if (path(row, 'w:trPr', 'w:del')) row.parentNode?.removeChild(row)
  for (const paragraph of descendants(document, 'w:p')) dropHiddenRuns(paragraph, styles)
  dropInstructions(document)
}

function dropHiddenRuns(paragraph: Element, styles: Styles): void {
  const properties = childOf(paragraph, 'w:pPr')
  const mark = childOf(path(properties, 'w:rPr'), 'w:vanish')
  const style = valOf(childOf(properties, 'w:pStyle'))
  const whole = inherited(styles, style, (each) => each.hidden) ?? false
  const runs = descendants(paragraph, 'w:r')
  const hidden = runs.filter((run) => isHidden(run, styles) ?? whole)
  for (const run of hidden) run.parentNode?.removeChild(run)
  const unseen = mark ? isOn(mark) : whole
  if (unseen && hidden.length === runs.length) paragraph.parentNode?.removeChild(paragraph)
}

function isHidden(run: Element, styles: Styles): boolean | undefined {
  const properties = childOf(run, 'w:rPr')
  const own = childOf(properties, 'w:vanish')
  if (own) return isOn(own)
  return inherited(styles, valOf(childOf(properties, 'w:rStyle')), (each) => each.hidden)
}

/** Printed parts of a run. */
const printed: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:br', 'w:sym'])

function dropInstructions(document: Document): void {
  const open: ('instruction' | 'result')[] = []
  for (const run of descendants(document, 'w:r'))
    for (const child of childrenOf(run)) {
      const type = child.tagName === 'w:fldChar' ? child.getAttribute('w:fldCharType') : ''
      if (type === 'begin') open.push('instruction')
      else if (type === 'separate') open[open.length - 1] = 'result'
      else if (type === 'end') open.pop()
      else if (printed.has(child.tagName) && open.includes('instruction')) run.removeChild(child)
    }
}
