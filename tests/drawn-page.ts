import {VFile} from 'vfile'
import type {Dispatch} from '../src/model/dispatch.js'
import {pipeline} from '../src/pipeline.js'
import {laidOut} from '../src/read/page/laid-out.js'
import {linesOf, type PageLine} from '../src/read/page/lines.js'
import type {Run} from '../src/read/page/run.js'

/** A4, in points, and what a character of the drawing takes of it. */
const paper = {width: 595, height: 842}
const [left, top, wide, high] = [50, 790, 6, 16]

/** The printed lines of a page drawn in characters: two spaces part its runs, a blank line is blank on paper. */
export function drawnLines(drawing: string): PageLine[] {
  return linesOf(
    drawing.split('\n').flatMap((line, row) =>
      [...line.matchAll(/\S+(?: \S+)*/gu)].map(
        ({0: text, index}): Run => ({
          text,
          x0: left + index * wide,
          x1: left + (index + text.length) * wide,
          y: top - row * high,
          size: 12,
          font: 'f',
        }),
      ),
    ),
  )
}

/** The record of a PDF with a text layer whose pages are drawn in characters. */
export async function drawnRecord(...drawings: string[]): Promise<Dispatch> {
  const pages = drawings.map((drawing) => ({
    lines: drawnLines(drawing),
    tables: [],
    stamps: [],
    fate: 'native' as const,
  }))
  const read = laidOut(pages, paper)
  if (!read) throw new Error('The page was not read')
  const {source} = read
  const file = new VFile({value: source.value, data: {source, file: 'input', format: 'pdf'}})
  return (await pipeline().process(file)).result as Dispatch // made by the compiler of the pipeline
}
