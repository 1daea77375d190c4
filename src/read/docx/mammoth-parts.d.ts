/** Parts of mammoth that have no types of their own, as far as they are used. */
declare module 'mammoth/lib/xml/nodes.js' {
  /** An element or words, in the shape that the body reader takes. */
  export type MammothNode = object
  export function element(
    name: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly MammothNode[],
  ): MammothNode
  export function text(value: string): MammothNode
}

declare module 'mammoth/lib/docx/body-reader.js' {
  import type {MammothNode} from 'mammoth/lib/xml/nodes.js'
  import type {WordNode} from '../word/tree.js'

  export function createBodyReader(means: object): {
    readXmlElements(elements: readonly MammothNode[]): {readonly value: readonly WordNode[]}
  }
}
