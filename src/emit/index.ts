import type {Checklist} from '../model/checklist.js'
import type {Graph} from '../model/graph.js'
import {checklist} from './checklist.js'
import {checklistCsv} from './checklist-csv.js'
import {checklistDocx} from './checklist-docx.js'
import {checklistHtml} from './checklist-html.js'
import {checklistIcs, checklistIcsTodo} from './checklist-ics.js'
import {checklistMarkdown} from './checklist-markdown.js'
import {checklistXlsx} from './checklist-xlsx.js'
import {graph} from './graph.js'
import {graphCsvEdges, graphCsvNodes} from './graph-csv.js'
import {graphDot} from './graph-dot.js'
import {graphGexf} from './graph-gexf.js'
import {graphGraphml} from './graph-graphml.js'
import {graphHtml} from './graph-html.js'
import {graphJson} from './graph-json.js'
import {graphMermaid} from './graph-mermaid.js'
import {graphSvg} from './graph-svg.js'
import {graphTurtle} from './graph-turtle.js'
import type {EmitOptions, Format, Product} from './product.js'
import {recordsJson, recordsNdjson, recordsYaml} from './record.js'
import {references} from './references.js'
import {referencesCsv} from './references-csv.js'
import {referencesMarkdown} from './references-markdown.js'
import {referencesTable} from './references-table.js'
import {referencesXlsx} from './references-xlsx.js'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

type GraphText = (all: Graph, options: EmitOptions) => Promise<string> | string

const ofGraph = (extension: string, write: GraphText): Format<string> => ({
  extension,
  write: (all, options) => write(graph(all, options), options),
})

const ofChecklist = <Out extends string | Uint8Array>(
  extension: string,
  write: (list: Checklist, options: EmitOptions) => Promise<Out> | Out,
): Format<Out> => ({
  extension,
  write: (all, options) => write(checklist(all, options), options),
})

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
      markdown: ofChecklist('md', checklistMarkdown),
      csv: ofChecklist('csv', checklistCsv),
      xlsx: {...ofChecklist('xlsx', checklistXlsx), binary: true},
      ics: ofChecklist('ics', checklistIcs),
      'ics-todo': ofChecklist('ics', checklistIcsTodo),
      html: ofChecklist('html', checklistHtml),
      docx: {...ofChecklist('docx', checklistDocx), binary: true},
      json: ofChecklist('json', json),
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
      dot: ofGraph('dot', graphDot),
      mermaid: ofGraph('mmd', graphMermaid),
      graphml: ofGraph('graphml', graphGraphml),
      gexf: ofGraph('gexf', graphGexf),
      json: ofGraph('json', graphJson),
      'csv-nodes': ofGraph('csv', graphCsvNodes),
      'csv-edges': ofGraph('csv', graphCsvEdges),
      ttl: ofGraph('ttl', graphTurtle),
      svg: ofGraph('svg', graphSvg),
      html: ofGraph('html', graphHtml),
    },
  },
} as const satisfies Record<string, Product>
