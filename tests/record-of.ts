import {VFile} from 'vfile'
import type {Dispatch} from '../src/model/dispatch.js'
import {pipeline} from '../src/pipeline.js'
import {markdown} from '../src/read/markdown.js'
import type {Reader} from '../src/read/reader.js'
import {text} from '../src/read/text.js'
import type {SourceText} from '../src/source/source-text.js'

const machine = pipeline()

/** Reads words as a text file and gives the record. */
export function recordOf(words: string): Promise<Dispatch> {
  return readAs(text, words)
}

/** Reads words as a Markdown file and gives the record. */
export function markdownRecordOf(words: string): Promise<Dispatch> {
  return readAs(markdown, words)
}

/** The canonical text a reader makes of some words. */
export async function sourceOf(reader: Reader, words: string): Promise<SourceText> {
  const result = await reader.read(new TextEncoder().encode(words), new VFile(), {})
  if (!result) throw new Error('The words could not be read')
  return result.source
}

async function readAs(reader: Reader, words: string): Promise<Dispatch> {
  const source = await sourceOf(reader, words)
  const file = new VFile({value: source.value, data: {source, file: 'input', format: reader.name}})
  return (await machine.process(file)).result as Dispatch
}
