import type {BodyBlock, Element, Item, Paragraph, Table} from '../../tree/nodes.js'

/** A unit set apart on the page: its own words, and what stands under it. */
export interface Unit {
  /** Printed labels from the outermost in. */
  readonly labels: readonly string[]
  readonly kind: 'element' | 'item' | 'paragraph' | 'table'
  readonly level: string | undefined
  /** The paragraph that holds its own words; undefined when only a label is printed. */
  readonly paragraph: Paragraph | undefined
  readonly table: Table | undefined
  readonly text: string
  readonly subs: readonly Unit[]
}

/** Blocks → units: an element or item with its first paragraph; a lead-in with the list it introduces. */
export function unitsOf(blocks: readonly BodyBlock[], labels: readonly string[] = []): Unit[] {
  const units: Unit[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    if (block.type === 'paragraph') {
      const list = introduces(block) ? listAfter(blocks, index + 1) : []
      units.push(paragraphUnit(block, labels, unitsOf(list, labels)))
      index += list.length
    } else if (block.type === 'element' || block.type === 'item')
      units.push(holderUnit(block, labels))
    else if (block.type === 'table') units.push(tableUnit(block, labels))
  }
  return units
}

/** `… như sau:`, `… trong đó:` introduces the items that follow. */
function introduces(block: Paragraph): boolean {
  return /[:,] *$/u.test(wordsOf(block))
}

function listAfter(blocks: readonly BodyBlock[], from: number): BodyBlock[] {
  const rest = blocks.slice(from)
  const end = rest.findIndex(({type}) => type !== 'element' && type !== 'item' && type !== 'table')
  return end < 0 ? rest : rest.slice(0, end)
}

function paragraphUnit(
  paragraph: Paragraph,
  labels: readonly string[],
  subs: readonly Unit[],
): Unit {
  const text = wordsOf(paragraph)
  return {labels, kind: 'paragraph', level: undefined, paragraph, table: undefined, text, subs}
}

function holderUnit(block: Element | Item, outer: readonly string[]): Unit {
  const labels = block.type === 'element' ? [...outer, block.label] : outer
  const level = block.type === 'element' ? block.level : undefined
  const [first, ...rest] = block.children
  const paragraph = first?.type === 'paragraph' ? first : undefined
  const subs = unitsOf(paragraph ? rest : block.children, labels)
  const text = paragraph ? wordsOf(paragraph) : ''
  return {labels, kind: block.type, level, paragraph, table: undefined, text, subs}
}

function tableUnit(table: Table, labels: readonly string[]): Unit {
  return {labels, kind: 'table', level: undefined, paragraph: undefined, table, text: '', subs: []}
}

/** The words of a paragraph, its inline nodes joined. */
export function wordsOf(paragraph: Pick<Paragraph, 'children'>): string {
  return paragraph.children.map((node) => node.value).join('')
}

/** The units without further units under them, in order. */
export function leavesOf(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => (unit.subs.length > 0 ? leavesOf(unit.subs) : [unit]))
}
