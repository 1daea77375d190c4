import type {MammothNode} from 'mammoth/lib/xml/nodes.js'
import type {WordNode, WordTree} from '../word/tree.js'
import {childOf, childrenOf, parseXml, type XmlElement} from '../xml.js'
import type {Package} from './package.js'

/** What mammoth looks up of a style only names HTML classes; of a list only its kind: labels are written out already. */
const unnamed = () => ({name: null})
const means = {
  styles: {
    findParagraphStyleById: unnamed,
    findCharacterStyleById: unnamed,
    findTableStyleById: unnamed,
  },
  numbering: {findLevel: () => null, findLevelByParagraphStyleId: () => null},
}

/**
 * mammoth's own tree, taken from its reader of bodies: handed elements that are parsed and mended already, and asked for
 * no HTML. The parts of mammoth are its own affair by its documentation: the version is pinned, a test guards the seam.
 */
export async function documentTree(pack: Package, document: XmlElement): Promise<WordTree> {
  const nodes = await import('mammoth/lib/xml/nodes.js')
  const {createBodyReader} = await import('mammoth/lib/docx/body-reader.js')
  const blocksOf = (parent: XmlElement): readonly WordNode[] =>
    createBodyReader(means).readXmlElements(mammothNodes(parent, nodes)).value
  const body = childOf(document, 'w:body')
  if (!body) throw new Error('w:body')
  const children = blocksOf(body)
  const notes = await notesIn(pack)
  return {
    children,
    notes: notes.map(({key, element}) => ({key, body: blocksOf(element)})),
  }
}

interface Note {
  /** As a reference to it is named in the tree. */
  readonly key: string
  readonly element: XmlElement
}

/** Footnotes and endnotes, but for the lines that part them from the text. */
async function notesIn({notes}: Package): Promise<Note[]> {
  const parts = await Promise.all(
    notes.map(async ({kind, xml}) => ({kind, root: await parseXml(xml)})),
  )
  return parts.flatMap(({kind, root}) =>
    childrenOf(root, `w:${kind}`)
      .filter(({attributes}) => !/eparator$/u.test(attributes['w:type'] ?? ''))
      .map((element) => ({key: `${kind}-${element.attributes['w:id']}`, element})),
  )
}

/** Elements whose words are printed, or say what a field is. */
const worded: ReadonlySet<string> = new Set(['w:t', 'w:instrText'])

type Nodes = typeof import('mammoth/lib/xml/nodes.js')

/** What stands in an element, as mammoth's reader wants it: of what is written twice the old one, no relation to other parts. */
function mammothNodes(parent: XmlElement, nodes: Nodes): MammothNode[] {
  const made: MammothNode[] = []
  for (const child of parent.children) {
    if (child.type === 'text') {
      if (worded.has(parent.name)) made.push(nodes.text(child.value))
    } else if (child.name === 'mc:AlternateContent') {
      const old = childOf(child, 'mc:Fallback')
      if (old) made.push(...mammothNodes(old, nodes))
    } else
      made.push(nodes.element(child.name, unrelated(child.attributes), mammothNodes(child, nodes)))
  }
  return made
}

const relation = /^r:/u

function unrelated(attributes: XmlElement['attributes']): XmlElement['attributes'] {
  for (const name in attributes)
    if (relation.test(name))
      return Object.fromEntries(Object.entries(attributes).filter(([key]) => !relation.test(key)))
  return attributes
}
