import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'

/** Một giá trị của tệp YAML hoặc JSON: plain, and on which line of the file each part of it stands. */
export interface Placed {
  readonly value: unknown
  readonly lineOf: (keys: readonly (string | number)[]) => string
}

/** The values of a text: YAML documents, one JSON value, or a JSON value a line; faults are reported on the file. */
export async function placedValues(text: string, file: VFile): Promise<Placed[]> {
  const plain = text.replace(/^\uFEFF/u, '')
  try {
    return jsonLines(plain, file) ?? (await yamlValues(plain, file))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(file, 'invalid-yaml', undefined, '1', 'TOO_DEEP') // the parser ran out of stack
    return []
  }
}

/** NDJSON: several lines, an object on each. */
function jsonLines(text: string, file: VFile): Placed[] | undefined {
  const lines = [...text.split('\n').entries()].filter(([, line]) => line.trim() !== '')
  const every = lines.every(([, line]) => /^\s*\{.*\}\s*$/u.test(line))
  if (lines.length < 2 || !every) return undefined
  return lines.flatMap(([index, line]) => {
    const number = String(index + 1)
    try {
      return [{value: JSON.parse(line), lineOf: () => number}]
    } catch {
      report(file, 'invalid-yaml', undefined, number, 'OTHER')
      return []
    }
  })
}

async function yamlValues(text: string, file: VFile): Promise<Placed[]> {
  const {LineCounter, parseAllDocuments, isMap, isScalar} = await import('yaml')
  const counter = new LineCounter()
  const documents = parseAllDocuments(text, {lineCounter: counter, logLevel: 'error'})
  return [...documents].flatMap((document) => {
    const [error] = document.errors
    if (error) {
      report(file, 'invalid-yaml', undefined, lineAt(error.pos[0]), error.code)
      return []
    }
    try {
      const value: unknown = document.toJS()
      return value === null ? [] : [{value, lineOf}]
    } catch (error) {
      report(file, 'invalid-yaml', undefined, lineAt(document.range[0]), aliasFault(error))
      return []
    }

    /** The line of a key; else of what holds it. */
    function lineOf(keys: readonly (string | number)[]): string {
      for (let depth = keys.length; depth > 0; depth--) {
        const holder = document.getIn(keys.slice(0, depth - 1), true)
        const last = keys[depth - 1]
        const pair = isMap(holder)
          ? holder.items.find(({key}) => isScalar(key) && String(key.value) === String(last))
          : undefined
        const node = pair?.key ?? document.getIn(keys.slice(0, depth), true)
        const start = (node as {range?: readonly number[]} | undefined)?.range?.[0] // a YAML node
        if (start !== undefined) return lineAt(start)
      }
      return lineAt(document.contents?.range?.[0] ?? document.range[0])
    }
  })

  function lineAt(offset: number): string {
    return String(counter.linePos(offset).line)
  }
}

/** Aliases that lead nowhere, or that multiply without end: the parser refuses both. */
function aliasFault(error: unknown): string {
  return error instanceof Error && error.message.includes('Excessive')
    ? 'RESOURCE_EXHAUSTION'
    : 'BAD_ALIAS'
}
