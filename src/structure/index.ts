import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {type Lexicon, loadLexicon} from '../lexicon/index.js'
import type {SourceText} from '../source/source-text.js'
import type {Block, Root} from '../tree/nodes.js'
import type {Construct, Cursor, Found, Opening, Progress} from './construct.js'
import {constructs} from './constructs.js'
import {type Context, placeOf, wordsOf} from './context.js'
import {type FlowLine, flowLines} from './flow.js'
import {furniture} from './furniture.js'
import {layOutTables} from './layout-tables.js'
import {markingsApart, markingsWhole} from './markings.js'
import {nest} from './nest.js'
import {opened} from './opens-block.js'
import {addressApart} from './run-on-head.js'
import {asDrawn} from './small-head.js'
import {stampLines} from './stamps.js'
import {zones} from './zones.js'

/** Lines in, blocks out. Every line ends up in exactly one block. */
export function parseBlocks(context: Context): Root {
  const {source} = context
  const lines = linesOf(context)
  const found = zones(lines, context)
  const stamps = stampLines(lines, found, context)
  const flat: (Block | Opening)[] = []
  let progress: Progress = {
    previous: undefined,
    sequence: new Map(),
    elements: false,
    framed: false,
  }
  for (let index = 0, line = lines[0]; line; line = lines[index]) {
    const next = claim({lines, index, line, zones: found, stamps, progress}, context)
    flat.push(...next.blocks)
    progress = advance(progress, next)
    index += next.count
  }
  const children = [...nest(flat, context), ...furniture(context)]
  const position = source.lines.length > 0 ? {position: placeOf(source, source.lines)} : {}
  return {type: 'root', children, ...position}
}

/** The running lines, each with the words of one part of the page. */
function linesOf(context: Context): FlowLine[] {
  const drawn = asDrawn(flowLines(context.source), context)
  const stamped = markingsApart(markingsWhole(drawn, context), context)
  return layOutTables(addressApart(stamped, context), context)
}

/** The first construct that recognises the cursor takes it; its name goes on the blocks. */
function claim(cursor: Cursor, context: Context): Found {
  for (const construct of constructs) {
    const found = construct.parse(cursor, context)
    if (found) return {...found, blocks: found.blocks.map((block) => named(block, construct))}
  }
  return {blocks: [unrecognized(cursor.line, context)], count: 1}
}

function named(block: Block | Opening, {name}: Construct): Block | Opening {
  return block.type === 'opening' ? block : {data: {construct: name}, ...block}
}

function unrecognized(line: FlowLine, {source}: Context): Block {
  return {type: 'unrecognized', value: wordsOf(source, [line]), position: placeOf(source, [line])}
}

function advance(progress: Progress, {blocks}: Found): Progress {
  const previous = blocks.at(-1)
  const label = previous?.type === 'opening' ? previous.label : undefined
  const framed = progress.framed || (previous?.type === 'frame' && progress.previous !== undefined)
  return {...opened(progress, label), previous, framed}
}

/** What the plugins of the pipeline are given besides the file. */
export interface PluginSettings {
  readonly lexicon?: Lexicon
}

/** Plugin: the parser of the pipeline; reads `file.data.source`, which a reader put there. */
export const congvanStructure: Plugin<[PluginSettings?], string, Root> = function (settings = {}) {
  const lexicon = settings.lexicon ?? loadLexicon()
  this.parser = (_, file) => {
    const source = sourceOf(file)
    return parseBlocks({file, lexicon: lexicon.forText(source.value), source})
  }
}

function sourceOf(file: VFile): SourceText {
  const {source} = file.data
  if (!source) throw new TypeError('Cannot parse a file without a source text: read it first')
  return source
}
