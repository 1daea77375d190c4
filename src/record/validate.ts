import {createRequire} from 'node:module'
import type {Dispatch} from '../model/dispatch.js'
import {once} from '../once.js'
import {consistencyFaults} from './consistency.js'

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

const requireBuilt = once(() => createRequire(import.meta.url))

/**
 * Checks a value against a published schema, with the validator compiled from it at build time. Built code
 * lies beside the compiled one, sources two folders above: the same relative path.
 */
export function faultsOf(
  value: unknown,
  schema: 'dispatch' | 'checklist' | 'graph' | 'references' | 'lexicon' | 'units' = 'dispatch',
): Fault[] {
  const validate = requireBuilt()(`../../dist/validators/${schema}.cjs`) as Validator // generated
  if (validate(value)) return schema === 'dispatch' ? consistencyFaults(value as Dispatch) : [] // valid so far
  const faults = (validate.errors ?? []).map(({instancePath, keyword, params}) => ({
    pointer: instancePath + extraKey(params),
    keyword,
    params,
  }))
  return merged(faults)
}

/** A key too many is a fault of the key, not of what holds it. */
function extraKey({additionalProperty}: Fault['params']): string {
  return typeof additionalProperty === 'string'
    ? `/${additionalProperty.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : ''
}

/**
 * One fault a place and reason: the fields that are missing come together, and of a choice of forms (`X or null`)
 * only what is wrong with the form itself is told.
 */
function merged(faults: readonly Fault[]): Fault[] {
  const choices = new Set(
    faults.flatMap(({keyword, pointer}) => (keyword === 'anyOf' ? [pointer] : [])),
  )
  const told = faults
    .filter(
      ({keyword, pointer, params}) =>
        keyword !== 'required' &&
        !(choices.has(pointer) && (keyword === 'anyOf' || params['type'] === 'null')),
    )
    .map((each) =>
      nullable(each) ? {...each, params: {type: [each.params['type'], 'null']}} : each,
    )
  const missing = new Map<string, unknown[]>()
  for (const {keyword, pointer, params} of faults)
    if (keyword === 'required')
      missing.set(pointer, [...(missing.get(pointer) ?? []), params['missingProperty']])
  const required = [...missing].map(([pointer, missingProperties]) => ({
    pointer,
    keyword: 'required',
    params: {missingProperties},
  }))
  return [...required, ...told]

  function nullable({keyword, pointer}: Fault): boolean {
    return (
      keyword === 'type' &&
      faults.some((other) => other.pointer === pointer && other.params['type'] === 'null')
    )
  }
}
