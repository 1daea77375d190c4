import {checklist} from './checklist.js'
import {checklistMarkdown} from './checklist-markdown.js'
import {graph} from './graph.js'
import {graphDot} from './graph-dot.js'
import {graphMermaid} from './graph-mermaid.js'
import type {Product} from './product.js'
import {recordsJson, recordsNdjson, recordsYaml} from './record.js'
import {references} from './references.js'
import {referencesCsv} from './references-csv.js'
import {referencesMarkdown} from './references-markdown.js'
import {referencesTable} from './references-table.js'
import {referencesXlsx} from './references-xlsx.js'

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
  refs: {
    formats: {
      table: {
        extension: 'txt',
        write: (all, options) => referencesTable(references(all, options), options),
      },
      csv: {
        extension: 'csv',
        write: (all, options) => referencesCsv(references(all, options), options),
      },
      xlsx: {
        extension: 'xlsx',
        binary: true,
        write: (all, options) => referencesXlsx(references(all, options), options),
      },
      markdown: {
        extension: 'md',
        write: (all, options) => referencesMarkdown(references(all, options), options),
      },
      json: {extension: 'json', write: (all, options) => json(references(all, options))},
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
