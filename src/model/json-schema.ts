import {z} from 'zod'
import {schemas} from './schemas.js'

export type SchemaName = keyof typeof schemas

/** The names of the published schemas, in order. */
export const schemaNames = Object.keys(schemas) as SchemaName[] // its own keys

/** Lược đồ JSON đã công bố (2020-12) of a model, made of its zod definition. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const $id = `https://congvan.dev/schemas/${name}.schema.json`
  const made = z.toJSONSchema(schemas[name], {target: 'draft-2020-12', io: 'output'})
  const {$schema, ...body} = tidy(made) as Record<string, unknown> // an object stays one
  return {$schema, $id, ...body}
}

/** The text of its file in `schemas/`. */
export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(jsonSchema(name), null, 2)}\n`
}

/** `format` beside zod's own pattern would report every fault twice. */
function tidy(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tidy)
  if (schema === null || typeof schema !== 'object') return schema
  const entries = Object.entries(schema).filter(
    ([key, value]) => key !== 'format' || typeof value !== 'string' || !('pattern' in schema),
  )
  return Object.fromEntries(entries.map(([key, value]) => [key, tidy(value)]))
}
