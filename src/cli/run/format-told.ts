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
