import {readFile} from 'node:fs/promises'

/** A published schema, as text. Sources and built code both lie two folders below the root. */
export function readSchema(name: string): Promise<string> {
  return readFile(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')
}
