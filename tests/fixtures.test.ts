import {readFileSync} from 'node:fs'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {createParser} from '../src/index.js'
import {Dispatch} from '../src/model/dispatch.js'
import {extensionOf, factsOf, folders, goldOf, has, placed} from './fixture-folders.js'

const parser = createParser()
const schemaFile = new URL('../schemas/dispatch.schema.json', import.meta.url)
const isValid = new Ajv2020({formats: {date: true}}).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')) as object, // our own published schema
)

const faultsOf = (validate: ValidateFunction, value: unknown) =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)

describe.each(folders)('$name', (folder) => {
  it('says what it shows, and its gold is a record', () => {
    expect(has(folder, 'README.md')).toBe(true)
    expect(faultsOf(isValid, placed(goldOf(folder)))).toEqual([])
  })

  it.each(folder.inputs.map((path) => [extensionOf(path), path]))(
    'input.%s gives the gold',
    async (extension, path) => {
      const {record} = await parser.parse(path)
      if (!record) throw new Error(`${path} gives no record`)
      expect(faultsOf(isValid, record)).toEqual([])
      const gold = goldOf(folder, extension)
      const facts = factsOf(record)
      for (const field of Object.keys(Dispatch.shape).filter((key) => key in facts || key in gold))
        expect.soft(facts[field], `/${field}`).toEqual(gold[field])
    },
  )
})
