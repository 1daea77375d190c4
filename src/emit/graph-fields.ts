import type {GraphEdge, GraphNode} from '../model/graph.js'
import {provisionsText} from './graph-labels.js'
import type {Language} from './product.js'

/** Cột của nút hay cạnh, for formats of flat attributes; lists are one text. */
export interface Field<Item> {
  readonly name: string
  readonly type: 'string' | 'int'
  readonly of: (item: Item, language: Language) => string | number | null
}

export const nodeFields: readonly Field<GraphNode>[] = [
  {name: 'state', type: 'string', of: ({state}) => state},
  {name: 'type', type: 'string', of: ({type}) => type},
  {name: 'number', type: 'string', of: ({number}) => number},
  {name: 'issuedOn', type: 'string', of: ({issuedOn}) => issuedOn},
  {name: 'year', type: 'int', of: ({year}) => year},
  {name: 'issuer', type: 'string', of: ({issuer}) => issuer},
  {name: 'subject', type: 'string', of: ({subject}) => subject},
  {name: 'files', type: 'string', of: ({files}) => list(files)},
  {name: 'key', type: 'string', of: ({key}) => key},
  {name: 'akn', type: 'string', of: ({akn}) => akn},
  {name: 'urn', type: 'string', of: ({urn}) => urn},
  {name: 'supersededBy', type: 'string', of: ({supersededBy}) => list(supersededBy)},
]

export const edgeFields: readonly Field<GraphEdge>[] = [
  {name: 'relation', type: 'string', of: ({relation}) => relation},
  {
    name: 'provisions',
    type: 'string',
    of: ({provisions}, language) => provisionsText(provisions, language) || null,
  },
  {name: 'text', type: 'string', of: ({text}) => text},
  {name: 'verb', type: 'string', of: ({verb}) => verb},
  {name: 'file', type: 'string', of: ({file}) => file},
  {name: 'at', type: 'string', of: ({at}) => at},
  {name: 'page', type: 'int', of: ({page}) => page},
]

const list = (items: readonly string[]) => (items.length > 0 ? items.join('; ') : null)
