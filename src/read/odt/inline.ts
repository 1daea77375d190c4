import {checkDepth} from '../nesting.js'
import type {WordNode} from '../word/tree.js'
import type {XmlElement} from '../xml.js'
import type {Ask} from './styles.js'

/** What the words of a paragraph need to be read. */
export interface Inline {
  readonly ask: Ask
  /** The blocks of a text box or a note. */
  readonly blocks: (parent: XmlElement, depth: number) => WordNode[]
  /** Keeps the body of a note; gives the node that refers to it. */
  readonly note: (note: XmlElement, depth: number) => WordNode
}

/** Which styles the words have: that of their paragraph, then those of the spans around them, the innermost first. */
interface Look {
  readonly paragraph: string | undefined
  readonly spans: readonly string[]
}

/** Chữ trong đoạn: the runs of a paragraph, with its text boxes; white space is folded as OpenDocument wants it. */
export function runsOf(paragraph: XmlElement, inline: Inline, depth: number): WordNode[] {
  const look = {paragraph: paragraph.attributes['text:style-name'], spans: []}
  return inlineNodes(paragraph, look, inline, depth + 1)
}

function inlineNodes(parent: XmlElement, look: Look, inline: Inline, depth: number): WordNode[] {
  checkDepth(depth)
  const nodes: WordNode[] = []
  for (const child of parent.children) {
    if (child.type === 'text') {
      const value = child.value.replace(/[ \t\r\n]+/gu, ' ')
      nodes.push(...run({type: 'text', value}, look, inline.ask))
    } else nodes.push(...elementNodes(child, look, inline, depth))
  }
  return nodes
}

/** Content that is not printed where it stands. */
const silent =
  /^(?:office:annotation|text:(?:bookmark|reference-mark|change|soft-page-break|tracked-changes|ruby-text|.*-mark-start$|.*-mark-end$))/u

const boxes = /^draw:(?:frame|text-box|custom-shape|rect|ellipse|g|a)$/u

function elementNodes(element: XmlElement, look: Look, inline: Inline, depth: number): WordNode[] {
  const name = element.name
  const {ask} = inline
  if (name === 'text:s') {
    const count = Math.min(1000, Number(element.attributes['text:c']) || 1)
    return run({type: 'text', value: ' '.repeat(count)}, look, ask)
  }
  if (name === 'text:tab') return run({type: 'tab'}, look, ask)
  if (name === 'text:line-break') return [{type: 'break', breakType: 'line'}]
  if (name === 'text:note') return [inline.note(element, depth)]
  if (boxes.test(name)) return inline.blocks(element, depth + 1)
  if (silent.test(name) || isHidden(element)) return []
  if (name !== 'text:span') return inlineNodes(element, look, inline, depth + 1)
  const spans = [element.attributes['text:style-name'] ?? '', ...look.spans]
  return inlineNodes(element, {...look, spans}, inline, depth + 1)
}

function isHidden(element: XmlElement): boolean {
  return element.name.startsWith('text:hidden') && element.attributes['text:is-hidden'] !== 'false'
}

function run(content: WordNode, {paragraph, spans}: Look, ask: Ask): WordNode[] {
  const says = <Key extends 'bold' | 'italic' | 'size' | 'hidden' | 'raised'>(key: Key) => {
    for (const span of spans) {
      const told = ask('text', span, key)
      if (told !== undefined) return told
    }
    return ask('paragraph', paragraph, key)
  }
  if (says('hidden')) return []
  return [
    {
      type: 'run',
      isBold: says('bold') ?? false,
      isItalic: says('italic') ?? false,
      fontSize: says('size') ?? null,
      ...(says('raised') && {verticalAlignment: 'superscript'}),
      children: [content],
    },
  ]
}
