import type {Directive} from '../model/directive.js'
import type {CitationNode, Root} from '../tree/nodes.js'
import type {ExtractContext} from './context.js'

export function toDirectives(
  _root: Root,
  _context: ExtractContext & {
    type: string | null
    issuedOn: string | null
    citationIds: (node: CitationNode) => string | undefined
  },
): Directive[] {
  return []
}
