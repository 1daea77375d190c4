import {checklist} from './checklist.js'
import {checklistMarkdown} from './checklist-markdown.js'
import {graph} from './graph.js'
import {graphDot} from './graph-dot.js'
import {graphMermaid} from './graph-mermaid.js'
import type {Product} from './product.js'
import {recordsJson, recordsNdjson, recordsYaml} from './record.js'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Sản phẩm và định dạng: a product or a format is a row here; commands and `--format` follow from it. */
export const products = {
  record: {
    formats: {
      yaml: {extension: 'yaml', write: recordsYaml},
      json: {extension: 'json', write: recordsJson},
      ndjson: {extension: 'ndjson', write: recordsNdjson},
    },
  },
  checklist: {
    formats: {
      markdown: {
        extension: 'md',
        write: (all, options) => checklistMarkdown(checklist(all), options),
      },
      json: {extension: 'json', write: (all) => json(checklist(all))},
    },
  },
  graph: {
    formats: {
      dot: {extension: 'dot', write: (all, options) => graphDot(graph(all, options), options)},
      mermaid: {
        extension: 'mmd',
        write: (all, options) => graphMermaid(graph(all, options), options),
      },
      json: {extension: 'json', write: (all, options) => json(graph(all, options))},
    },
  },
} as const satisfies Record<string, Product>
