import type {BodyBlock, Element, Item, Paragraph, Table} from '../../tree/nodes.js'
import type {Unquoted} from './quotes.js'

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
  /** The same with quoted passages blanked: by these it is judged. */
  readonly words: string
  readonly subs: readonly Unit[]
}

/** Blocks → units: an element or item with its first paragraph; a lead-in with the list it introduces. */
export function unitsOf(
  blocks: readonly BodyBlock[],
  quoted: Unquoted,
  labels: readonly string[] = [],
): Unit[] {
  const units: Unit[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    if (block.type === 'paragraph') {
      const list = introduces(block) ? listAfter(blocks, index + 1) : []
      const subs = unitsOf(list, quoted, labels)
      units.push({...blank, kind: 'paragraph', labels, subs, ...wordsIn(block, quoted)})
      index += list.length
    } else if (block.type === 'element' || block.type === 'item')
      units.push(holderUnit(block, quoted, labels))
    else if (block.type === 'table') units.push({...blank, kind: 'table', labels, table: block})
  }
  return units
}

/** `… như sau:`, `… trong đó:` introduces the items that follow. */
function introduces(block: Paragraph): boolean {
  return /[:,] *$/u.test(wordsOf(block))
}

function listAfter(blocks: readonly BodyBlock[], from: number): BodyBlock[] {
  let end = from
  while (isListed(blocks[end])) end++
  return blocks.slice(from, end)
}

const isListed = (block: BodyBlock | undefined) =>
  block?.type === 'element' || block?.type === 'item' || block?.type === 'table'

const blank = {
  kind: 'paragraph',
  labels: [],
  level: undefined,
  paragraph: undefined,
  table: undefined,
  text: '',
  words: '',
  subs: [],
}

function wordsIn(paragraph: Paragraph, quoted: Unquoted) {
  const text = wordsOf(paragraph)
  return {paragraph, text, words: quoted.get(paragraph) ?? text}
}

function holderUnit(block: Element | Item, quoted: Unquoted, outer: readonly string[]): Unit {
  const labels = block.type === 'element' ? [...outer, block.label] : outer
  const level = block.type === 'element' ? block.level : undefined
  const [first, ...rest] = block.children
  const paragraph = first?.type === 'paragraph' ? first : undefined
  const subs = unitsOf(paragraph ? rest : block.children, quoted, labels)
  return {
    ...blank,
    labels,
    kind: block.type,
    level,
    subs,
    ...(paragraph && wordsIn(paragraph, quoted)),
  }
}

/** The words of a paragraph, its inline nodes joined. */
export function wordsOf(paragraph: Pick<Paragraph, 'children'>): string {
  return paragraph.children.map((node) => node.value).join('')
}

/** The units without further units under them, in order. */
export function leavesOf(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => (unit.subs.length > 0 ? leavesOf(unit.subs) : [unit]))
}
