import path from 'node:path'
import type {Format} from '../../index.js'

/** The format that the ending of a file name tells: the first one with that ending. */
export function formatTold(
  name: string | undefined,
  formats: Readonly<Record<string, Format>>,
): string | undefined {
  const ending = path.extname(name ?? '').toLowerCase()
  return Object.entries(formats).find(([, {extension}]) => `.${extension}` === ending)?.[0]
}

/** The ending of a file name that tells no format; names without an ending tell none and promise none. */
export function endingUntold(
  name: string | undefined,
  formats: Readonly<Record<string, Format>>,
): {readonly ending: string; readonly known: string} | undefined {
  const ending = path.extname(name ?? '')
  if (ending === '' || formatTold(name, formats) !== undefined) return undefined
  const known = new Set(Object.values(formats).map(({extension}) => `.${extension}`))
  return {ending, known: [...known].join(', ')}
}
