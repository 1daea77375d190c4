import type {Root as MarkdownRoot, RootContent, TableCell} from 'mdast'
import {type CellDrafts, tableLines} from '../source/columns.js'
import {type Draft, sourceText} from '../source/source-text.js'
import {decodedText} from './decode.js'
import {type MarkdownLine, plainLines} from './markdown/inline.js'
import {pipeTables} from './markdown/pipes.js'
import type {Reader} from './reader.js'

/**
 * Đọc Markdown.
 *
 * - [x] pipe tables (a letterhead of two columns is put in reading order), headings, emphasis, escapes, `<br>`
 * - [x] front matter is left out: it is not the document
 * - [x] tables as web savers leave them: one cell between two lines that hold a pipe alone
 * - [-] lists: the labels are taken as typed, never renumbered
 */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  async read(bytes, file) {
    const decoded = decodedText(bytes, file)
    if (!decoded) return undefined
    const value = decoded.text.replace(/\r\n?/gu, '\n')
    const blocks = await parseBlocks(value)
    return {source: sourceText(drafts(value, blocks)), encoding: decoded.encoding}
  },
}

async function parseBlocks(value: string): Promise<RootContent[]> {
  const [{unified}, parse, gfm, frontmatter] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter'),
  ])
  const processor = unified()
    .use(parse.default)
    .use(gfm.default)
    .use(frontmatter.default, ['yaml', 'toml'])
  return (processor.parse(value) as MarkdownRoot).children // remark's tree
}

/**
 * remark tells what is a table, a heading or front matter; the words are sliced from the source, because
 * its lists would swallow labels such as `3.` or `a)`.
 */
function drafts(value: string, blocks: readonly RootContent[]): Draft[] {
  const lines: Draft[] = []
  let running: MarkdownLine[] = []
  let tables = 0
  const flush = () => {
    const laid = pipeTables(running, tables)
    lines.push(...laid.drafts)
    tables = laid.tables
    running = []
  }
  for (const block of blocks) {
    if (block.type === 'yaml' || (block as {type: string}).type === 'toml') continue // mdast has no type for TOML
    if (block.type === 'table') {
      flush()
      const cells = block.children.flatMap((row, r) =>
        row.children.map(
          (cell, c): CellDrafts => ({row: r, column: c, drafts: cellDrafts(value, cell)}),
        ),
      )
      lines.push(...tableLines({cells}, tables++))
    } else running.push(...blockLines(value, block))
  }
  flush()
  return lines
}

function cellDrafts(value: string, cell: TableCell): Draft[] {
  const first = cell.children[0]?.position?.start.offset
  const last = cell.children.at(-1)?.position?.end.offset
  if (first === undefined || last === undefined) return []
  return plainLines(value.slice(first, last), cell.position?.start.line ?? 1).map(
    ({soft, pipe, ...draft}) => draft,
  )
}

function blockLines(value: string, block: RootContent): MarkdownLine[] {
  const {start, end} = block.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return []
  const from = value.lastIndexOf('\n', start.offset - 1) + 1
  return plainLines(value.slice(from, end.offset), start.line)
}
