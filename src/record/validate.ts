import {createRequire} from 'node:module'

/** Lỗi so với lược đồ: where, and in what way a value departs from its schema. */
export interface Fault {
  /** JSON pointer to the value. */
  readonly pointer: string
  /** JSON Schema keyword that fails. */
  readonly keyword: string
  /** What the keyword wants, as the validator tells. */
  readonly params: Readonly<Record<string, unknown>>
}

interface Validator {
  (value: unknown): boolean
  readonly errors?: readonly {
    readonly instancePath: string
    readonly keyword: string
    readonly params: Readonly<Record<string, unknown>>
  }[]
}

/**
 * Checks a value against a published schema, with the validator compiled from it at build time. Built code
 * lies beside the compiled one, sources two folders above: the same relative path.
 */
export function faultsOf(
  value: unknown,
  schema: 'dispatch' | 'checklist' | 'graph' = 'dispatch',
): Fault[] {
  const require = createRequire(import.meta.url)
  const validate = require(`../../dist/validators/${schema}.cjs`) as Validator // generated
  if (validate(value)) return []
  return (validate.errors ?? []).map(({instancePath, keyword, params}) => ({
    pointer: instancePath,
    keyword,
    params,
  }))
}
