import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {schemaNames as published, schema} from '../src/index.js'
import {jsonSchema, schemaNames, schemaText} from '../src/model/json-schema.js'
import {faultText} from '../src/record/fault-text.js'
import {faultsOf} from '../src/record/validate.js'

const folder = new URL('../schemas/', import.meta.url)

describe('published schemas', () => {
  it('are those of the models, one file each', () => {
    expect(readdirSync(folder).sort()).toEqual(
      schemaNames.map((name) => `${name}.schema.json`).sort(),
    )
    expect([...published].sort()).toEqual([...schemaNames].sort())
  })

  it.each(schemaNames)('%s is what the model says (else: npm run schemas)', async (name) => {
    expect(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')).toBe(schemaText(name))
    expect(await schema(name)).toBe(schemaText(name))
  })

  it.each(schemaNames)('%s says in Vietnamese what each field is', (name) => {
    const bare: string[] = []
    const visit = (value: unknown, path: string) => {
      if (value === null || typeof value !== 'object') return
      const {properties} = value as {properties?: Record<string, object>}
      for (const [key, field] of Object.entries(properties ?? {}))
        if (!('description' in field) && !('$ref' in field) && !key.startsWith('$'))
          bare.push(`${path}/${key}`)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`)
    }
    visit(jsonSchema(name), '')
    expect(bare).toEqual([])
  })
})

describe('validators', () => {
  it('stand alone: a run has nothing of ajv', () => {
    const built = new URL('../dist/validators/', import.meta.url)
    const names = readdirSync(built)
    expect(names.length).toBeGreaterThan(schemaNames.length)
    for (const name of names)
      expect(readFileSync(new URL(name, built), 'utf8'), name).not.toContain('require(')
  })
})

describe('faults', () => {
  it('every keyword of the schemas has a sentence of its own', () => {
    const keywords = new Set<string>()
    const visit = (value: unknown) => {
      if (value === null || typeof value !== 'object') return
      for (const [key, inner] of Object.entries(value)) {
        keywords.add(key)
        visit(inner)
      }
    }
    for (const name of schemaNames) visit(jsonSchema(name))
    const checking = [
      'type',
      'required',
      'enum',
      'const',
      'pattern',
      'exclusiveMinimum',
      'minimum',
      'maximum',
    ]
    for (const keyword of checking.filter((word) => keywords.has(word)))
      expect(faultText({pointer: '', keyword, params: {}}).vi).not.toContain(`(${keyword})`)
  })

  it('missing fields come in one sentence; a choice of forms tells what is wrong with the form', () => {
    const faults = faultsOf({
      $schema: 'https://congvan.dev/schemas/dispatch.schema.json',
      family: 'x',
    })
    expect(faults.filter(({keyword}) => keyword === 'required')).toHaveLength(1)
    expect(faults.filter(({pointer}) => pointer === '/family').map(({keyword}) => keyword)).toEqual(
      ['enum'],
    )
  })
})
