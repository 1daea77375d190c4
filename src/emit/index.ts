import type {Checklist} from '../model/checklist.js'
import type {Graph} from '../model/graph.js'
import type {References} from '../model/references.js'
import type {EmitOptions, Format, Product} from './product.js'
import {recordsJson, recordsNdjson, recordsYaml} from './record.js'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** How one format writes what its product is made of; its code is loaded when it is asked for. */
type Writer<Made, Out> = () => Promise<(made: Made, options: EmitOptions) => Promise<Out> | Out>

const asJson = async () => json

const ofChecklist = <Out extends string | Uint8Array>(
  extension: string,
  load: Writer<Checklist, Out>,
): Format<Out> => ({
  extension,
  async write(all, options) {
    const [{checklist}, write] = await Promise.all([import('./checklist.js'), load()])
    return write(checklist(all, options), options)
  },
})

const ofReferences = <Out extends string | Uint8Array>(
  extension: string,
  load: Writer<References, Out>,
): Format<Out> => ({
  extension,
  async write(all, options) {
    const [{references}, write] = await Promise.all([import('./references.js'), load()])
    return write(references(all, options), options)
  },
})

const ofGraph = (extension: string, load: Writer<Graph, string>): Format<string> => ({
  extension,
  async write(all, options) {
    const [{graph}, write] = await Promise.all([import('./graph.js'), load()])
    return write(graph(all, options), options)
  },
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
      markdown: ofChecklist(
        'md',
        async () => (await import('./checklist-markdown.js')).checklistMarkdown,
      ),
      csv: ofChecklist('csv', async () => (await import('./checklist-csv.js')).checklistCsv),
      xlsx: {
        binary: true,
        ...ofChecklist('xlsx', async () => (await import('./checklist-xlsx.js')).checklistXlsx),
      },
      ics: ofChecklist('ics', async () => (await import('./checklist-ics.js')).checklistIcs),
      'ics-todo': ofChecklist(
        'ics',
        async () => (await import('./checklist-ics.js')).checklistIcsTodo,
      ),
      html: ofChecklist('html', async () => (await import('./checklist-html.js')).checklistHtml),
      docx: {
        binary: true,
        ...ofChecklist('docx', async () => (await import('./checklist-docx.js')).checklistDocx),
      },
      json: ofChecklist('json', asJson),
    },
  },
  refs: {
    formats: {
      table: ofReferences(
        'txt',
        async () => (await import('./references-table.js')).referencesTable,
      ),
      csv: ofReferences('csv', async () => (await import('./references-csv.js')).referencesCsv),
      xlsx: {
        binary: true,
        ...ofReferences('xlsx', async () => (await import('./references-xlsx.js')).referencesXlsx),
      },
      markdown: ofReferences(
        'md',
        async () => (await import('./references-markdown.js')).referencesMarkdown,
      ),
      json: ofReferences('json', asJson),
    },
  },
  graph: {
    formats: {
      dot: ofGraph('dot', async () => (await import('./graph-dot.js')).graphDot),
      mermaid: ofGraph('mmd', async () => (await import('./graph-mermaid.js')).graphMermaid),
      graphml: ofGraph('graphml', async () => (await import('./graph-graphml.js')).graphGraphml),
      gexf: ofGraph('gexf', async () => (await import('./graph-gexf.js')).graphGexf),
      json: ofGraph('json', async () => (await import('./graph-json.js')).graphJson),
      'csv-nodes': ofGraph('csv', async () => (await import('./graph-csv.js')).graphCsvNodes),
      'csv-edges': ofGraph('csv', async () => (await import('./graph-csv.js')).graphCsvEdges),
      ttl: ofGraph('ttl', async () => (await import('./graph-turtle.js')).graphTurtle),
      svg: ofGraph('svg', async () => (await import('./graph-svg.js')).graphSvg),
      html: ofGraph('html', async () => (await import('./graph-html.js')).graphHtml),
    },
  },
} as const satisfies Record<string, Product>
